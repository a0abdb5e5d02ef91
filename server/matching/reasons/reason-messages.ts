import type { Locale } from '../../codes/index.js';
import { ar } from './ar.js';
import { en, type ReasonMessages } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { zh } from './zh.js';

/** The sentences of every language of the site. */
export const reasonMessages: Record<Locale, ReasonMessages> = { ar, zh, en, fr, pt, ru, es };

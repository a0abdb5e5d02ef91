import type { Locale } from '../../server/codes/index.js';
import { scripts as ar } from './scripts/ar.js';
import { scripts as en, type ScriptWord } from './scripts/en.js';
import { scripts as es } from './scripts/es.js';
import { scripts as fr } from './scripts/fr.js';
import { scripts as pt } from './scripts/pt.js';
import { scripts as ru } from './scripts/ru.js';
import { scripts as zh } from './scripts/zh.js';

/** What only scripts say; it travels with them, and weighs nothing on a page. */
export const scriptWords: Record<Locale, Record<ScriptWord, string>> = { ar, zh, en, fr, pt, ru, es };

import type { Request } from 'express';
import { languages7, type Locale } from '../codes/index.js';

/** The language of Accept-Language that reasons and labels are said in; English where it names none we have. */
export const acceptedLocale = (req: Request): Locale => (req.acceptsLanguages(['en', ...languages7]) || 'en') as Locale;

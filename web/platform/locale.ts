import type { Request, Response } from 'express';
import { direction, languages7, type Locale } from '../../server/codes/index.js';
import { readCookie } from '../../server/platform/http/read-cookie.js';

const COOKIE = 'lang';
const YEAR_MS = 365 * 86_400_000;
/** Who takes any language gets the first. */
const BY_PREFERENCE = ['en', ...languages7];

/** The language to answer in: the one just chosen, the one chosen before, the browser's, English. */
export const localeOf = (req: Request): Locale =>
  asked(req) ?? known(readCookie(req, COOKIE)) ?? known(req.acceptsLanguages(BY_PREFERENCE)) ?? 'en';

/** Keeps a choice made with `?lang=` for the next pages. */
export function keepChoice(req: Request, res: Response) {
  const choice = asked(req);
  const secure = req.ctx.parts.baseUrl.startsWith('https:');
  if (choice) res.cookie(COOKIE, choice, { httpOnly: true, sameSite: 'lax', secure, maxAge: YEAR_MS });
}

export const directionOf = (locale: Locale) => direction(locale);

const asked = (req: Request) => known(req.query['lang']);

const known = (value: unknown): Locale | undefined => languages7.find((locale) => locale === value);

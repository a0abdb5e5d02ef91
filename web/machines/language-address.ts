import type { Locale } from '../../server/codes/index.js';

/** The address of a public page in one language; without it the page speaks the reader's. */
export const languageAddress = (path: string, locale: Locale) =>
  `${path}${path.includes('?') ? '&' : '?'}lang=${locale}`;

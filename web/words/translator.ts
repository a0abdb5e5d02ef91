import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from '../../server/codes/index.js';
import { catalogues, isolate, translate, type MessageKey, type Values } from '../../server/i18n/index.js';
import { ar } from './ar.js';
import { en, type Word, type Words } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { zh } from './zh.js';

export const words: Record<Locale, Words> = { ar, zh, en, fr, pt, ru, es };

export type Translate = (key: Word | MessageKey, values?: Values) => string;

/** Words of the pages and of the notices alike, as plain text in one language. */
export function translator(locale: Locale): Translate {
  const shared = translate(locale);
  return (key, values = {}) => {
    if (!isWord(key)) return shared(key, values);
    const own = Object.entries(values).map(([name, value]) => [name, isolate(value, locale)] as const);
    return String(compiled(locale, key).format(Object.fromEntries(own)));
  };
}

/** The word, unless there is none: for codes that come from stored data and may be newer than this catalogue. */
export function wordFor(t: Translate, prefix: string, code: string): string {
  const key = `${prefix}.${code}`;
  return isWord(key) || isMessage(key) ? t(key) : code;
}

const isWord = (key: string): key is Word => Object.hasOwn(en, key);
const isMessage = (key: string): key is MessageKey => Object.hasOwn(catalogues.en, key);

const formats = new Map<string, IntlMessageFormat>();

/** Parsing a message costs a hundred times what formatting it does. */
function compiled(locale: Locale, key: Word): IntlMessageFormat {
  const id = `${locale} ${key}`;
  const known = formats.get(id);
  if (known) return known;
  const format = new IntlMessageFormat(words[locale][key], locale, undefined, { ignoreTag: true });
  formats.set(id, format);
  return format;
}

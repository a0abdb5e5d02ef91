import { IntlMessageFormat, type FormatXMLElementFn, type PrimitiveType } from 'intl-messageformat';
import type { Locale } from '../codes/index.js';
import { ar } from './ar.js';
import { en, type MessageKey, type Messages } from './en.js';
import { es } from './es.js';
import { fr } from './fr.js';
import { isolate } from './isolate.js';
import { pt } from './pt.js';
import { ru } from './ru.js';
import { zh } from './zh.js';

export const catalogues: Record<Locale, Messages> = { ar, zh, en, fr, pt, ru, es };

export type Values = Record<string, string | number>;
export type Translate = (key: MessageKey, values?: Values) => string;

/** Plain text in one language. What was put in keeps its own direction, so that it cannot turn the sentence around. */
export function translate(locale: Locale): Translate {
  return (key, values = {}) => {
    const own = Object.entries(values).map(([name, value]) => [name, isolate(value, locale)] as const);
    return String(compiled(locale, key).format<PrimitiveType | FormatXMLElementFn<string>>(Object.fromEntries(own)));
  };
}

/** The language we have for what a person asked for: "pt-BR" is Portuguese; English where we have none. */
export function localeOf(tag: string): Locale {
  const primary = tag.toLowerCase().split(/[-_]/, 1)[0]!;
  return Object.hasOwn(catalogues, primary) ? (primary as Locale) : 'en';
}

const formats = new Map<string, IntlMessageFormat>();

/** Parsing a message costs a hundred times what formatting it does. */
function compiled(locale: Locale, key: MessageKey): IntlMessageFormat {
  const id = `${locale} ${key}`;
  const known = formats.get(id);
  if (known) return known;
  const format = new IntlMessageFormat(catalogues[locale][key], locale, undefined, { ignoreTag: true });
  formats.set(id, format);
  return format;
}

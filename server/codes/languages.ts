import data from './data/languages.json' with { type: 'json' };
import { labelIn, type Labels, type Locale } from './locales.js';

/** A primary language subtag of BCP 47: ISO 639-1 where it has two letters, else ISO 639-3. */
export interface Language {
  readonly code: string;
  readonly names: Labels;
}

export const languages: readonly Language[] = data;

const byCode = new Map(languages.map((each) => [each.code, each]));

/** Well formed, and a language we have a name for: "pt-BR" and "ckb", not "xx" and not "português". */
export const isLanguageTag = (tag: string): boolean => canonicalLanguage(tag) !== undefined;

/** One spelling for each language: "PT-br" is "pt-BR", "iw" is "he". Undefined where the tag is not a known one. */
export function canonicalLanguage(tag: string): string | undefined {
  const canonical = wellFormed(tag);
  return canonical !== undefined && byCode.has(primary(canonical)) ? canonical : undefined;
}

/** The name of the language without its region or script: partners look for "Portuguese". */
export function languageName(tag: string, locale: Locale): string {
  const found = byCode.get(primary(canonicalLanguage(tag) ?? tag));
  return found ? labelIn(found.names, locale) : tag;
}

/** By the script the language is usually written in, or the one the tag names: "az-Arab" runs from the right. */
export function direction(tag: string): 'rtl' | 'ltr' {
  const canonical = wellFormed(tag);
  const script = canonical === undefined ? undefined : new Intl.Locale(canonical).maximize().script;
  return script !== undefined && rightToLeft.has(script) ? 'rtl' : 'ltr';
}

const rightToLeft = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Syrc', 'Thaa']);

const primary = (tag: string): string => tag.split('-', 1)[0] ?? tag;

function wellFormed(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

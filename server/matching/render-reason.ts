import { IntlMessageFormat } from 'intl-messageformat';
import {
  broadSectorParts,
  countryName,
  formatMoney,
  groupingName,
  isGrouping,
  languageName,
  regionName,
  sdgGoalTitle,
  sdgTargetText,
  sectorLabel,
  type Locale,
} from '../codes/index.js';
import { isolate } from '../i18n/index.js';
import { modalities, type CostShare, type Level, type Modality } from '../listings/index.js';
import type { Change } from './hard-filters.js';
import type { Reason, Values } from './reason.js';
import type { ReasonMessages } from './reasons/en.js';
import { reasonMessages } from './reasons/reason-messages.js';

/** A reason in the reader's language; in English, names of countries and all, if that is none of the seven. */
export function renderReason(
  reason: Pick<Reason, 'code' | 'values'>,
  locale: Locale,
  messages = reasonMessages[locale],
): string {
  if (!Object.hasOwn(reasonMessages, locale)) return renderReason(reason, 'en');
  return render(messages.sentences[reason.code], reason.values, locale, messages);
}

/** What would have to change, in the reader's language. */
export function renderChange(change: { code: Change; values: Values }, locale: Locale): string {
  if (!Object.hasOwn(reasonMessages, locale)) return renderChange(change, 'en');
  return render(reasonMessages[locale].changes[change.code], change.values, locale, reasonMessages[locale]);
}

function render(sentence: string, values: Values, locale: Locale, messages: ReasonMessages): string {
  const stated = Object.entries(values).filter(([, value]) => value !== '');
  const words = stated.map(([name, value]) => [name, wordsFor(name, value, values, locale, messages)]);
  return String(
    formatOf(sentence, locale).format({ from: 'none', to: 'none', note: 'none', ...Object.fromEntries(words) }),
  );
}

type Word = (code: string, locale: Locale, messages: ReasonMessages) => string;

const area: Word = (code, locale) => (isGrouping(code) ? groupingName(code, locale) : regionName(code, locale));
const sector: Word = (code, locale) => sectorLabel(Number(code), locale);
const language: Word = (code, locale) => languageName(code, locale);
const date: Word = (code, locale) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(code));

/** How the values of each name are put in words; what is not here is shown as it is. */
const words: Record<string, Word> = {
  country: countryName,
  countries: countryName,
  needCountry: countryName,
  offerCountry: countryName,
  sectors: sector,
  needSectors: sector,
  offerSectors: sector,
  languages: language,
  needLanguages: language,
  offerLanguages: language,
  groupings: area,
  areas: area,
  region: area,
  sdgs: (code, locale) =>
    code.includes('.') ? `${code} ${sdgTargetText(code, locale)}` : `${code} ${sdgGoalTitle(Number(code), locale)}`,
  modalities: (code, _locale, messages) => (isModality(code) ? messages.modalities[code] : code),
  needModalities: (code, _locale, messages) => (isModality(code) ? messages.modalities[code] : code),
  offerModalities: (code, _locale, messages) => (isModality(code) ? messages.modalities[code] : code),
  items: (code, _locale, messages) => messages.costItems[code as CostShare['item']] ?? code,
  needLevel: (code, _locale, messages) => messages.levels[code as Level] ?? code,
  offerLevel: (code, _locale, messages) => messages.levels[code as Level] ?? code,
  from: date,
  to: date,
  date,
};

const isModality = (code: string): code is Modality => (modalities as readonly string[]).includes(code);

const SECTORS = ['sectors', 'needSectors', 'offerSectors'];

/** All categories of a broad sector are that sector: "Energy", not six kinds of it. */
function summedUp(codes: string[]): string[] {
  const whole = (code: number) => broadSectorParts(code)?.every((each) => codes.includes(String(each)));
  return [...new Set(codes.map((code) => (whole(Number(code)) ? `${code.slice(0, 2)}0` : code)))];
}

const MONEY = ['budget', 'cost', 'grant', 'gap'];

/** `later` is not shown: the sentence chooses by it. */
function wordsFor(
  name: string,
  value: Values[string],
  all: Values,
  locale: Locale,
  messages: ReasonMessages,
): string | number {
  if (typeof value === 'number') return numberFor(name, value, all, locale);
  if (name === 'later') return String(value);
  const word = (code: string) => String(isolate(words[name]?.(code, locale, messages) ?? code, locale));
  if (!Array.isArray(value)) return word(value);
  if (name === 'words') return value.map(word).join(comma(locale));
  return listOf((SECTORS.includes(name) ? summedUp(value) : value).map(word), locale);
}

/** Counts stay numbers: the plural of the sentence depends on them. */
function numberFor(name: string, value: number, all: Values, locale: Locale): string | number {
  if (MONEY.includes(name)) return isolate(formatMoney(value, String(all['currency']), locale), locale);
  return name === 'percent' ? isolate(percentOf(value, locale), locale) : value;
}

const percentOf = (value: number, locale: Locale) =>
  new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 }).format(value / 100);

/** Quoted words have no "and" between them: in Arabic it would become part of a word. */
const comma = (locale: Locale) => (({ ar: '، ', zh: '、' }) as Partial<Record<Locale, string>>)[locale] ?? ', ';

/** Not `unit`: that joins without any comma in Chinese and Russian. English keeps to commas, `narrow`. */
const listOf = (parts: string[], locale: Locale) =>
  new Intl.ListFormat(locale, { type: 'conjunction', style: locale === 'en' ? 'narrow' : 'long' }).format(parts);

const formats = new Map<string, IntlMessageFormat>();

/** Reading a message is dear, filling it in is not. */
function formatOf(sentence: string, locale: Locale): IntlMessageFormat {
  const key = `${locale} ${sentence}`;
  const format = formats.get(key) ?? new IntlMessageFormat(sentence, locale, undefined, { ignoreTag: true });
  formats.set(key, format);
  return format;
}

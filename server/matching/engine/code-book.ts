import { currencies, groupingsOf, regionsOf } from '../../codes/index.js';
import { levels, modalities } from '../../listings/index.js';
import type { Features } from '../features.js';
import { countryCode } from './country-numbers.js';
import { eligibilities } from './eligibilities.js';
import { NO_PLACES } from './facts.js';
import { numbering } from './numbering.js';
import { tonguesBook } from './tongues.js';

/** Values that many listings share, kept once. */
export type Profile = Pick<
  Features,
  | 'kind'
  | 'sharesCarried'
  | 'sharesStated'
  | 'planNamed'
  | 'record'
  | 'centreVerified'
  | 'minCountries'
  | 'minMatchPercent'
  | 'priorities'
>;

/** Languages that have a bit of their own; the others share the last. */
const common = 'ar zh en fr pt ru es sw hi bn ur fa tr id ms vi th km lo my ne si ta am ha yo ht uz kk ky tg'.split(
  ' ',
);
export const OTHER_LANGUAGE = 31;

const currencyNumbers = new Map(currencies.map(({ code }, i) => [code, i + 1]));
const languageBits = new Map(common.map((language, i) => [language, i]));

/** Codes as numbers and back. Memberships are those of `today`: another day needs another book. */
export const codeBook = (today: string) => ({
  today,
  organisations: numbering<string>(),
  placeSets: placeSets(),
  eligibilities: eligibilities(today),
  profiles: numbering<Profile>(),
  tongues: tonguesBook(),
});

function placeSets() {
  const sets = numbering<ReadonlySet<number>>();
  if (sets.of('', () => new Set()) !== NO_PLACES) throw new Error('the first set is the empty one');
  return sets;
}

export type CodeBook = ReturnType<typeof codeBook>;

export const currencyNumber = (code: string | null): number => (code ? (currencyNumbers.get(code) ?? 0) : 0);
export const currencyCode = (number: number): string => currencies[number - 1]!.code;

export const languageMask = (languages: readonly string[]): number =>
  languages.reduce((mask, language) => mask | (1 << (languageBits.get(language) ?? OTHER_LANGUAGE)), 0);

/** Those that have no bit of their own. */
export const otherLanguagesOf = (languages: readonly string[]): string[] =>
  languages.filter((language) => !languageBits.has(language)).toSorted();

export const languagesOf = (mask: number): string[] => common.filter((_, bit) => (mask >>> bit) & 1);

export const modalityMask = (of: readonly string[]): number =>
  modalities.reduce((mask, modality, bit) => (of.includes(modality) ? mask | (1 << bit) : mask), 0);

export const modalitiesOf = (mask: number) => modalities.filter((_, bit) => (mask >>> bit) & 1);

export const levelNumber = (level: string | null): number => (levels as readonly (string | null)[]).indexOf(level) + 1;
export const levelOf = (number: number) => levels[number - 1]!;

export interface CountryTraits {
  groupings: readonly string[];
  regions: readonly string[];
  /** Of its groupings those that the General Assembly puts first. */
  first: readonly string[];
}

/** By country, for the day that was asked about last: all of a run ask about one. */
let traitsOn: { day: string; of: (CountryTraits | undefined)[] } = { day: '', of: [] };

/** The groupings and regions of a country on a day; narrow regions first. */
export function countryTraits(country: number, today: string): CountryTraits {
  if (traitsOn.day !== today) traitsOn = { day: today, of: [] };
  return (traitsOn.of[country] ??= readTraits(countryCode(country), today));
}

const FIRST = ['LDC', 'LLDC', 'SIDS'];

function readTraits(code: string | null, today: string): CountryTraits {
  const groupings = code ? groupingsOf(code, today) : [];
  return { groupings, regions: code ? regionsOf(code) : [], first: groupings.filter((each) => FIRST.includes(each)) };
}

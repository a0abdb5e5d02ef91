import { countries, currencies, groupingsOf, regionsOf } from '../../codes/index.js';
import { levels, modalities } from '../../listings/index.js';
import { eligibilityRule, isOpenToAll, membersOfRule, type EligibilityRule } from '../eligibility-rule.js';
import type { Features } from '../features.js';
import { numbering } from './numbering.js';
import { grown } from './packed-rows.js';

/** What a listing lets in, ready to be asked about a country by its number. */
export interface Eligibility {
  rule: EligibilityRule;
  /** Whom no code names: let in, kept out, or to be asked. */
  otherwise: 'all' | 'fails' | 'unknown';
  members: ReadonlySet<string>;
}

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
> & { otherLanguages: readonly string[] };

/** Languages that have a bit of their own; the others share the last. */
const common = 'ar zh en fr pt ru es sw hi bn ur fa tr id ms vi th km lo my ne si ta am ha yo ht uz kk ky tg'.split(
  ' ',
);
export const OTHER_LANGUAGE = 31;

const countryNumbers = new Map(countries.map(({ alpha3 }, i) => [alpha3, i + 1]));
const currencyNumbers = new Map(currencies.map(({ code }, i) => [code, i + 1]));
const languageBits = new Map(common.map((language, i) => [language, i]));

/** Codes as numbers and back. Memberships are those of `today`: another day needs another book. */
export function codeBook(today: string) {
  const letIn = rulesByCountry();
  const eligibilities = numbering((key) => {
    const eligibility = eligibilityOf(eligibilityRule(key), today);
    letIn.add(eligibilities.size, eligibility);
    return eligibility;
  });
  return {
    today,
    organisations: numbering((id) => id),
    placeSets: numbering((key) => new Set(key.split(' ').filter(Boolean).map(countryNumber))),
    eligibilities,
    letIn,
    profiles: numbering((key): Profile => JSON.parse(key)),
  };
}

export type CodeBook = ReturnType<typeof codeBook>;

export const countryNumber = (alpha3: string | null): number => (alpha3 ? (countryNumbers.get(alpha3) ?? 0) : 0);
export const countryCode = (number: number): string | null => countries[number - 1]?.alpha3 ?? null;
export const currencyNumber = (code: string | null): number => (code ? (currencyNumbers.get(code) ?? 0) : 0);
export const currencyCode = (number: number): string => currencies[number - 1]!.code;
export const COUNTRIES = countries.length + 1;

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

/** How a rule takes a country: two bits. */
export const [FAILS, TO_ASK, LET_IN, NAMED] = [0, 1, 2, 3] as const;

/** For each country, the two bits of every rule: a search asks about one country and many rules. */
function rulesByCountry() {
  const bits = Array.from({ length: COUNTRIES }, () => new Uint8Array(0));
  return {
    of: (country: number, rule: number): number => (bits[country]![rule >> 2]! >> ((rule & 3) << 1)) & 3,
    add(rule: number, { rule: { countries }, otherwise, members }: Eligibility) {
      for (let country = 0; country < COUNTRIES; country++) {
        if (rule >> 2 >= bits[country]!.length) bits[country] = grown(bits[country]!, (rule >> 2) + 1);
        const code = countryCode(country) ?? '';
        const how = countries.includes(code)
          ? NAMED
          : members.has(code) || otherwise === 'all'
            ? LET_IN
            : otherwise === 'fails' && country !== 0
              ? FAILS
              : TO_ASK;
        bits[country]![rule >> 2]! |= how << ((rule & 3) << 1);
      }
    },
    bytes: (rules: number) => COUNTRIES * ((rules >> 2) + 1),
  };
}

function eligibilityOf(rule: EligibilityRule, today: string): Eligibility {
  const coded = rule.countries.length + rule.groupings.length + rule.regions.length > 0;
  const otherwise = isOpenToAll(rule) ? 'all' : coded && rule.note === null ? 'fails' : 'unknown';
  return { rule, otherwise, members: membersOfRule(rule, today) };
}

export interface CountryTraits {
  groupings: readonly string[];
  regions: readonly string[];
}

const traitsKept = new Map<string, CountryTraits>();

/** The groupings and regions of a country on a day; narrow regions first. */
export function countryTraits(country: number, today: string): CountryTraits {
  const code = countryCode(country);
  const key = `${code} ${today}`;
  let traits = traitsKept.get(key);
  if (!traits) {
    traits = code ? { groupings: groupingsOf(code, today), regions: regionsOf(code) } : { groupings: [], regions: [] };
    if (traitsKept.size > 2_000) traitsKept.clear();
    traitsKept.set(key, traits);
  }
  return traits;
}

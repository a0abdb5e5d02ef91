import { eligibilityRule, isOpenToAll, membersOfRule, type EligibilityRule } from '../eligibility-rule.js';
import { COUNTRIES, countryNumber } from './country-numbers.js';
import { grown } from './grown.js';
import { numbering } from './numbering.js';

/** What a listing lets in, ready to be asked about a country by its number. */
export interface Eligibility {
  rule: EligibilityRule;
  /** Whom no code names: let in, kept out, or to be asked. */
  otherwise: 'all' | 'fails' | 'unknown';
  members: ReadonlySet<string>;
}

/** How a rule takes a country: two bits. */
export const [FAILS, TO_ASK, LET_IN, NAMED] = [0, 1, 2, 3] as const;

/** A rule that most listings share is kept once, with how it takes each country. */
export function eligibilities(today: string) {
  const rules = numbering<Eligibility>();
  let taken = new Uint8Array(0);
  return {
    of: (key: string): number => rules.of(key, (number) => add(number, eligibilityOf(eligibilityRule(key), today))),
    get: rules.get,
    get size() {
      return rules.size;
    },
    takes: (country: number, rule: number): number =>
      (taken[rule * BYTES + (country >> 2)]! >> ((country & 3) << 1)) & 3,
    get bytes() {
      return rules.size * BYTES;
    },
  };

  function add(number: number, eligibility: Eligibility): Eligibility {
    const { rule, otherwise, members } = eligibility;
    taken = grown(taken, (number + 1) * BYTES);
    taken.fill(EACH * { all: LET_IN, fails: FAILS, unknown: TO_ASK }[otherwise], number * BYTES, (number + 1) * BYTES);
    if (otherwise === 'fails') set(number, 0, TO_ASK);
    for (const code of members) set(number, countryNumber(code), LET_IN);
    for (const code of rule.countries) set(number, countryNumber(code), NAMED);
    return eligibility;
  }

  /** 0 is no country: nothing names it. */
  function set(rule: number, country: number, how: number) {
    if (country === 0 && how >= LET_IN) return;
    const [at, shift] = [rule * BYTES + (country >> 2), (country & 3) << 1];
    taken[at] = (taken[at]! & ~(3 << shift)) | (how << shift);
  }
}

const BYTES = Math.ceil(COUNTRIES / 4);
/** The same two bits for each of the four countries of a byte. */
const EACH = 0b01_01_01_01;

function eligibilityOf(rule: EligibilityRule, today: string): Eligibility {
  const coded = rule.countries.length + rule.groupings.length + rule.regions.length > 0;
  const otherwise = isOpenToAll(rule) ? 'all' : coded && rule.note === null ? 'fails' : 'unknown';
  return { rule, otherwise, members: membersOfRule(rule, today) };
}

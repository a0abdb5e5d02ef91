import { eligibilityRule, isOpenToAll, membersOfRule, namedBy, type EligibilityRule } from '../eligibility-rule.js';
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

/**
 * A rule that most listings share is kept once, with how it takes each country: two bits, those of one country together,
 * so that a search for its needs reads no more than them.
 */
export function eligibilities(today: string) {
  const rules = numbering<Eligibility>();
  let [room, taken] = [0, new Uint8Array(0)];
  /** How many countries each lets in by its codes, and 1 more; 0 for one that lets in all. */
  let reach = new Uint16Array(0);
  return {
    of: (key: string): number => rules.of(key, (number) => add(number, eligibilityOf(eligibilityRule(key), today))),
    get: rules.get,
    isOpenToAll: (rule: number): boolean => reach[rule] === 0,
    /** Of one that is not open to all. */
    sizeOf: (rule: number): number => reach[rule]! - 1,
    get size() {
      return rules.size;
    },
    takes: (country: number, rule: number): number => takenFrom(taken, country * room, rule),
    /** How all rules take a country, for `takenFrom`; until the next rule is met. */
    takenBy: (country: number): Uint8Array => taken.subarray(country * room, (country + 1) * room),
    get bytes() {
      return Math.ceil(rules.size / 4) * COUNTRIES;
    },
  };

  function add(number: number, eligibility: Eligibility): Eligibility {
    const { rule, otherwise, members } = eligibility;
    if (number >> 2 >= room) makeRoom();
    reach = grown(reach, number + 1);
    reach[number] = otherwise === 'all' ? 0 : members.size + 1;
    const usual = { all: LET_IN, fails: FAILS, unknown: TO_ASK }[otherwise];
    if (usual !== FAILS) for (let country = 0; country < COUNTRIES; country++) set(number, country, usual);
    if (otherwise === 'fails') set(number, 0, TO_ASK);
    for (const country of numbersOf(members)) set(number, country, LET_IN);
    for (const country of numbersOf(namedBy(rule))) set(number, country, NAMED);
    return eligibility;
  }

  function set(rule: number, country: number, how: number) {
    const [at, shift] = [country * room + (rule >> 2), (rule & 3) << 1];
    taken[at] = (taken[at]! & ~(3 << shift)) | (how << shift);
  }

  function makeRoom() {
    const before = room;
    room = Math.max(64, room * 2);
    const bigger = new Uint8Array(COUNTRIES * room);
    for (let country = 0; country < COUNTRIES; country++)
      bigger.set(taken.subarray(country * before, (country + 1) * before), country * room);
    taken = bigger;
  }
}

/** Codes that nobody knows any more name no country. */
const numbersOf = (codes: Iterable<string>) => [...codes].map(countryNumber).filter((country) => country !== 0);

export const takenFrom = (taken: Uint8Array, from: number, rule: number): number =>
  (taken[from + (rule >> 2)]! >> ((rule & 3) << 1)) & 3;

function eligibilityOf(rule: EligibilityRule, today: string): Eligibility {
  const coded = rule.countries.length + rule.groupings.length + rule.regions.length > 0;
  const otherwise = isOpenToAll(rule) ? 'all' : coded && rule.note === null ? 'fails' : 'unknown';
  return { rule, otherwise, members: membersOfRule(rule, today) };
}

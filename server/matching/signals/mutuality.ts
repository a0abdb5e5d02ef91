import { countryCode, NAMED } from '../engine/code-book.js';
import { FUND, type Facts } from '../engine/facts.js';
import { familyOfGroup, FIRST_SDG, groupOfCode, sdgOf, sectorOf } from '../engine/subject-codes.js';
import type { World } from '../engine/world.js';
import { fits, lacks, unknown, UNKNOWN, type Signal } from './signal.js';

const RELATED = 0.4;
export const SAME_CATEGORY = 0.8;
const isSector = (code: number) => code < FIRST_SDG;
const isSdg = (code: number) => code >= FIRST_SDG;

/** The same purpose, the same category (311), or the same family of categories (agriculture, forestry, fishing: 31x). */
export const sector: Signal = {
  value(need, offer) {
    const nearness = need.nearness ?? nearnessOf(need);
    if (!has(need, isSector)) return UNKNOWN;
    let [best, offered] = [0, false];
    for (let j = offer.codesFrom; j < offer.codesTo; j++) {
      const code = offer.codes[j]!;
      if (!isSector(code)) continue;
      offered = true;
      if (nearness[code]! > best) best = nearness[code]!;
    }
    return offered ? best : UNKNOWN;
  },
  most: (need) => (has(need, isSector) ? 1 : UNKNOWN),
  say(need, offer, _world, value) {
    const [asked, offered] = [sectorsOf(need), sectorsOf(offer)];
    if (offer.side === FUND && offered.length === 0) return unknown('theme_open');
    if (asked.length === 0 || offered.length === 0) return unknown('sector_unknown');
    const values = { needSectors: asked.map(String), offerSectors: offered.map(String) };
    if (value === 0) return lacks('sector_other', values);
    if (value === RELATED) return fits('sector_related', values);
    const same = asked.filter((code) => offered.includes(code));
    if (same.length > 0) return fits('sector_same', { sectors: same.map(String) });
    const groups = new Set(groupsOf(offer));
    return fits('sector_same', {
      sectors: groupsOf(need)
        .filter((group) => groups.has(group))
        .map(String),
    });
  },
};

/** How near each sector code is to the nearest of this listing's. */
export function nearnessOf(facts: Facts): Float64Array {
  const table = new Float64Array(FIRST_SDG);
  for (let code = 0; code < FIRST_SDG; code++)
    for (let i = facts.codesFrom; i < facts.codesTo; i++)
      if (isSector(facts.codes[i]!)) table[code] = Math.max(table[code]!, nearness(facts.codes[i]!, code));
  return table;
}

function nearness(code: number, other: number): number {
  if (code === other) return 1;
  const [group, otherGroup] = [groupOfCode[code]!, groupOfCode[other]!];
  if (group === otherGroup) return SAME_CATEGORY;
  return familyOfGroup(group) === familyOfGroup(otherGroup) ? RELATED : 0;
}

function has({ codes, codesFrom, codesTo }: Facts, is: (code: number) => boolean): boolean {
  for (let i = codesFrom; i < codesTo; i++) if (is(codes[i]!)) return true;
  return false;
}

const codesOf = ({ codes, codesFrom, codesTo }: Facts) => [...codes.subarray(codesFrom, codesTo)];
export const sectorsOf = (facts: Facts): number[] => codesOf(facts).filter(isSector).map(sectorOf);
const groupsOf = (facts: Facts): number[] => [
  ...new Set(
    codesOf(facts)
      .filter(isSector)
      .map((code) => groupOfCode[code]!),
  ),
];
const sdgsOf = (facts: Facts): string[] => codesOf(facts).filter(isSdg).map(sdgOf);

/** The same target, or targets of the same goal. */
export const sdg: Signal = {
  value(need, offer) {
    let [asked, offered, best] = [false, false, 0];
    for (let i = need.codesFrom; i < need.codesTo; i++) {
      const code = need.codes[i]!;
      if (!isSdg(code)) continue;
      asked = true;
      for (let j = offer.codesFrom; j < offer.codesTo; j++) {
        const other = offer.codes[j]!;
        if (!isSdg(other)) continue;
        if (other === code) best = 1;
        else if (groupOfCode[other] === groupOfCode[code]) best = Math.max(best, UNKNOWN);
      }
    }
    for (let j = offer.codesFrom; j < offer.codesTo && !offered; j++) offered = isSdg(offer.codes[j]!);
    return asked && offered ? best : UNKNOWN;
  },

  most: (need) => (has(need, isSdg) ? 1 : UNKNOWN),
  say(need, offer, _world, value) {
    const [asked, offered] = [sdgsOf(need), sdgsOf(offer)];
    if (asked.length === 0 || offered.length === 0) return unknown('sdg_unknown');
    if (value === 0) return undefined;
    const same = asked.filter((code) => offered.includes(code));
    if (same.length > 0) return fits('sdg_shared', { sdgs: same });
    const goals = new Set(offered.map((code) => code.split('.', 1)[0]!));
    const shared = new Set(asked.map((code) => code.split('.', 1)[0]!).filter((goal) => goals.has(goal)));
    return fits('sdg_related', { sdgs: [...shared] });
  },
};

/** One side has named the other's country. */
export const interest: Signal = {
  value: (need, offer, world) => (namesNeed(need, offer, world) || namesOffer(need, offer, world) ? 1 : 0),
  say(need, offer, world, value) {
    if (value === 0) return undefined;
    const named = [
      ...(namesNeed(need, offer, world) ? [countryCode(need.country)!] : []),
      ...(namesOffer(need, offer, world) ? [countryCode(offer.country)!] : []),
    ];
    return fits('interest_stated', { countries: named });
  },
};

const namesNeed = (need: Facts, offer: Facts, { book }: World): boolean =>
  need.country !== 0 &&
  (book.letIn.of(need.country, offer.eligibility) === NAMED || book.placeSets.get(offer.places).has(need.country));

const namesOffer = (need: Facts, offer: Facts, { book }: World): boolean =>
  offer.country !== 0 && book.placeSets.get(need.places).has(offer.country);

/**
 * What each of the two countries has given the other so far. Cooperation that goes both ways lasts: the most for a pair
 * where the one that asks now has given before; countries that are new to each other are neither praised nor blamed.
 */
export const balance: Signal = {
  value(need, offer, { given }) {
    if (need.country === 0 || offer.country === 0) return UNKNOWN;
    const [gave, got] = [given(need.country, offer.country), given(offer.country, need.country)];
    return gave + got === 0 ? UNKNOWN : (gave + 1) / (gave + got + 1);
  },
  most: (need) => (need.country === 0 ? UNKNOWN : 1),
  say(need, offer, { given }, value) {
    const [gave, got] = [given(need.country, offer.country), given(offer.country, need.country)];
    if (gave + got === 0) return undefined;
    const values = { gave, got, needCountry: countryCode(need.country)!, offerCountry: countryCode(offer.country)! };
    return value >= UNKNOWN ? fits('balance_mutual', values) : unknown('balance_one_way', values);
  },
};

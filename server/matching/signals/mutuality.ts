import { countryCode } from '../engine/country-numbers.js';
import { NAMED } from '../engine/eligibilities.js';
import { FUND, NO_PLACES, type Facts } from '../engine/facts.js';
import { familyOfCode, FIRST_SDG, groupOfCode, sdgOf, sectorOf } from '../engine/subject-codes.js';
import type { World } from '../engine/world.js';
import { fits, lacks, ofTrait, unknown, UNKNOWN, type Signal } from './signal.js';

const RELATED = 0.4;
export const SAME_CATEGORY = 0.8;
const isSector = (code: number) => code < FIRST_SDG;
const isSdg = (code: number) => code >= FIRST_SDG;

/** The same purpose, the same category (311), or the same family of categories (agriculture, forestry, fishing: 31x). */
export const sector: Signal = {
  ofSubject: true,
  value(need, offer) {
    if (!isSector(firstCode(need)) || !isSector(firstCode(offer))) return UNKNOWN;
    let best = 0;
    for (let i = need.codesFrom; i < need.codesTo && isSector(need.codes[i]!); i++)
      for (let j = offer.codesFrom; j < offer.codesTo && isSector(offer.codes[j]!); j++) {
        best = Math.max(best, nearness(need.codes[i]!, offer.codes[j]!));
        if (best === 1) return 1;
      }
    return best;
  },
  most: (need) => (isSector(firstCode(need)) ? 1 : UNKNOWN),
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

function nearness(code: number, other: number): number {
  if (code === other) return 1;
  if (groupOfCode[code] === groupOfCode[other]) return SAME_CATEGORY;
  return familyOfCode[code] === familyOfCode[other] ? RELATED : 0;
}

/** Sectors come before SDGs. NaN: it has no code, and so of neither kind. */
const firstCode = ({ codes, codesFrom, codesTo }: Facts): number => (codesFrom < codesTo ? codes[codesFrom]! : NaN);
const lastCode = ({ codes, codesFrom, codesTo }: Facts): number => (codesFrom < codesTo ? codes[codesTo - 1]! : NaN);

/** Those that `is` takes, as `name` names them. */
function codesOf<T>(
  { codes, codesFrom, codesTo }: Facts,
  is: (code: number) => boolean,
  name: (code: number) => T,
): T[] {
  const found: T[] = [];
  for (let i = codesFrom; i < codesTo; i++) if (is(codes[i]!)) found.push(name(codes[i]!));
  return found;
}

export const sectorsOf = (facts: Facts): number[] => codesOf(facts, isSector, sectorOf);
const groupsOf = (facts: Facts): number[] => [...new Set(codesOf(facts, isSector, (code) => groupOfCode[code]!))];
const sdgsOf = (facts: Facts): string[] => codesOf(facts, isSdg, sdgOf);

/** The same target, or targets of the same goal. */
export const sdg: Signal = {
  ofSubject: true,
  value(need, offer) {
    if (!isSdg(lastCode(need)) || !isSdg(lastCode(offer))) return UNKNOWN;
    let best = 0;
    for (let i = need.codesTo - 1; i >= need.codesFrom && isSdg(need.codes[i]!); i--)
      for (let j = offer.codesTo - 1; j >= offer.codesFrom && isSdg(offer.codes[j]!); j--) {
        const [code, other] = [need.codes[i]!, offer.codes[j]!];
        if (code === other) return 1;
        if (groupOfCode[code] === groupOfCode[other]) best = UNKNOWN;
      }
    return best;
  },
  most: (need) => (isSdg(lastCode(need)) ? 1 : UNKNOWN),
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
  byTrait: {
    eligibility: (need, offer, world) => (isEligibleByName(need, offer, world) ? 1 : 0),
    places: (need, offer, world) => (isPlace(need, offer, world) ? 1 : 0),
    country: (need, offer, world) => (namesOffer(need, offer, world) ? 1 : 0),
  },
  say(need, offer, world, value) {
    if (value === 0) return undefined;
    const named = [
      ...(namesNeed(need, offer, world) ? [countryCode(need.country)!] : []),
      ...(namesOffer(need, offer, world) ? [countryCode(offer.country)!] : []),
    ];
    return fits('interest_stated', { countries: named });
  },
};

const namesNeed = (need: Facts, offer: Facts, world: World): boolean =>
  isEligibleByName(need, offer, world) || isPlace(need, offer, world);

const isEligibleByName = ({ country }: Facts, { eligibility }: Facts, { book }: World): boolean =>
  country !== 0 && book.eligibilities.takes(country, eligibility) === NAMED;

const isPlace = ({ country }: Facts, { places }: Facts, { book }: World): boolean =>
  places !== NO_PLACES && country !== 0 && book.placeSets.get(places).has(country);

const namesOffer = (need: Facts, offer: Facts, { book }: World): boolean =>
  need.places !== NO_PLACES && offer.country !== 0 && book.placeSets.get(need.places).has(offer.country);

/**
 * What each of the two countries has given the other so far. Cooperation that goes both ways lasts: the most for a pair
 * where the one that asks now has given before; countries that are new to each other are neither praised nor blamed.
 */
export const balance = ofTrait('country', {
  value(need, offer, { given }) {
    if (need.country === 0 || offer.country === 0) return UNKNOWN;
    const [gave, got] = [given(need.country, offer.country), given(offer.country, need.country)];
    return gave + got === 0 ? UNKNOWN : (gave + 1) / (gave + got + 1);
  },
  most: (need) => (need.country === 0 ? UNKNOWN : 1),
  say(need, offer, { given }, value) {
    const [gave, got] = [given(need.country, offer.country), given(offer.country, need.country)];
    if (gave + got === 0) return unknown('balance_not_yet');
    const values = { gave, got, needCountry: countryCode(need.country)!, offerCountry: countryCode(offer.country)! };
    return gave > 0 && value >= UNKNOWN ? fits('balance_mutual', values) : unknown('balance_one_way', values);
  },
});

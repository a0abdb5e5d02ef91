import { countryTraits, currencyCode, type Profile } from '../engine/code-book.js';
import type { Facts } from '../engine/facts.js';
import type { World } from '../engine/world.js';
import { fits, lacks, ofTrait, unknown, UNKNOWN, type Signal } from './signal.js';

/** Sums in different currencies are not compared: no rate of exchange is known here. */
const comparable = (need: Facts, offer: Facts) =>
  need.amount > 0 && offer.amount >= 0 && need.currency !== 0 && need.currency === offer.currency;

const profileOf = ({ profile }: Facts, { book }: World): Profile => book.profiles.get(profile);

/** What it costs against what the need has; and where that is too little, against what open windows could add. */
export const cost: Signal = {
  value(need, offer) {
    if (!comparable(need, offer)) return UNKNOWN;
    if (offer.amount <= need.amount) return 1;
    if (offer.amount <= need.amount + need.coverable) return COVERED;
    return need.amount / offer.amount / 2;
  },
  most: (need) => (need.amount > 0 ? 1 : UNKNOWN),
  say(need, offer, _world, value) {
    if (!comparable(need, offer)) return unknown('cost_unknown');
    const values = { budget: need.amount, cost: offer.amount, currency: currencyCode(need.currency) };
    if (value === 1) return fits('cost_within_budget', values);
    if (value === COVERED) return fits('cost_covered_by_windows', { ...values, gap: offer.amount - need.amount });
    return lacks('cost_above_budget', { ...values, gap: offer.amount - need.amount });
  },
};
const COVERED = 0.75;

export const costShares = ofTrait('profile', {
  value(_need, offer, world) {
    const { sharesCarried, sharesStated } = profileOf(offer, world);
    return sharesStated === 0 ? UNKNOWN : Math.min(1, sharesCarried.length / sharesStated);
  },
  say(_need, offer, world, value) {
    const { sharesCarried, sharesStated } = profileOf(offer, world);
    if (sharesStated === 0) return unknown('cost_shares_unknown');
    return value > 0 ? fits('costs_shared', { items: [...new Set(sharesCarried)] }) : undefined;
  },
});

/** A window of nothing has not said what it gives. */
const grantKnown = (need: Facts, fund: Facts) => comparable(need, fund) && fund.amount > 0;

export const grant: Signal = {
  value: (need, fund) => (grantKnown(need, fund) ? Math.min(1, fund.amount / need.amount) : UNKNOWN),
  most: (need) => (need.amount > 0 ? 1 : UNKNOWN),
  say(need, fund, _world, value) {
    if (!grantKnown(need, fund)) return unknown('cost_unknown');
    const values = { budget: need.amount, grant: fund.amount, currency: currencyCode(need.currency) };
    return value === 1 ? fits('grant_covers_budget', values) : fits('grant_part_of_budget', values);
  },
};

/** What the partners must bring themselves; whether they can is for them to find out. */
export const ownContribution = ofTrait('profile', {
  value: (_need, fund, world) => (profileOf(fund, world).minMatchPercent === null ? 0 : UNKNOWN),
  say(_need, fund, world) {
    const percent = profileOf(fund, world).minMatchPercent;
    return percent === null ? undefined : unknown('own_contribution', { percent });
  },
});

const firstOf = ({ country }: Facts, { today }: World): readonly string[] => countryTraits(country, today).first;

/** The countries the General Assembly puts first: what they gain counts for more. */
export const priority: Signal = {
  value: (need, _offer, world) => (firstOf(need, world).length > 0 ? 1 : 0),
  most: (need, world) => (firstOf(need, world).length > 0 ? 1 : 0),
  say: (need, _offer, world, value) =>
    value > 0 ? fits('priority_country', { groupings: [...firstOf(need, world)] }) : undefined,
};

export const fundPriority = ofTrait('profile', {
  value: (need, fund, world) => (prioritiesMet(need, fund, world).length > 0 ? 1 : 0),
  say: (need, fund, world, value) =>
    value > 0 ? fits('priority_of_fund', { groupings: prioritiesMet(need, fund, world) }) : undefined,
});

function prioritiesMet(need: Facts, fund: Facts, world: World): string[] {
  const { groupings } = countryTraits(need.country, world.today);
  return profileOf(fund, world).priorities.filter((code) => groupings.includes(code));
}

const MANY = 3;

/** A need of several countries, or an offer that several may use. */
export const reach = ofTrait('eligibility', {
  value: (need, offer, world) => (reachOf(need, offer, world) === undefined ? 0 : 1),
  say(need, offer, world) {
    const count = reachOf(need, offer, world);
    return count === undefined ? undefined : fits('reaches_many_countries', { count });
  },
});

/** How many countries, 0 for all; undefined for fewer than many. */
function reachOf(need: Facts, offer: Facts, { book }: World): number | undefined {
  const places = book.placeSets.get(need.places).size;
  if (places >= MANY) return places;
  if (book.eligibilities.isOpenToAll(offer.eligibility)) return 0;
  const size = book.eligibilities.sizeOf(offer.eligibility);
  return size >= MANY ? size : undefined;
}

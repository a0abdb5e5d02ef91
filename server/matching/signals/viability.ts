import { levelOf } from '../engine/code-book.js';
import { dateOf } from '../engine/facts.js';
import { fits, lacks, ofTrait, unknown, UNKNOWN, type Signal } from './signal.js';

const RECORD = 0.9;

/** Nobody is marked down for being new: no record yet is worth what an unknown one is. */
export const record = ofTrait('profile', {
  value(_need, offer, { book }) {
    const { centreVerified, record } = book.profiles.get(offer.profile);
    return centreVerified ? 1 : record > 0 ? RECORD : UNKNOWN;
  },
  say(_need, offer, { book }, value) {
    if (value === 1) return fits('centre_verified');
    if (value === UNKNOWN) return unknown('record_not_yet');
    return fits('record_listed', { count: book.profiles.get(offer.profile).record });
  },
});

export const level: Signal = {
  value: (need, offer) => (need.level === 0 || offer.level === 0 ? UNKNOWN : offer.level >= need.level ? 1 : 0),
  most: (need) => (need.level === 0 ? UNKNOWN : 1),
  say(need, offer, _world, value) {
    if (need.level === 0 || offer.level === 0) return unknown('level_unknown');
    const values = { needLevel: levelOf(need.level), offerLevel: levelOf(offer.level) };
    return value === 1 ? fits('level_meets', values) : lacks('level_below', values);
  },
};

export const plan: Signal = {
  value: (need, _offer, { book }) => (book.profiles.get(need.profile).planNamed ? 1 : UNKNOWN),
  most: (need, { book }) => (book.profiles.get(need.profile).planNamed ? 1 : UNKNOWN),
  say: (_need, _offer, _world, value) => (value === 1 ? fits('plan_named') : unknown('plan_unknown')),
};

/** A listing is to be confirmed every ninety days. */
const FRESH_DAYS = 90;

export const freshness: Signal = {
  value: (_need, { confirmedDay }, { day }) => (day - confirmedDay <= FRESH_DAYS ? 1 : UNKNOWN),
  say: (_need, { confirmedDay }, _world, value) =>
    value === 1
      ? fits('confirmed_lately', { date: dateOf(confirmedDay) })
      : unknown('confirmed_long_ago', { date: dateOf(confirmedDay) }),
};

/** Some funds ask that several countries apply together; whether they will is for the parties to find out. */
export const partners = ofTrait('profile', {
  value(need, fund, { book }) {
    const { minCountries } = book.profiles.get(fund.profile);
    return minCountries === null || book.placeSets.get(need.places).size >= minCountries ? 1 : UNKNOWN;
  },
  say(_need, fund, { book }, value) {
    const { minCountries } = book.profiles.get(fund.profile);
    if (minCountries === null) return fits('partners_not_asked');
    return (value === 1 ? fits : unknown)('partners_needed', { count: minCountries });
  },
});

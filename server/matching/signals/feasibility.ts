import { countryTraits, modalitiesOf } from '../engine/code-book.js';
import { COUNTRIES, countryCode } from '../engine/country-numbers.js';
import { dateOf, NO_DAY, type Facts } from '../engine/facts.js';
import type { World } from '../engine/world.js';
import {
  allLanguages,
  eligibilityFit,
  eligibleAreas,
  languageFit,
  overlapOf,
  type EligibilityFit,
  type LanguageFit,
} from '../hard-filters.js';
import { fits, lacks, ofTrait, unknown, UNKNOWN, type Signal } from './signal.js';

const ALL_COUNTRIES = 200;
const FOR_EVERYONE = 0.7;

/** The fewer it is meant for, the more it is meant for those. */
export const eligibility = ofTrait('eligibility', {
  value(need, offer, world) {
    const fit = eligibilityFit(need, offer, world);
    if (fit !== 'through') return eligibilityWorth[fit];
    const narrow = 1 - Math.min(1, world.book.eligibilities.sizeOf(offer.eligibility) / ALL_COUNTRIES);
    return FOR_EVERYONE + (1 - FOR_EVERYONE) * narrow;
  },
  say(need, offer, world) {
    const country = countryCode(need.country) ?? '';
    switch (eligibilityFit(need, offer, world)) {
      case 'all':
        return fits('eligible_all');
      case 'named':
        return fits('eligible_country', { country });
      case 'through': {
        const areas = eligibleAreas(need, offer, world);
        return areas.length > 0 ? fits('eligible_through', { country, areas }) : fits('eligible_country', { country });
      }
      case 'unknown': {
        const { note } = world.book.eligibilities.get(offer.eligibility).rule;
        return unknown('eligibility_unknown', { note: note ?? '', ...(country ? { country } : {}) });
      }
      case 'fails':
        return undefined;
    }
  },
});
const eligibilityWorth: Record<EligibilityFit, number> = {
  all: FOR_EVERYONE,
  named: 1,
  through: 1,
  unknown: UNKNOWN,
  fails: 0,
};

export const language = ofTrait('tongues', {
  value: (need, offer, world) => languageWorth[languageFit(need, offer, world)],
  say(need, offer, world) {
    const fit = languageFit(need, offer, world);
    const [asked, offered] = [allLanguages(need, world), allLanguages(offer, world)];
    if (fit === 'shared') return fits('language_shared', { languages: asked.filter((each) => offered.includes(each)) });
    if (fit === 'unknown') return unknown('language_unknown');
    if (fit === 'none') return undefined;
    const values = { needLanguages: asked, offerLanguages: offered };
    return fit === 'bridge' ? fits('language_interpreter', values) : unknown('language_bridge_unknown', values);
  },
});
const languageWorth: Record<LanguageFit, number> = { shared: 1, bridge: 0.6, ask: 0.15, unknown: UNKNOWN, none: 0 };

/** How much of the shorter of the two windows both have. */
export const dates: Signal = {
  value(need, offer) {
    if (!datesKnown(need) || !datesKnown(offer)) return UNKNOWN;
    const { from, to } = overlapOf(need, offer);
    if (from > to) return 0;
    const shorter = Math.min(daysOf(need), daysOf(offer));
    return shorter === Number.POSITIVE_INFINITY ? 1 : Math.min(1, (to - from + 1) / shorter);
  },
  most: (need) => (datesKnown(need) ? 1 : UNKNOWN),
  say(need, offer, _world, value) {
    if (!datesKnown(need) || !datesKnown(offer)) return unknown('dates_unknown');
    if (value === 0) return undefined;
    const { from, to } = overlapOf(need, offer);
    return fits('dates_overlap', {
      ...(from > 0 ? { from: dateOf(from) } : {}),
      ...(to < NO_DAY ? { to: dateOf(to) } : {}),
    });
  },
};

const datesKnown = ({ startDay, endDay }: Facts) => startDay > 0 || endDay < NO_DAY;
const daysOf = ({ startDay, endDay }: Facts) =>
  startDay > 0 && endDay < NO_DAY ? Math.max(1, endDay - startDay + 1) : Number.POSITIVE_INFINITY;

export const modality: Signal = {
  value: (need, offer) =>
    need.modalities === 0 || offer.modalities === 0 ? UNKNOWN : need.modalities & offer.modalities ? 1 : 0,
  most: (need) => (need.modalities === 0 ? UNKNOWN : 1),
  say(need, offer, _world, value) {
    if (need.modalities === 0 || offer.modalities === 0) return unknown('modality_unknown');
    if (value === 0) return undefined;
    return fits('modality_fits', { modalities: modalitiesOf(need.modalities & offer.modalities) });
  },
};

const NEAR = 0.6;

/** Neighbours share a narrow region (Eastern Africa), others a continent. */
export const region = ofTrait('country', {
  value(need, offer, world) {
    if (need.country === 0 || offer.country === 0) return UNKNOWN;
    return closeness(need.country, offer.country, world);
  },
  most: (need) => (need.country === 0 ? UNKNOWN : 1),
  say(need, offer, world, value) {
    if (need.country === 0 || offer.country === 0) return unknown('region_unknown');
    const region = sharedRegion(need.country, offer.country, world);
    if (region === undefined) return undefined;
    return fits(value === NEAR ? 'region_near' : 'region_same', { region });
  },
});

/** A fact of geography, the same every day: kept for every pair of countries that is asked about, in tenths and one more. */
const kept = new Uint8Array(COUNTRIES * COUNTRIES);

function closeness(a: number, b: number, world: World): number {
  const pair = a * COUNTRIES + b;
  if (kept[pair] === 0) {
    const shared = sharedRegion(a, b, world);
    const value = shared === undefined ? 0 : shared === countryTraits(a, world.today).regions.at(-1) ? NEAR : 1;
    kept[pair] = 1 + Math.round(value * 10);
  }
  return (kept[pair]! - 1) / 10;
}

const sharedRegion = (a: number, b: number, { today }: World): string | undefined => {
  const other = countryTraits(b, today).regions;
  return countryTraits(a, today).regions.find((code) => other.includes(code));
};

export const seats: Signal = {
  value: (need, offer) => (need.seats === 0 ? 1 : offer.seats === 0 ? UNKNOWN : Math.min(1, offer.seats / need.seats)),
  say(need, offer, _world, value) {
    if (need.seats === 0) return fits('seats_not_asked');
    if (offer.seats === 0) return unknown('seats_unknown', { asked: need.seats });
    return (value === 1 ? fits : lacks)(value === 1 ? 'seats_enough' : 'seats_fewer', {
      asked: need.seats,
      offered: offer.seats,
    });
  },
};

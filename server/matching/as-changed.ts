import { eligibilityKey } from './eligibility-rule.js';
import { NO_DAY, YES, type Facts } from './engine/facts.js';
import type { World } from './engine/world.js';
import { changesFor, daysApart, type Change } from './hard-filters.js';

/** More than this nobody can be asked for at once. */
const MOST_CHANGES = 2;
/** Courses and calls come back within a year; what is further off is not near. */
const MOST_DAYS = 366;

/** What would have to change for this pair to be matched: one or two things that people can do; else nothing. */
export function nearChanges(need: Facts, offer: Facts, world: World): Change[] | undefined {
  const found = changesFor(need, offer, world);
  if (!found || found.length === 0 || found.length > MOST_CHANGES) return undefined;
  const far =
    (found.includes('dates_apart') && daysApart(need, offer) > MOST_DAYS) ||
    (found.includes('deadline_passed') && world.day - offer.deadlineDay > MOST_DAYS);
  return far ? undefined : found;
}

/** The offer as this need would meet it after these changes, each made as small as will do. */
export const asChanged = (need: Facts, offer: Facts, made: readonly Change[], world: World): Facts =>
  made.reduce((facts, change) => ({ ...facts, ...changed[change](need, facts, world) }), offer);

const changed: Record<Change, (need: Facts, offer: Facts, world: World) => Partial<Facts>> = {
  /** Open to asking, for this country as for any other: nothing else that is said of the rule becomes untrue. */
  country_not_eligible(_need, { eligibility }, { book }) {
    const { countries, groupings, regions } = book.eligibilities.get(eligibility).rule;
    const asked = {
      eligibleCountries: countries,
      eligibleGroupings: groupings,
      eligibleRegions: regions,
      eligibilityNote: '',
    };
    return { eligibility: book.eligibilities.of(eligibilityKey(asked)) };
  },

  no_shared_language: (_need, { tongues }, { book }) => ({
    tongues: book.tongues.of(`with an interpreter: ${tongues}`, () => ({
      languages: book.tongues.languages(tongues),
      others: book.tongues.others(tongues),
      interpreter: YES,
    })),
  }),

  no_shared_modality: ({ modalities }) => ({ modalities }),

  dates_apart(need, offer) {
    const days = need.startDay > offer.endDay ? daysApart(need, offer) : -daysApart(need, offer);
    return {
      startDay: offer.startDay === 0 ? 0 : offer.startDay + days,
      endDay: offer.endDay === NO_DAY ? NO_DAY : offer.endDay + days,
    };
  },

  deadline_passed: () => ({ deadlineDay: NO_DAY }),
};

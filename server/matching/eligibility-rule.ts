import { expandEligibility } from '../codes/index.js';
import type { Listing } from '../listings/index.js';

/** Whom a listing lets in, by codes and by what could not be put in codes. */
export interface EligibilityRule {
  countries: string[];
  groupings: string[];
  regions: string[];
  note: string | null;
}

/** The rule as text, equal for equal rules: an index keeps each once. */
export const eligibilityKey = ({
  eligibleCountries,
  eligibleGroupings,
  eligibleRegions,
  eligibilityNote,
}: Pick<Listing, 'eligibleCountries' | 'eligibleGroupings' | 'eligibleRegions' | 'eligibilityNote'>): string =>
  JSON.stringify([
    eligibleCountries.toSorted(),
    eligibleGroupings.toSorted(),
    eligibleRegions.toSorted(),
    eligibilityNote,
  ]);

export function eligibilityRule(key: string): EligibilityRule {
  const [countries, groupings, regions, note] = JSON.parse(key) as [string[], string[], string[], string | null];
  return { countries, groupings, regions, note };
}

export const isOpenToAll = ({ countries, groupings, regions, note }: EligibilityRule): boolean =>
  countries.length + groupings.length + regions.length === 0 && note === null;

/** Whoever lists half the world has chosen nobody in particular. */
const MOST_NAMED = 50;

/** The countries a rule has chosen by name. */
export const namedBy = ({ countries }: EligibilityRule): readonly string[] =>
  countries.length > MOST_NAMED ? [] : countries;

export const membersOfRule = (rule: EligibilityRule, today: string): Set<string> => expandEligibility(rule, today);

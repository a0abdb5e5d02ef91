import { isCountry } from './countries.js';
import { isGrouping } from './groupings.js';
import { isRegion } from './regions.js';

/** Whom an offer is for, as codes; `unknown` keeps, word for word, what no list can answer. */
export interface Eligibility {
  readonly countries: string[];
  readonly groupings: string[];
  readonly regions: string[];
  readonly unknown: string[];
}

/** Turns the words of a call ("LDCs; Africa; Pacific") into codes. What is unknown must never exclude anyone. */
export function resolveEligibility(text: string): Eligibility {
  const parts = text
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const known = (part: string) => isCountry(part) || isGrouping(part) || isRegion(part);
  return {
    countries: parts.filter(isCountry),
    groupings: parts.filter(isGrouping),
    regions: parts.filter(isRegion),
    unknown: parts.filter((part) => !known(part)),
  };
}

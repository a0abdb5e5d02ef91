import { membersOf } from './groupings.js';
import { countriesIn } from './regions.js';
import type { Eligibility } from './resolve-eligibility.js';

/** Every country meant on that ISO date, as alpha-3 codes. `unknown` words are the caller's to weigh. */
export const expandEligibility = (
  { countries, groupings, regions }: Pick<Eligibility, 'countries' | 'groupings' | 'regions'>,
  on: string,
): Set<string> =>
  new Set([...countries, ...groupings.flatMap((code) => membersOf(code, on)), ...regions.flatMap(countriesIn)]);

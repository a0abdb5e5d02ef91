import type { EntityManager } from 'typeorm';
import { expandEligibility } from '../../codes/index.js';
import { Listing } from '../../listings/index.js';

/**
 * Whether a listing is for that country on that day. A listing that names nobody is for everyone; and a note that
 * could not be put in codes may mean anyone, so the institution decides by selecting.
 */
export async function isEligible(db: EntityManager, listingId: string, country: string, on: string): Promise<boolean> {
  const { eligibleCountries, eligibleGroupings, eligibleRegions, eligibilityNote } = await db.findOneByOrFail(Listing, {
    id: listingId,
  });
  if (eligibilityNote !== null) return true;
  const named = { countries: eligibleCountries, groupings: eligibleGroupings, regions: eligibleRegions };
  return Object.values(named).every((codes) => codes.length === 0) || expandEligibility(named, on).has(country);
}

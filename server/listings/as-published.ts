import type { EntityManager } from 'typeorm';
import { Organisation } from '../organisations/index.js';
import { ListingVersion } from './listing-version.js';
import { Listing } from './listing.js';

export interface PublishedListing {
  listing: Listing;
  organisation: Organisation;
}

/**
 * Of these ids the listings that anyone may read or could read while they were open, as they were last endorsed; in the
 * order of the ids. Left out is what was never published, was taken back or declined, or is (or was) not for everyone.
 */
export async function findAsPublished(db: EntityManager, ids: readonly string[]): Promise<PublishedListing[]> {
  const found = await db
    .createQueryBuilder(Listing, 'l')
    .where(`l.id = ANY(:ids) AND l.firstPublishedAt IS NOT NULL AND l.state NOT IN ('withdrawn', 'declined')`, { ids })
    .getMany();
  const endorsed = await endorsedTexts(
    db,
    found.filter(({ open }) => !open),
  );
  const byId = new Map(
    found
      .filter(({ confidentiality }) => confidentiality === 'public')
      .map((listing) => [listing.id, Object.assign(listing, endorsed.get(listing.id))]),
  );
  const published = ids.flatMap((id) => byId.get(id) ?? []).filter((l) => l.confidentiality === 'public');
  const organisations = await db
    .createQueryBuilder(Organisation, 'o')
    .where('o.id = ANY(:ids)', { ids: [...new Set(published.map(({ organisationId }) => organisationId))] })
    .getMany();
  const organisation = new Map(organisations.map((each) => [each.id, each]));
  return published.map((listing) => ({ listing, organisation: organisation.get(listing.organisationId)! }));
}

/** What is written in an open listing has been endorsed; in any other it may wait for that. */
async function endorsedTexts(db: EntityManager, listings: readonly Listing[]): Promise<Map<string, object>> {
  const rows = await db
    .createQueryBuilder(ListingVersion, 'v')
    .innerJoin(Listing, 'l', 'l.id = v.listingId AND l.endorsedVersion = v.version')
    .where('v.listingId = ANY(:ids)', { ids: listings.map(({ id }) => id) })
    .getMany();
  return new Map(rows.map(({ listingId, content }) => [listingId, content]));
}

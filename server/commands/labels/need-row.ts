import { kindOf, type PublishedListing } from '../../listings/index.js';
import type { needColumns } from '../import/read-need.js';
import { keywordsOf } from './keywords.js';

/** A need in the columns the import reads, with as much of it as they hold; by its own id. */
export const needRow = ({ listing, organisation }: PublishedListing): Record<(typeof needColumns)[number], string> => ({
  id: listing.id,
  title: listing.title,
  country_iso3: listing.country ?? 'INT',
  organisation: organisation.name,
  sector: listing.sectors.join(';'),
  description_keywords: keywordsOf(listing.title, listing.skills, [
    listing.summary,
    ...kindOf(listing.kind).searchable(listing.details),
  ]).join(';'),
  languages: listing.languages.join(';'),
  year: String(listing.firstPublishedAt!.getUTCFullYear()),
  source: sourceOf(listing.illustrative),
});

/** The import marks as examples what says so of itself. */
export const sourceOf = (illustrative: boolean) => (illustrative ? 'illustrative' : 'an installation of Bandung');

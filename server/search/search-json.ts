import { z } from 'zod';
import { kindNames, listingDeadline, modalities } from '../listings/index.js';
import { instant } from '../platform/http/route.js';
import { eachOf, facetNames } from './facets.js';
import type { FoundListing } from './search-listings.js';

const segments = z
  .array(z.object({ text: z.string(), hit: z.boolean() }))
  .describe('Plain text in pieces; `hit` marks what was asked for');

const foundListing = z
  .object({
    id: z.uuid(),
    kind: z.enum(kindNames),
    illustrative: z.boolean().describe('Example data: no fact about a government'),
    language: z.string(),
    title: segments,
    summary: segments.describe('The summary, or the part of it around the first hit'),
    organisation: z.object({ id: z.uuid(), name: z.string(), country: z.string().nullable() }),
    country: z.string().nullable(),
    sectors: z.array(z.int()),
    sdgs: z.array(z.string()),
    languages: z.array(z.string()),
    modalities: z.array(z.enum(modalities)),
    startsOn: z.iso.date().nullable(),
    endsOn: z.iso.date().nullable(),
    firstPublishedAt: instant.nullable(),
    deadline: z.iso.date().nullable().describe('The day by which one must have acted'),
    through: z
      .array(z.object({ asked: z.string(), found: z.string() }))
      .describe('What was asked for in these words and is found in others, as in another language'),
  })
  .meta({ id: 'FoundListing' });

const counts = z.array(z.object({ value: z.string(), count: z.int() }));

/** The public shape of an answer. It may only grow. */
export const searchSchema = z
  .object({
    items: z.array(foundListing),
    next: z.string().nullable(),
    facets: z.object(eachOf(facetNames, () => counts)).describe('How many of the listings found have each value'),
    countsComplete: z.boolean().describe('False beyond 10,000 found: then the newest of them are counted'),
    engine: z.enum(['postgres', 'meilisearch']).describe('Which engine answered'),
    degraded: z.boolean().describe('The engine that should have answered could not'),
  })
  .meta({ id: 'SearchAnswer' });

export const foundListingJson = ({ listing, organisation, titleSegments, summarySegments, through }: FoundListing) => ({
  ...listing,
  title: titleSegments,
  summary: summarySegments,
  through,
  deadline: listingDeadline(listing),
  organisation: { id: organisation.id, name: organisation.name, country: organisation.country },
});

import { z } from 'zod';
import { instant } from '../platform/http/route.js';
import { facetNames } from '../search/index.js';
import type { AlertView } from './saved-search-queries.js';
import { searchCadences, type SavedSearch } from './saved-search.js';

/** The public shape of a saved search. It may only grow. */
export const savedSearchSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    query: z.string().describe('What stands behind `?` in the address of /search'),
    cadence: z.enum(searchCadences).describe('How often you hear of what appears and fits'),
    quietSince: instant.describe('Since when it waits for its first, or next, find'),
    createdAt: instant,
    updatedAt: instant,
    version: z.int(),
  })
  .meta({ id: 'SavedSearch' });

export const savedSearchJson = (saved: SavedSearch): z.input<typeof savedSearchSchema> => saved;

const why = z
  .object({
    words: z.array(z.string()).describe('What was asked for in words, as the listing says it'),
    filters: z.array(z.object({ facet: z.enum(facetNames), values: z.array(z.string()) })),
  })
  .describe('Why it was found');

export const alertSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(['found', 'quiet']).describe('`quiet`: nothing for thirty days'),
    madeAt: instant,
    finds: z.array(
      z.object({
        listing: z.object({ id: z.uuid(), kind: z.string(), title: z.string(), language: z.string() }),
        why,
      }),
    ),
    widenings: z.array(
      z.object({
        without: z.enum([...facetNames, 'filters', 'word', 'dates']),
        values: z.array(z.string()),
        count: z.int().describe('How many listings it would find then'),
        query: z.string(),
      }),
    ),
  })
  .meta({ id: 'SavedSearchAlert' });

export const alertJson = ({ finds, ...alert }: AlertView): z.input<typeof alertSchema> => ({
  ...alert,
  finds: finds.map(({ view: { listing }, why }) => ({
    listing: { id: listing.id, kind: listing.kind, title: listing.title, language: listing.language },
    why,
  })),
});

export const feedSchema = z
  .object({ url: z.string().describe('Atom (RFC 4287). Whoever has the address reads it: a secret of yours') })
  .meta({ id: 'SavedSearchFeed' });

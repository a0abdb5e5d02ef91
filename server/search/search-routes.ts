import { Router } from 'express';
import { keyset, toPage } from '../platform/http/keyset.js';
import { route } from '../platform/http/route.js';
import { foundListingJson, searchSchema } from './search-json.js';
import { searchListings } from './search-listings.js';
import { searchQuery } from './search-query.js';

export const searchRoutes = Router();

route(
  searchRoutes,
  {
    method: 'get',
    path: '/search',
    tag: 'Search',
    summary: 'Open listings by words, codes and dates',
    description:
      'With words the most relevant come first, at most 1000 of them; without, the newest first, all of them. ' +
      'Sorted by `newest` or `deadline`, all of them. ' +
      'Values of one filter are alternatives, different filters narrow each other down. Counts are of everything found.',
    access: 'anyone',
    query: searchQuery,
    response: searchSchema,
  },
  async ({ ctx, query, req, res }) => {
    const { q, from, until, sort, limit, cursor, ...filters } = query;
    const after = keyset(req).read(cursor);
    const { found, ...answer } = await searchListings(ctx, { text: q, filters, from, until, sort, limit, after });
    const page = toPage(req, res, found, limit, (each) => each.position);
    return { ...page, items: page.items.map(foundListingJson), ...answer };
  },
);

import { Router } from 'express';
import { kindNames, listListings } from '../../server/listings/index.js';
import type { Context } from '../../server/platform/context.js';
import { keyset, toPage } from '../../server/platform/http/keyset.js';
import { parse } from '../../server/platform/parse.js';
import { searchListings, searchQuery } from '../../server/search/index.js';
import { paths } from '../paths.js';
import { send } from '../platform/page.js';
import { HomePage, type NewestOfKind } from './home-page.js';
import { SearchPage } from './search-page.js';

export const cataloguePages = Router()
  .get(paths.home(), async (req, res) => send(res, <HomePage market={await findMarket(req.ctx)} />))

  .get(paths.search(), async (req, res) => {
    const { q, from, until, sort, limit, cursor, ...filters } = parse(searchQuery, req.query, 'query');
    const after = keyset(req).read(cursor);
    const answer = await searchListings(req.ctx, { text: q, filters, from, until, sort, limit, after });
    const { items, next } = toPage(req, res, answer.found, limit, (each) => each.position);
    await send(
      res,
      <SearchPage
        question={{ q, from, until, sort: sort === 'relevance' ? undefined : sort, ...filters }}
        answer={{ ...answer, found: items }}
        next={next}
        first={!after}
      />,
    );
  });

const NEWEST = 3;

/** The newest listings of each kind that look for partners, and how many there are. */
async function findMarket(ctx: Context): Promise<NewestOfKind[]> {
  const { facets } = await searchListings(ctx, { text: '', filters: {}, limit: 1 });
  const market: NewestOfKind[] = [];
  for (const kind of kindNames) {
    const newest = await listListings(ctx, { kind, state: 'matching', limit: NEWEST, after: undefined });
    const count = facets.kind.find(({ value }) => value === kind)?.count ?? 0;
    market.push({ kind, count, newest: newest.slice(0, NEWEST) });
  }
  return market;
}

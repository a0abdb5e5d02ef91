import { Router } from 'express';
import { keyset, toPage } from '../../server/platform/http/keyset.js';
import { parse } from '../../server/platform/parse.js';
import { findMarket } from '../../server/reporting/index.js';
import { widen } from '../../server/saved-searches/index.js';
import { searchListings, searchQuery } from '../../server/search/index.js';
import { paths } from '../paths.js';
import { send } from '../platform/page.js';
import { HomePage } from './home-page.js';
import { SearchPage } from './search-page.js';

export const cataloguePages = Router()
  .get(paths.home(), async (req, res) => send(res, <HomePage market={await findMarket(req.ctx, { newest: NEWEST })} />))

  .get(paths.search(), async (req, res) => {
    const { q, from, until, sort, limit, cursor, ...filters } = parse(searchQuery, req.query, 'query');
    const after = keyset(req).read(cursor);
    const answer = await searchListings(req.ctx, { text: q, filters, from, until, sort, limit, after });
    const { items, next } = toPage(req, res, answer.found, limit, (each) => each.position);
    const widenings = items.length === 0 && !after ? await widen(req.ctx, { text: q, filters, from, until, sort }) : [];
    await send(
      res,
      <SearchPage
        widenings={widenings}
        question={{ q, from, until, sort: sort === 'relevance' ? undefined : sort, ...filters }}
        answer={{ ...answer, found: items }}
        next={next}
        first={!after}
      />,
    );
  });

const NEWEST = 6;

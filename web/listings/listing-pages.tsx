import { Router } from 'express';
import { z } from 'zod';
import { findListing, listingRelations } from '../../server/listings/index.js';
import { findMatch, listMatchesOf, type MatchView } from '../../server/matching/index.js';
import type { Context } from '../../server/platform/context.js';
import * as field from '../../server/platform/fields.js';
import { keyset, toPage } from '../../server/platform/http/keyset.js';
import { may } from '../../server/platform/policy.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { send } from '../platform/page.js';
import { ListingPage } from './listing-page.js';
import { MatchPage } from './match-page.js';

const MATCHES = 10;

export const listingPages = Router()
  .get(paths.listing(':id'), async (req, res) => {
    const id = idFrom(req.params.id);
    const view = await findListing(req.ctx, id);
    const after = keyset(req).read(cursorFrom(req.query['cursor']));
    const rows = await findMatches(req.ctx, id, after);
    const page = rows && toPage(req, res, rows, MATCHES, ({ match }) => [match.score, match.id]);
    const involved = may(req.ctx.actor, 'listing', 'view', listingRelations(view.listing));
    await send(res, <ListingPage view={view} involved={involved} matches={page?.items} next={page?.next ?? null} />);
  })

  .get(paths.match(':id'), async (req, res) => {
    if (req.ctx.actor.kind === 'anonymous') throw new Problem('not-signed-in');
    await send(res, <MatchPage view={await findMatch(req.ctx, idFrom(req.params.id))} />);
  });

/** None to be seen for who is not on the listing's side. */
async function findMatches(
  ctx: Context,
  id: string,
  after: (string | number | null)[] | undefined,
): Promise<MatchView[] | undefined> {
  if (ctx.actor.kind === 'anonymous') return undefined;
  try {
    return await listMatchesOf(ctx, id, { limit: MATCHES, after });
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return undefined;
    throw error;
  }
}

/** An address that cannot be one of ours is simply not there. */
function idFrom(text: unknown): string {
  const { success, data } = field.id.safeParse(text);
  if (!success) throw new Problem('not-found');
  return data;
}

const cursorFrom = (value: unknown) => z.string().max(500).optional().catch(undefined).parse(value);

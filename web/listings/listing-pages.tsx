import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { findListing, kindOf, listingRelations } from '../../server/listings/index.js';
import { findJudgement, findMatch, listMatchesOf, listNearMisses } from '../../server/matching/index.js';
import * as field from '../../server/platform/fields.js';
import { keyset, toPage } from '../../server/platform/http/keyset.js';
import { may } from '../../server/platform/policy.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { send } from '../platform/page.js';
import type { MatchesFound } from './listing-matches.js';
import { findGroups } from './find-groups.js';
import { ListingPage } from './listing-page.js';
import { MatchPage } from './match-page.js';

const MATCHES = 10;

export const listingPages = Router()
  .get(paths.listing(':id'), async (req, res) => {
    const id = idFrom(req.params.id);
    const view = await findListing(req.ctx, id);
    const found = await findMatches(req, res, id);
    const needIds = kindOf(view.listing.kind).side === 'need' ? [id] : found?.matches.map(({ need }) => need.id);
    const groups = await findGroups(req.ctx, needIds);
    const involved = may(req.ctx.actor, 'listing', 'view', listingRelations(view.listing));
    await send(res, <ListingPage view={view} involved={involved} found={found} groups={groups} />);
  })

  .get(paths.match(':id'), async (req, res) => {
    if (req.ctx.actor.kind === 'anonymous') throw new Problem('not-signed-in');
    const view = await findMatch(req.ctx, idFrom(req.params.id));
    await send(res, <MatchPage view={view} groups={await findGroups(req.ctx, [view.need.id])} />);
  });

/** None to be seen for who is not on the listing's side. */
async function findMatches(req: Request, res: Response, id: string): Promise<MatchesFound | undefined> {
  const { ctx } = req;
  const after = keyset(req).read(cursorFrom(req.query['cursor']));
  if (ctx.actor.kind === 'anonymous') return undefined;
  try {
    const rows = await listMatchesOf(ctx, id, { limit: MATCHES, after });
    const { items, next } = toPage(req, res, rows, MATCHES, ({ match }) => [match.score, match.id]);
    const near = after ? undefined : await listNearMisses(ctx, id);
    return { matches: items, next, judgement: await findJudgement(ctx.db, id), near };
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

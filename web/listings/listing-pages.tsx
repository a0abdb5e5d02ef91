import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import { EDITABLE, findListing, kindOf, listingRelations, type Listing } from '../../server/listings/index.js';
import {
  findJudgement,
  findPoolOf,
  listMatchesBetween,
  listMatchesOf,
  listNearMisses,
  ownDoubles,
  type SimilarListing,
} from '../../server/matching/index.js';
import type { Context } from '../../server/platform/context.js';
import { keyset, toPage } from '../../server/platform/http/keyset.js';
import { grantedFor, may } from '../../server/platform/policy.js';
import { Problem } from '../../server/problems.js';
import { actsOn } from '../desk/acts-on.js';
import { stepsDone } from '../desk/desk-page.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { send } from '../platform/page.js';
import type { MatchesFound } from './listing-matches.js';
import { findGroups } from './find-groups.js';
import { ListingPage } from './listing-page.js';

const MATCHES = 10;
const BETWEEN = 3;
const NO_ACTS = { events: [], edit: false, copy: false, course: false };

export const listingPages = Router().get(paths.listing(':id'), async (req, res) => {
  const id = idFrom(req.params.id);
  const view = await findListing(req.ctx, id);
  const found = await findMatches(req, res, id);
  const pool = await ifAny(req.ctx, () => findPoolOf(req.ctx, id));
  const needIds = kindOf(view.listing.kind).side === 'need' ? [id] : found?.matches.map(({ need }) => need.id);
  const groups = await findGroups(req.ctx, needIds);
  const involved = may(req.ctx.actor, 'listing', 'view', listingRelations(view.listing, view.vacant));
  const doubles = await doublesOf(req.ctx, view.listing);
  await send(
    res,
    <ListingPage
      {...{ view, involved, doubles, pool, found, groups }}
      between={found ? undefined : await matchesBetween(req.ctx, view.listing)}
      acts={req.ctx.actor.kind === 'anonymous' ? NO_ACTS : actsOn(req.ctx, view)}
      done={involved ? stepsDone.find((step) => step === req.query['done']) : undefined}
    />,
  );
});

/** With what the reader's organisations ask for and offer; none for who could not answer it. */
async function matchesBetween(ctx: Context, { id, kind, open }: Listing) {
  const asking = grantedFor(ctx.actor, 'match', 'view', 'needOwner');
  const offering = grantedFor(ctx.actor, 'match', 'view', 'offerOwner');
  const answering = kindOf(kind).side === 'need' ? offering : asking;
  return open && answering.length > 0 ? listMatchesBetween(ctx, id, { asking, offering, limit: BETWEEN }) : undefined;
}

/** None to be seen for who is not on the listing's side. */
const findMatches = (req: Request, res: Response, id: string): Promise<MatchesFound | undefined> =>
  ifAny(req.ctx, async () => {
    const after = keyset(req).read(cursorFrom(req.query['cursor']));
    const rows = await listMatchesOf(req.ctx, id, { limit: MATCHES, after });
    const { items, next } = toPage(req, res, rows, MATCHES, ({ match }) => [match.score, match.id]);
    const near = after ? undefined : await listNearMisses(req.ctx, id);
    return { matches: items, next, judgement: await findJudgement(req.ctx.db, id), near };
  });

/** What is only for some, such as the matches for those on the listing's side: nothing for everyone else. */
async function ifAny<T>({ actor }: Context, find: () => Promise<T>): Promise<T | undefined> {
  if (actor.kind === 'anonymous') return undefined;
  try {
    return await find();
  } catch (error) {
    if (error instanceof Problem && ['not-found', 'not-allowed'].includes(error.code)) return undefined;
    throw error;
  }
}

/** For whoever could still change or withdraw it. */
async function doublesOf(ctx: Context, listing: Listing): Promise<SimilarListing[]> {
  if (!(EDITABLE as string[]).includes(listing.state)) return [];
  if (!may(ctx.actor, 'listing', 'revise', listingRelations(listing))) return [];
  return ownDoubles(ctx, listing, [listing.organisationId]);
}

const cursorFrom = (value: unknown) => z.string().max(500).optional().catch(undefined).parse(value);

import { z } from 'zod';
import { Listing, type ListingState } from '../listings/index.js';
import { command, type CommandContext } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { Problem } from '../problems.js';
import { forgetAlikes } from './alike-needs.js';
import { closeFeatures } from './feature-store.js';
import { forgetJudged } from './judgement.js';
import { loadJudge, type Judge } from './load-judge.js';
import { endMatchesFor, refill } from './match-listing.js';
import { HOLDING, type EndReason } from './match-workflow.js';
import { refreshPoolsAround } from './refresh-pools.js';
import { oneRunAtATime, storedMatchesOf } from './stored-matches.js';

/** Ends the matches of a listing that is no longer open. Does nothing if it is open again by the time this runs. */
export const endMatches = command('end-matches', {
  input: z.object({ listingId: field.id }),

  async run(ctx, { listingId }) {
    authorize(ctx.actor, 'match', 'end', {}, true);
    await oneRunAtATime(ctx.db);
    const listing = await ctx.db.findOneBy(Listing, { id: listingId });
    if (!listing) throw new Problem('not-found');
    if (!listing.open) await endMatchesOfListing(ctx, listing, await loadJudge(ctx));
  },
});

/** An introduction outlives a pause of the listing, but not its end: nobody is reminded of what is over. */
export async function endMatchesOfListing(ctx: CommandContext, listing: Listing, judge: Judge) {
  await closeFeatures(ctx.db, listing.id);
  await forgetJudged(ctx.db, listing.id);
  judge.drop(listing.id);
  if (listing.kind === 'need' && (await forgetAlikes(ctx.db, listing.id))) await refreshPoolsAround(ctx, listing.id);
  const reason = reasons[listing.state] ?? 'under_review';
  const final = reason === 'listing_closed' || reason === 'listing_withdrawn';
  const endings = (await storedMatchesOf(ctx.db, listing.id))
    .filter(({ state }) => (HOLDING as string[]).includes(state) && (final || state !== 'introduced'))
    .map(({ id }) => ({ id, reason }));
  const ended = await endMatchesFor(ctx, endings);
  if (listing.kind !== 'need')
    await refill(
      ctx,
      ended.map(({ needId }) => needId),
      judge,
    );
}

const reasons: { [S in ListingState]?: EndReason } = {
  closed: 'listing_closed',
  withdrawn: 'listing_withdrawn',
  expired: 'listing_expired',
};

import { z } from 'zod';
import { Listing, startMatching } from '../listings/index.js';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { Problem } from '../problems.js';
import { endMatchesOfListing } from './end-matches.js';
import { loadJudge } from './load-judge.js';
import { matchOpenListing } from './match-open-listing.js';
import { recountTerms } from './recount-terms.js';
import { refreshPoolsFor } from './refresh-pools.js';
import { oneRunAtATime } from './stored-matches.js';

/**
 * Brings the matches of a listing in line with what it says now, whichever side it is on: new ones are suggested, known
 * ones judged again, and those that no longer hold end with a reason. May run any number of times.
 */
export const findMatches = command('find-matches', {
  input: z.object({ listingId: field.id }),

  async run(ctx, { listingId }) {
    authorize(ctx.actor, 'match', 'end', {}, true);
    await oneRunAtATime(ctx.db);
    const listing = await ctx.db.findOneBy(Listing, { id: listingId });
    if (!listing) throw new Problem('not-found');
    const judge = await loadJudge(ctx);
    if (!listing.open) return endMatchesOfListing(ctx, listing, judge);

    await matchOpenListing(ctx, listing, judge);
    const need = listing.kind === 'need' ? judge.index.known(listingId) : undefined;
    if (need) await refreshPoolsFor(ctx, need, judge);
    await startMatching(ctx, { listingId });
    await recountTerms(ctx, judge);
  },
});

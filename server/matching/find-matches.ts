import { z } from 'zod';
import { Listing, startMatching } from '../listings/index.js';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { Problem } from '../problems.js';
import { endMatchesOfListing } from './end-matches.js';
import { loadCorpus } from './load-corpus.js';
import { matchListing } from './match-listing.js';
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
    const corpus = await loadCorpus(ctx);
    const subject = corpus.get(listingId);
    if (!subject) return endMatchesOfListing(ctx, listing, corpus);

    await matchListing(ctx, subject, corpus);
    await startMatching(ctx, { listingId });
  },
});

import { In } from 'typeorm';
import { z } from 'zod';
import { Listing, OPEN } from '../listings/index.js';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { loadJudge } from './load-judge.js';
import { matchOpenListing } from './match-open-listing.js';
import { oneRunAtATime } from './stored-matches.js';

/** Judges the open listings of an organisation again: its standing has changed. */
export const rematchListings = command('rematch-listings', {
  input: z.object({ organisationId: field.id }),

  async run(ctx, { organisationId }) {
    authorize(ctx.actor, 'match', 'end', {}, true);
    await oneRunAtATime(ctx.db);
    const judge = await loadJudge(ctx);
    const listings = await ctx.db.find(Listing, { where: { organisationId, state: In(OPEN) }, order: { id: 'ASC' } });
    for (const listing of listings) await matchOpenListing(ctx, listing, judge);
  },
});

import { z } from 'zod';
import { Listing, OPEN } from '../listings/index.js';
import { command, type CommandContext } from '../platform/command.js';
import { update } from '../platform/database.js';
import { failpoint } from '../platform/failpoint.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { keepAlikes } from './alike-needs.js';
import { staleFeatures } from './feature-store.js';
import { loadJudge, type Judge } from './load-judge.js';
import { endMatchesOfListing } from './end-matches.js';
import { matchListing } from './match-listing.js';
import { grantFor, matchOpenListing, readOpenListing } from './match-open-listing.js';
import { Rematch } from './rematch.js';
import { oneRunAtATime } from './stored-matches.js';

/** Done in one transaction: enough to be worth it, and short enough that a posting does not wait for long. */
const LISTINGS_AT_ONCE = 100;
const NEEDS_AT_ONCE = 50;

/** The next step of a rematch. Says so when there is another; does nothing for one that is finished. */
export const advanceRematch = command('advance-rematch', {
  input: z.object({ rematchId: field.id }),

  async run(ctx, { rematchId }) {
    authorize(ctx.actor, 'match', 'end', {}, true);
    await oneRunAtATime(ctx.db);
    const rematch = await ctx.db.findOneBy(Rematch, { id: rematchId });
    if (!rematch || rematch.finishedAt) return { finished: true };

    const judge = await loadJudge(ctx);
    const read = await readStale(ctx, judge);
    if (read === 0) await judgeNeeds(ctx, rematch, judge);
    await update(ctx.db, Object.assign(rematch, { advancedAt: ctx.now() }));
    if (rematch.finishedAt) ctx.emit('rematch.finished', { rematchId });
    else ctx.emit('rematch.advanced', { rematchId });
    return { finished: rematch.finishedAt !== null };
  },
});

/** Listings that were never read, or by an older reader, before anything is judged by the new one. */
async function readStale(ctx: CommandContext, judge: Judge): Promise<number> {
  const stale = await staleFeatures(ctx.db, OPEN, LISTINGS_AT_ONCE);
  for (const { id } of stale) {
    const listing = await ctx.db.findOneByOrFail(Listing, { id });
    if (listing.open) await readOpenListing(ctx, listing, judge);
    else await endMatchesOfListing(ctx, listing, judge);
  }
  return stale.length;
}

async function judgeNeeds(ctx: CommandContext, rematch: Rematch, judge: Judge) {
  const needs: { id: string }[] = await ctx.db.query(
    `SELECT id FROM listing WHERE kind = 'need' AND state = ANY($1) AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
    [OPEN, rematch.afterId, NEEDS_AT_ONCE],
  );
  for (const { id } of needs) await judgeNeed(ctx, id, judge);
  await failpoint('in-rematch-step');
  rematch.done += needs.length;
  rematch.afterId = needs.at(-1)?.id ?? rematch.afterId;
  if (needs.length < NEEDS_AT_ONCE) rematch.finishedAt = ctx.now();
}

/** What funds could cover is read with the need, and changes with them. */
async function judgeNeed(ctx: CommandContext, id: string, judge: Judge) {
  const need = judge.index.known(id);
  if (!need) return;
  await keepAlikes(ctx.db, need, judge);
  if (Object.is(grantFor(need, judge) ?? Number.NaN, need.facts.coverable)) return matchListing(ctx, need, judge);
  await matchOpenListing(ctx, await ctx.db.findOneByOrFail(Listing, { id }), judge);
}

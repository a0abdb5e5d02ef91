import type { Context } from '../platform/context.js';
import { advanceRematch } from './advance-rematch.js';
import { loadJudge } from './load-judge.js';
import { startRematch } from './start-rematch.js';
import { oneRunAtATime } from './stored-matches.js';
import { storeTermCounts } from './term-counts.js';

/** Judges everything open again and comes back when that is done: all against the same counts. */
export async function rematchNow(ctx: Context): Promise<void> {
  await finish(ctx, await startRematch(ctx, { reason: 'asked' }));
  await countTerms(ctx);
  await finish(ctx, await startRematch(ctx, { reason: 'asked' }));
}

const countTerms = (ctx: Context) =>
  ctx.db.transaction(async (db) => {
    await oneRunAtATime(db);
    const { index } = await loadJudge({ ...ctx, db });
    await storeTermCounts(db, index.count(), ctx.now());
  });

async function finish(ctx: Context, rematchId: string) {
  for (let finished = false; !finished;) ({ finished } = await advanceRematch(ctx, { rematchId }));
}

import type { Context } from '../platform/context.js';
import { advanceRematch } from './advance-rematch.js';
import { loadJudge } from './load-judge.js';
import { startRematch } from './start-rematch.js';
import { storeTermCounts } from './term-counts.js';

/** Judges everything open again and comes back when that is done: all against the same counts. */
export async function rematchNow(ctx: Context): Promise<void> {
  await finish(ctx, await startRematch(ctx, { reason: 'asked' }));
  const { index } = await loadJudge(ctx);
  await storeTermCounts(ctx.db, index.count(), ctx.now());
  await finish(ctx, await startRematch(ctx, { reason: 'asked' }));
}

async function finish(ctx: Context, rematchId: string) {
  for (let finished = false; !finished;) ({ finished } = await advanceRematch(ctx, { rematchId }));
}

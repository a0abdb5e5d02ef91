import type { CommandContext } from '../platform/command.js';
import { beginRematch } from './begin-rematch.js';
import type { Judge } from './load-judge.js';
import { countsAreOff, storeTermCounts } from './term-counts.js';

/** Counts how often each term is used when there are many more or fewer listings than the last time, and has everything judged by that. */
export async function recountTerms(ctx: CommandContext, { index, counted }: Judge): Promise<void> {
  if (!countsAreOff(counted, index.size)) return;
  await storeTermCounts(ctx.db, index.count(), ctx.now());
  await beginRematch(ctx, 'recounted');
}

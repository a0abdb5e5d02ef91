import { system } from '../actor.js';
import { actingAs, saidOf, sayInTransaction } from './acting-as.js';
import type { Context } from './context.js';

/**
 * A step inside a person's use case that is the machine's own: finding the account behind an e-mail, telling the other
 * side. What it may read is not what the person may read, so nothing of it goes into an answer unchecked.
 */
export async function asSystem<C extends Context, T>(ctx: C, step: (ctx: C) => Promise<T>): Promise<T> {
  if (ctx.actor.kind === 'system') return step(ctx);
  if (!ctx.db.queryRunner) return step({ ...ctx, actor: system, db: actingAs(ctx.db.dataSource, system) });
  const before = await sayInTransaction(ctx.db, saidOf(system));
  try {
    return await step({ ...ctx, actor: system });
  } finally {
    // A transaction that has failed says it itself, by being rolled back.
    await sayInTransaction(ctx.db, before).catch(() => {});
  }
}

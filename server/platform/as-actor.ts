import type { Actor } from '../actor.js';
import { actingAs, saidOf, sayInTransaction } from './acting-as.js';
import type { Context } from './context.js';

/**
 * A step as somebody else: both walls see them. In a transaction it is the same transaction, so that what they see and
 * what is written of it belong together.
 */
export async function asActor<C extends Context, T>(ctx: C, actor: Actor, step: (ctx: C) => Promise<T>): Promise<T> {
  if (!ctx.db.queryRunner) return step({ ...ctx, actor, db: actingAs(ctx.db.dataSource, actor) });
  const before = await sayInTransaction(ctx.db, saidOf(actor));
  try {
    return await step({ ...ctx, actor });
  } finally {
    // A transaction that has failed says it itself, by being rolled back.
    await sayInTransaction(ctx.db, before).catch(() => {});
  }
}

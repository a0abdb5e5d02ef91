import type { Context } from '../../platform/context.js';

/** In a transaction that never commits: exactly what would happen, and nothing of it stays. */
export async function undone<T>(ctx: Context, run: (ctx: Context) => Promise<T>): Promise<T> {
  const runner = ctx.db.connection.createQueryRunner();
  await runner.startTransaction();
  try {
    return await run({ ...ctx, db: runner.manager });
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
  }
}

import type { Context } from '../platform/context.js';
import { Problem } from '../problems.js';
import { erasePerson } from './erase-person.js';

/** Carries out every erasure whose days are over, one transaction each. One that is refused waits for a successor. */
export async function eraseWhenDue(ctx: Context): Promise<number> {
  const due: { id: string }[] = await ctx.db.query(
    `SELECT id FROM erasure WHERE due_at <= $1 AND taken_back_at IS NULL AND done_at IS NULL ORDER BY due_at LIMIT 100`,
    [ctx.now()],
  );
  for (const { id } of due)
    await erasePerson(ctx, { erasureId: id }).catch((error: unknown) => {
      ctx.parts.log.warn(
        { erasure: id, ...(error instanceof Problem ? { why: error.message } : { err: error }) },
        'an erasure waits',
      );
    });
  return due.length;
}

import { IsNull } from 'typeorm';
import { OPEN } from '../listings/index.js';
import type { CommandContext } from '../platform/command.js';
import { insert, update } from '../platform/database.js';
import { uuidv7 } from '../platform/uuid.js';
import { Rematch, type RematchReason } from './rematch.js';
import { oneRunAtATime } from './stored-matches.js';

/** Has everything open judged again from here on; a run that is under way begins anew, and its next step is already waiting. */
export async function beginRematch(ctx: CommandContext, reason: RematchReason): Promise<string> {
  await oneRunAtATime(ctx.db);
  const [{ total }]: [{ total: number }] = await ctx.db.query(
    `SELECT count(*)::int AS total FROM listing WHERE kind = 'need' AND state = ANY($1)`,
    [OPEN],
  );
  const fresh = { reason, total, done: 0, afterId: null, startedAt: ctx.now(), advancedAt: ctx.now() };
  const running = await ctx.db.findOneBy(Rematch, { finishedAt: IsNull() });
  if (running) {
    await update(ctx.db, Object.assign(running, fresh));
    return running.id;
  }
  const rematch = Object.assign(new Rematch(), fresh, { id: uuidv7(ctx.now()) });
  await insert(ctx.db, rematch);
  ctx.emit('rematch.started', { rematchId: rematch.id });
  return rematch.id;
}

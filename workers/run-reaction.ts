import type { EntityManager } from 'typeorm';
import { system } from '../server/actor.js';
import { DomainEvent } from '../server/platform/domain-event.js';
import { failpoint } from '../server/platform/failpoint.js';
import type { Runtime } from '../server/runtime.js';
import type { JobData } from './relay.js';
import { reactionsTo } from './subscriptions.js';

/**
 * Runs one reaction as the system. The row of the reaction is marked done in the same transaction as its effect, and
 * is locked by whoever runs it first: a second delivery, or a worker that was thought dead, finds it done and leaves.
 * An `effect` reaches outside the database; it is marked after it has happened and is idempotent by its own key.
 */
export async function runReaction(runtime: Runtime, { eventId, reaction }: JobData): Promise<void> {
  const ctx = runtime.context(system, `event-${eventId}`);
  const event = await ctx.db.findOneByOrFail(DomainEvent, { id: eventId });
  const run = reactionsTo(event.name)[reaction];
  if (!run) return;

  try {
    if ('effect' in run) await outside();
    else await inside();
    await failpoint('worker-after-effect-before-ack');
  } catch (error) {
    await noteFailure(error);
    throw error;
  }

  async function inside() {
    await ctx.db.transaction(async (db) => {
      if (await markDone(db)) await run!({ ...ctx, db }, event.payload, event);
      await failpoint('in-reaction-before-commit');
    });
  }

  async function outside() {
    const [row] = await ctx.db.query(`SELECT done_at FROM reaction WHERE event_id = $1 AND name = $2`, [
      eventId,
      reaction,
    ]);
    if (row?.done_at) return;
    await run!(ctx, event.payload, event);
    await failpoint('effect-after-run-before-mark');
    await markDone(ctx.db);
  }

  /** False when it was done before. A job may be quicker than the relay's commit: then this waits for that commit. */
  async function markDone(db: EntityManager): Promise<boolean> {
    const marked = await db.query(
      `INSERT INTO reaction AS r (event_id, name, queued_at, done_at, attempts) VALUES ($1, $2, $3, $3, 1)
       ON CONFLICT (event_id, name) DO UPDATE SET done_at = $3, attempts = r.attempts + 1, error = NULL
        WHERE r.done_at IS NULL RETURNING event_id`,
      [eventId, reaction, ctx.now()],
    );
    return marked.length > 0;
  }

  async function noteFailure(error: unknown) {
    const message = error instanceof Error ? error.message : String(error);
    await ctx.db
      .query(
        `UPDATE reaction SET attempts = attempts + 1, error = $3 WHERE event_id = $1 AND name = $2 AND done_at IS NULL`,
        [eventId, reaction, message.slice(0, 500)],
      )
      .catch(() => {}); // The database itself may be what failed; the queue's own retry still holds.
  }
}

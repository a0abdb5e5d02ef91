import { z } from 'zod';
import { command, type CommandContext } from '../platform/command.js';
import type { Context } from '../platform/context.js';

/** So many requests to one webhook at once: a slow receiver holds up no more workers than that. */
const AT_ONCE = 4;

/**
 * Hands over what is due and next in its line: of the deliveries about one thing only the first that is not done, so that
 * a receiver hears of each thing in order. Locks the webhooks, so that two who do this at once come to the same.
 */
export async function announceDeliveries({ db, now, emit }: CommandContext, webhookIds: readonly string[]) {
  if (webhookIds.length === 0) return;
  const at = now();
  await db.query(`SELECT id FROM webhook WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`, [webhookIds]);
  const [announced]: [{ id: string }[]] = await db.query(
    `WITH room AS (
       SELECT w.id, greatest(0, ${AT_ONCE} - (SELECT count(*) FROM webhook_delivery d
                                               WHERE d.webhook_id = w.id AND d.state = 'queued'
                                                 AND d.announced_at IS NOT NULL)) AS left
         FROM webhook w WHERE w.id = ANY($1::uuid[]) AND w.enabled),
     next AS (
       SELECT first.id FROM room CROSS JOIN LATERAL (
         SELECT d.id FROM webhook_delivery d
          WHERE d.webhook_id = room.id AND d.state = 'queued' AND d.announced_at IS NULL AND d.due_at <= $2
            AND NOT EXISTS (SELECT FROM webhook_delivery before
                             WHERE before.webhook_id = d.webhook_id AND before.subject_id = d.subject_id
                               AND before.state = 'queued' AND before.sequence < d.sequence)
          ORDER BY d.sequence LIMIT room.left) first)
     UPDATE webhook_delivery d SET announced_at = $2 FROM next WHERE next.id = d.id RETURNING d.id`,
    [webhookIds, at],
  );
  for (const { id } of announced) emit('delivery.queued', { deliveryId: id });
}

/** What waited for its next try, or for others to be out of the way. */
export const sendDueDeliveries = (ctx: Context) => announceDue(ctx, {});

const announceDue = command('send-due-deliveries', {
  input: z.object({}),

  async run(ctx) {
    const rows: { id: string }[] = await ctx.db.query(
      `SELECT DISTINCT d.webhook_id AS id FROM webhook_delivery d JOIN webhook w ON w.id = d.webhook_id AND w.enabled
        WHERE d.state = 'queued' AND d.announced_at IS NULL AND d.due_at <= $1`,
      [ctx.now()],
    );
    await announceDeliveries(
      ctx,
      rows.map(({ id }) => id),
    );
  },
});

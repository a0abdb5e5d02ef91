import { z } from 'zod';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { invalid, Problem } from '../problems.js';
import { announceDeliveries } from './announce-deliveries.js';
import { loadWebhook } from './load-webhook.js';
import { WebhookDelivery } from './webhook-delivery.js';

/** Sends one again, as it was, under the same `webhook-id`. */
export const replayDelivery = command('replay-delivery', {
  input: z.strictObject({ webhookId: field.id, deliveryId: field.id }),

  async run(ctx, { webhookId, deliveryId }) {
    const { db, now, audit } = ctx;
    await loadWebhook(ctx, { webhookId }, 'replay');
    const delivery = await db.findOneBy(WebhookDelivery, { id: deliveryId, webhookId });
    if (!delivery) throw new Problem('not-found');
    if (delivery.state === 'queued') throw new Problem('wrong-state', 'It is still to be sent');
    await db.query(
      `UPDATE webhook_delivery SET state = 'queued', tries = 0, due_at = $2, delivered_at = NULL WHERE id = $1`,
      [deliveryId, now()],
    );
    audit(`webhook/${webhookId}`);
    await announceDeliveries(ctx, [webhookId]);
    return db.findOneByOrFail(WebhookDelivery, { id: deliveryId });
  },
});

const moment = z.iso
  .datetime({ offset: true, error: 'Enter an instant like 2027-03-15T09:00:00Z' })
  .transform((text) => new Date(text));

/** Sends again what was made in this time, in its order: those given up, or those that arrived as well. */
export const replayDeliveries = command('replay-deliveries', {
  input: z.strictObject({
    webhookId: field.id,
    /** From then on. */
    from: moment,
    /** Before then. */
    to: moment,
    states: field
      .list(z.enum(['failed', 'delivered']), 2)
      .refine((list) => list.length > 0, 'Name at least one state')
      .default(['failed']),
  }),

  async run(ctx, { webhookId, from, to, states }) {
    const { db, now, audit } = ctx;
    if (to <= from) throw invalid('to', 'Must be after `from`');
    await loadWebhook(ctx, { webhookId }, 'replay');
    const [rows]: [unknown[]] = await db.query(
      `UPDATE webhook_delivery SET state = 'queued', tries = 0, due_at = $5, delivered_at = NULL
        WHERE webhook_id = $1 AND state = ANY($2::text[]) AND created_at >= $3 AND created_at < $4 RETURNING id`,
      [webhookId, states, from, to, now()],
    );
    audit(`webhook/${webhookId}`);
    await announceDeliveries(ctx, [webhookId]);
    return { replayed: rows.length };
  },
});

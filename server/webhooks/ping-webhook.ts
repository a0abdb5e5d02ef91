import { z } from 'zod';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { Problem } from '../problems.js';
import { announceDeliveries } from './announce-deliveries.js';
import { loadWebhook } from './load-webhook.js';
import { queueDelivery } from './queue-delivery.js';

export const PING = 'webhook.ping';
const MOST_AN_HOUR = 20;

/** Sends a message about nothing, to see whether it arrives. */
export const pingWebhook = command('ping-webhook', {
  input: z.strictObject({ webhookId: field.id }),

  async run(ctx, { webhookId }) {
    const { db, now, audit } = ctx;
    const webhook = await loadWebhook(ctx, { webhookId }, 'ping');
    if (!webhook.enabled) throw new Problem('wrong-state', 'The webhook is disabled');
    const [{ pings }] = await db.query(
      `SELECT count(*)::int AS pings FROM webhook_delivery
        WHERE webhook_id = $1 AND subject_id = $1 AND created_at > $2::timestamptz - interval '1 hour'`,
      [webhookId, now()],
    );
    if (pings >= MOST_AN_HOUR) {
      const problem = new Problem('too-many-requests', `At most ${MOST_AN_HOUR} pings an hour`);
      problem.retryAfter = 600;
      throw problem;
    }
    const delivery = await queueDelivery(ctx, webhookId, {
      eventId: null,
      name: PING,
      subjectKind: 'webhook',
      subjectId: webhookId,
      occurredAt: now(),
      data: { webhookId },
    });
    audit(`webhook/${webhookId}`);
    await announceDeliveries(ctx, [webhookId]);
    return delivery;
  },
});

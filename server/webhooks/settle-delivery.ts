import { z } from 'zod';
import { command, type CommandContext } from '../platform/command.js';
import { announceDeliveries } from './announce-deliveries.js';
import { nextTry } from './next-try.js';
import { attemptErrors, WebhookAttempt } from './webhook-attempt.js';
import { WebhookDelivery } from './webhook-delivery.js';
import { Webhook } from './webhook.js';

const outcomeSchema = z.object({
  status: z.int().nullable(),
  error: z.enum(attemptErrors).nullable(),
  ms: z.int(),
  answer: z.string(),
  retryAfter: z.string().nullable(),
});
export type Outcome = z.output<typeof outcomeSchema>;

/**
 * Keeps an attempt and what follows from it: delivered, to be tried again, or given up. Of someone whose claim had lapsed
 * and was taken over only the attempt is kept.
 */
export const settleDelivery = command('settle-delivery', {
  input: z.object({ deliveryId: z.uuid(), tries: z.int(), outcome: outcomeSchema }),

  async run(ctx, { deliveryId, tries, outcome }) {
    const { db, now } = ctx;
    const found = await db.findOneBy(WebhookDelivery, { id: deliveryId });
    if (!found) return;
    // In this order everywhere: the webhook, then its deliveries.
    const lock = { mode: 'pessimistic_write' } as const;
    const webhook = await db.findOne(Webhook, { where: { id: found.webhookId }, lock });
    const delivery = await db.findOne(WebhookDelivery, { where: { id: deliveryId }, lock });
    if (!webhook || !delivery) return;

    const { retryAfter: _, ...kept } = outcome;
    await db.insert(WebhookAttempt, { deliveryId, at: now(), ...kept });
    if (delivery.state !== 'queued' || delivery.tries !== tries) return;

    await follow(ctx, { webhook, delivery, outcome });
    await db.update(WebhookDelivery, { id: deliveryId }, {
      state: delivery.state,
      dueAt: delivery.dueAt,
      deliveredAt: delivery.deliveredAt,
      announcedAt: null,
      claimedUntil: null,
    } as never);
    await announceDeliveries(ctx, [webhook.id]);
  },
});

async function follow(
  { db, now, emit }: CommandContext,
  { webhook, delivery, outcome }: { webhook: Webhook; delivery: WebhookDelivery; outcome: Outcome },
) {
  const { status, retryAfter } = outcome;
  const write = (change: Partial<Webhook>) => db.update(Webhook, { id: webhook.id }, change as never);

  if (status !== null && status >= 200 && status < 300) {
    Object.assign(delivery, { state: 'delivered', deliveredAt: now() });
    if (webhook.failingSince) await write({ failingSince: null });
    return;
  }
  if (status === 410) {
    delivery.state = 'failed';
    await write({ enabled: false, disabledReason: 'gone', failingSince: webhook.failingSince ?? now() });
    if (webhook.enabled) emit('webhook.failed', { webhookId: webhook.id, reason: 'gone' });
    return;
  }
  const again = nextTry({ deliveryId: delivery.id, tries: delivery.tries, at: now(), retryAfter });
  if (again) {
    delivery.dueAt = again;
    return;
  }
  delivery.state = 'failed';
  if (webhook.failingSince) return;
  await write({ failingSince: now() });
  emit('webhook.failed', { webhookId: webhook.id, reason: 'failing' });
}

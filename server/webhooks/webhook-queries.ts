import { LessThan } from 'typeorm';
import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';
import { Problem } from '../problems.js';
import { authorizeFor, findWebhook } from './load-webhook.js';
import { WebhookAttempt } from './webhook-attempt.js';
import { WebhookDelivery, type DeliveryState } from './webhook-delivery.js';
import { Webhook } from './webhook.js';

export { findWebhook };

/** Of this organisation, oldest first. */
export async function listWebhooks(ctx: Context, organisationId: string): Promise<Webhook[]> {
  await authorizeFor(ctx, organisationId, 'view');
  return ctx.db.find(Webhook, { where: { organisationId }, order: { id: 'ASC' } });
}

interface DeliveriesAsked {
  webhookId: string;
  state?: DeliveryState | undefined;
  limit: number;
  after?: Position | undefined;
}

/** Newest first, and one more than asked for when there are more. */
export async function listDeliveries(ctx: Context, { webhookId, state, limit, after }: DeliveriesAsked) {
  await findWebhook(ctx, webhookId);
  return ctx.db.find(WebhookDelivery, {
    where: {
      webhookId,
      ...(state ? { state } : {}),
      ...(after ? { sequence: LessThan(String(after[0])) } : {}),
    },
    order: { sequence: 'DESC' },
    take: limit + 1,
  });
}

/** One with all its attempts, oldest first. */
export async function findDelivery(ctx: Context, { webhookId, deliveryId }: { webhookId: string; deliveryId: string }) {
  await findWebhook(ctx, webhookId);
  const delivery = await ctx.db.findOneBy(WebhookDelivery, { id: deliveryId, webhookId });
  if (!delivery) throw new Problem('not-found');
  const attempts = await ctx.db.find(WebhookAttempt, { where: { deliveryId }, order: { id: 'ASC' } });
  return { delivery, attempts };
}

import type { Context } from '../platform/context.js';
import { WebhookDelivery } from './webhook-delivery.js';
import { Webhook } from './webhook.js';

/** Longer than any request may take; after that whoever was sending is dead. */
const LEASE_MS = 20_000;

export interface Claimed {
  webhook: Webhook;
  delivery: WebhookDelivery;
}

/** Takes a delivery to send it, or finds that there is nothing to do now. */
export const claimDelivery = (ctx: Context, id: string): Promise<Claimed | undefined> =>
  ctx.db.transaction(async (db) => {
    const delivery = await db.findOne(WebhookDelivery, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!delivery || delivery.state !== 'queued' || !delivery.announcedAt) return undefined;
    if (delivery.claimedUntil && delivery.claimedUntil > ctx.now())
      throw new Error('another worker is sending this delivery');

    const webhook = await db.findOneByOrFail(Webhook, { id: delivery.webhookId });
    if (!webhook.enabled || delivery.dueAt > ctx.now() || (await isBehindAnother(db, delivery))) {
      await db.update(WebhookDelivery, { id }, { announcedAt: null });
      return undefined;
    }
    delivery.tries += 1;
    delivery.claimedUntil = new Date(ctx.now().getTime() + LEASE_MS);
    await db.update(WebhookDelivery, { id }, { tries: delivery.tries, claimedUntil: delivery.claimedUntil });
    return { webhook, delivery };
  });

/** One about the same thing that is not done: it may have been replayed meanwhile. */
async function isBehindAnother(db: Context['db'], { webhookId, subjectId, sequence }: WebhookDelivery) {
  const [before] = await db.query(
    `SELECT 1 FROM webhook_delivery WHERE webhook_id = $1 AND subject_id = $2 AND state = 'queued' AND sequence < $3 LIMIT 1`,
    [webhookId, subjectId, sequence],
  );
  return before !== undefined;
}

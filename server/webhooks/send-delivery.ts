import type { Events } from '../events.js';
import type { Context } from '../platform/context.js';
import { effect } from '../platform/effect.js';
import { AddressRefused } from '../platform/egress/address-refused.js';
import { EgressFailed } from '../platform/egress/egress-failed.js';
import { failpoint } from '../platform/failpoint.js';
import { claimDelivery, type Claimed } from './claim-delivery.js';
import { settleDelivery, type Outcome } from './settle-delivery.js';
import { signedHeaders } from './webhook-secret.js';

const KEPT_BYTES = 1024;

/**
 * Makes one request and writes down what came of it. Between the receiver's answer and our mark lies a moment in which a
 * crash makes it go out again; it then has the same `webhook-id`, by which a receiver knows it.
 */
export const sendDelivery = effect('send-delivery', async (ctx: Context, { deliveryId }: Events['delivery.queued']) => {
  const claimed = await claimDelivery(ctx, deliveryId);
  if (!claimed) return;
  const outcome = await attempt(ctx, claimed);
  await failpoint('webhook-after-send-before-mark');
  await settleDelivery(ctx, { deliveryId, tries: claimed.delivery.tries, outcome });
});

async function attempt({ parts, now }: Context, { webhook, delivery }: Claimed): Promise<Outcome> {
  const start = performance.now();
  const outcome = (of: Partial<Outcome>): Outcome => ({
    status: null,
    error: null,
    answer: '',
    retryAfter: null,
    ...of,
    ms: Math.round(performance.now() - start),
  });

  let signature: Record<string, string>;
  try {
    signature = signedHeaders(parts.secret, webhook, { id: delivery.id, payload: delivery.payload, at: now() });
  } catch {
    return outcome({ error: 'secret-unreadable' });
  }
  try {
    const response = await parts.egress.fetch(webhook.url, {
      method: 'POST',
      headers: { ...signature, 'content-type': 'application/json' },
      body: delivery.payload,
    });
    return outcome({
      status: response.status,
      answer: asPlainText(Buffer.from(await response.arrayBuffer())),
      retryAfter: [429, 503].includes(response.status) ? response.headers.get('retry-after') : null,
    });
  } catch (error) {
    if (error instanceof EgressFailed) return outcome({ error: error.reason });
    if (error instanceof AddressRefused) return outcome({ error: 'address-refused' });
    throw error;
  }
}

/** What someone else's server said, to be looked at: neither controls nor marks that turn text around. */
const asPlainText = (body: Buffer) =>
  body
    .subarray(0, KEPT_BYTES)
    .toString('utf8')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\uFFFD]+/gu, ' ')
    .trim();

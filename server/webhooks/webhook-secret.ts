import { randomBytes } from 'node:crypto';
import { Webhook as Signer } from 'standardwebhooks';
import { seal, unseal } from '../platform/sealed.js';
import type { Webhook } from './webhook.js';

/** As the Standard Webhooks specification has it: `whsec_` and 24 to 64 random bytes in base64. */
export const newWebhookSecret = () => `whsec_${randomBytes(32).toString('base64')}`;

export const sealWebhookSecret = (key: string, webhookId: string, secret: string) =>
  seal(secret, { key, purpose: PURPOSE, of: webhookId });

/**
 * The headers of Standard Webhooks for these bytes, signed now: once, or while an old secret is being replaced twice.
 * Throws when the secrets were sealed under another secret of the service.
 */
export function signedHeaders(
  key: string,
  webhook: Pick<Webhook, 'id' | 'secret' | 'previousSecret' | 'previousUntil'>,
  { id, payload, at }: { id: string; payload: string; at: Date },
): Record<string, string> {
  const previous = webhook.previousUntil && webhook.previousUntil > at ? webhook.previousSecret : null;
  const signatures = [webhook.secret, previous].flatMap((sealed) =>
    sealed ? new Signer(unseal(sealed, { key, purpose: PURPOSE, of: webhook.id })).sign(id, at, payload) : [],
  );
  return {
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  };
}

const PURPOSE = 'webhook secrets';

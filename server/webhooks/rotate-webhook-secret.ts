import { z } from 'zod';
import { command } from '../platform/command.js';
import { update } from '../platform/database.js';
import * as field from '../platform/fields.js';
import { loadWebhook } from './load-webhook.js';
import { newWebhookSecret, sealWebhookSecret } from './webhook-secret.js';

const HOUR = 3_600_000;

/** A new secret. For `overlapHours` the one before signs as well; 0 ends it at once, for a secret that became known. */
export const rotateWebhookSecret = command('rotate-webhook-secret', {
  input: z.strictObject({
    webhookId: field.id,
    overlapHours: field
      .number(z.number('Enter a whole number').int('Enter a whole number').min(0).max(168))
      .default(24),
  }),

  async run(ctx, { webhookId, overlapHours }) {
    const webhook = await loadWebhook(ctx, { webhookId }, 'rotate');
    const at = ctx.now();
    const secret = newWebhookSecret();
    Object.assign(webhook, {
      previousSecret: overlapHours > 0 ? webhook.secret : null,
      previousUntil: overlapHours > 0 ? new Date(at.getTime() + overlapHours * HOUR) : null,
      secret: sealWebhookSecret(ctx.parts.secret, webhookId, secret),
      secretSince: at,
      updatedAt: at,
    });
    await update(ctx.db, webhook);
    ctx.audit(`webhook/${webhookId}`);
    return { webhook, secret };
  },
});

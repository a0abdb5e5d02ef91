import { z } from 'zod';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { loadWebhook } from './load-webhook.js';
import { Webhook } from './webhook.js';

/** Nothing more is sent there, and what was is forgotten. */
export const removeWebhook = command('remove-webhook', {
  input: z.strictObject({ webhookId: field.id }),

  async run(ctx, { webhookId }) {
    await loadWebhook(ctx, { webhookId }, 'remove');
    await ctx.db.delete(Webhook, { id: webhookId });
    ctx.audit(`webhook/${webhookId}`);
  },
});

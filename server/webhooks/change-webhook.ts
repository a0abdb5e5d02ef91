import { z } from 'zod';
import { command } from '../platform/command.js';
import type { Context } from '../platform/context.js';
import { update } from '../platform/database.js';
import * as field from '../platform/fields.js';
import { parse } from '../platform/parse.js';
import { announceDeliveries } from './announce-deliveries.js';
import { findWebhook, loadWebhook } from './load-webhook.js';
import { checkedUrl, webhookFields } from './webhook-fields.js';

const input = z.strictObject({
  webhookId: field.id,
  version: z.int().optional(),
  name: webhookFields.name.optional(),
  url: webhookFields.url.optional(),
  events: webhookFields.events.optional(),
  enabled: z.boolean().optional(),
});

/**
 * Changes what it is called, where it is, what it hears of, or whether it hears at all. What happens while it is
 * disabled is not sent later; what was queued before waits.
 */
export const changeWebhook = Object.assign(
  async (ctx: Context, raw: z.input<typeof input>) => {
    const given = parse(input, raw);
    await findWebhook(ctx, given.webhookId, 'change');
    return change(ctx, given.url === undefined ? given : { ...given, url: await checkedUrl(ctx, given.url) });
  },
  { input },
);

const change = command('change-webhook', {
  input,

  async run(ctx, { webhookId, version, enabled, ...given }) {
    const webhook = await loadWebhook(ctx, { webhookId, version }, 'change');
    for (const [name, value] of Object.entries(given))
      if (value !== undefined) Object.assign(webhook, { [name]: value });
    if (enabled !== undefined && enabled !== webhook.enabled)
      Object.assign(webhook, { enabled, disabledReason: enabled ? null : 'by_hand', failingSince: null });
    webhook.updatedAt = ctx.now();
    await update(ctx.db, webhook);
    ctx.audit(`webhook/${webhookId}`);
    await announceDeliveries(ctx, [webhookId]);
    return webhook;
  },
});

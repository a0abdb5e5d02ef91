import { z } from 'zod';
import { Organisation } from '../organisations/index.js';
import { command } from '../platform/command.js';
import type { Context } from '../platform/context.js';
import { insert, lock } from '../platform/database.js';
import * as field from '../platform/fields.js';
import { parse } from '../platform/parse.js';
import { uuidv7 } from '../platform/uuid.js';
import { Problem } from '../problems.js';
import { authorizeFor } from './load-webhook.js';
import { checkedUrl, webhookFields } from './webhook-fields.js';
import { newWebhookSecret, sealWebhookSecret } from './webhook-secret.js';
import { Webhook } from './webhook.js';

export const MOST_WEBHOOKS = 10;

const input = z.strictObject({ organisationId: field.id, ...webhookFields });

/** Adds an address of the organisation's own. The secret is in the answer and, unsealed, nowhere else. */
export const registerWebhook = Object.assign(
  async (ctx: Context, raw: z.input<typeof input>) => {
    const given = parse(input, raw);
    await authorizeFor(ctx, given.organisationId, 'register');
    return register(ctx, { ...given, url: await checkedUrl(ctx, given.url) });
  },
  { input },
);

/** The look at the address is over by now: it may take seconds, and a transaction must not. */
const register = command('register-webhook', {
  input,

  async run(ctx, { organisationId, name, url, events }) {
    const { db, actor, now, parts, audit } = ctx;
    await authorizeFor(ctx, organisationId, 'register');
    await lock(db, Organisation, organisationId);
    if ((await db.countBy(Webhook, { organisationId })) >= MOST_WEBHOOKS)
      throw new Problem('conflict', `An organisation has at most ${MOST_WEBHOOKS} webhooks`);

    const id = uuidv7(now());
    const secret = newWebhookSecret();
    const webhook = Object.assign(new Webhook(), {
      id,
      organisationId,
      name,
      url,
      events,
      secret: sealWebhookSecret(parts.secret, id, secret),
      secretSince: now(),
      createdById: actor.id,
      createdAt: now(),
      updatedAt: now(),
    });
    await insert(db, webhook);
    audit(`webhook/${id}`);
    return { webhook, secret };
  },
});

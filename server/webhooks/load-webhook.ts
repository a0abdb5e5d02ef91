import { Organisation } from '../organisations/index.js';
import type { CommandContext } from '../platform/command.js';
import type { Context } from '../platform/context.js';
import { lock } from '../platform/database.js';
import { authorize } from '../platform/policy.js';
import { Problem } from '../problems.js';
import type { ActionOn } from '../who-may.js';
import { Webhook, webhookRelations } from './webhook.js';

/** The webhook, locked, if the actor may do this to it and has read what is there now. */
export async function loadWebhook(
  { db, actor }: CommandContext,
  { webhookId, version }: { webhookId: string; version?: number | undefined },
  action: ActionOn<'webhook'>,
): Promise<Webhook> {
  const webhook = await lock(db, Webhook, webhookId);
  authorize(actor, 'webhook', action, webhookRelations(webhook));
  if (version !== undefined && version !== webhook.version)
    throw new Problem('stale-version', `You read version ${version}; it is now version ${webhook.version}`);
  return webhook;
}

/** The same without a lock, to read or before the address is looked at. */
export async function findWebhook({ db, actor }: Context, webhookId: string, action: ActionOn<'webhook'> = 'view') {
  const webhook = await db.findOneBy(Webhook, { id: webhookId });
  if (!webhook) throw new Problem('not-found');
  authorize(actor, 'webhook', action, webhookRelations(webhook));
  return webhook;
}

/** That there is an organisation is no secret, so whoever may not is told so. */
export async function authorizeFor({ db, actor }: Context, organisationId: string, action: ActionOn<'webhook'>) {
  const organisation = await db.findOneBy(Organisation, { id: organisationId });
  if (!organisation) throw new Problem('not-found');
  authorize(actor, 'webhook', action, webhookRelations({ organisationId }), true);
}

import { z } from 'zod';
import type { Actor } from '../../actor.js';
import { instant } from '../../platform/http/route.js';
import { moneyJson, moneySchema } from '../money.js';
import { ledgerKinds, type LedgerEntry } from './ledger-entry.js';
import { pledgeActions } from './pledge-policy.js';
import { pledgeWorkflow, type PledgeEvent, type PledgeState } from './pledge-workflow.js';
import { pledgeForms, type Pledge } from './pledge.js';
import { engagementKinds } from './pledged-engagement.js';

/** The public shape of a pledge. Columns may change; this may only grow. */
export const pledgeSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(pledgeWorkflow.names as [PledgeState, ...PledgeState[]]),
    stateSince: instant,
    reason: z.object({ code: z.string(), note: z.string().nullable() }).nullable(),
    donorOrganisationId: z.uuid(),
    engagementKind: z.enum(engagementKinds),
    engagementId: z.uuid(),
    money: moneySchema,
    form: z.enum(pledgeForms),
    description: z.string().nullable(),
    ledger: z.array(
      z.object({
        kind: z.enum(ledgerKinds),
        money: moneySchema,
        occurredAt: instant,
        reference: z.string().nullable(),
      }),
    ),
    createdAt: instant,
    version: z.int(),
    actions: z.array(z.enum(Object.keys(pledgeWorkflow.events) as [PledgeEvent, ...PledgeEvent[]])),
  })
  .meta({ id: 'Pledge' });

export const pledgeJson = (pledge: Pledge, ledger: LedgerEntry[], actor: Actor): z.input<typeof pledgeSchema> => ({
  ...pledge,
  reason: pledge.reasonCode === null ? null : { code: pledge.reasonCode, note: pledge.reasonNote },
  money: moneyJson(pledge.amount, pledge.currency),
  ledger: ledger.map((entry) => ({ ...entry, money: moneyJson(entry.amount, entry.currency) })),
  actions: pledgeActions(actor, pledge),
});

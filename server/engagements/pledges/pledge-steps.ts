import type { CommandContext } from '../../platform/command.js';
import { insert, lock, update } from '../../platform/database.js';
import { startDuty } from '../../platform/deadlines.js';
import * as field from '../../platform/fields.js';
import { authorize } from '../../platform/policy.js';
import type { Reason } from '../reason.js';
import { assertSameVersion, readVersion } from '../same-version.js';
import { LedgerEntry, type LedgerKind } from './ledger-entry.js';
import { pledgeRelations } from './pledge-policy.js';
import { pledgeWorkflow, type PledgeEvent } from './pledge-workflow.js';
import { Pledge } from './pledge.js';

/** What every step is given, beside its own fields. */
export const pledgeStep = { pledgeId: field.id, version: readVersion };

/** The pledge, locked, for an actor who may do this and has read what is there now. */
export async function lockPledge(
  { db, actor }: CommandContext,
  action: PledgeEvent,
  given: { pledgeId: string; version?: number | undefined },
) {
  const pledge = await lock(db, Pledge, given.pledgeId);
  authorize(actor, 'pledge', action, pledgeRelations(pledge));
  assertSameVersion(pledge, given.version);
  pledgeWorkflow.next(pledge.state, action);
  return pledge;
}

/** Takes the step, writes it, and starts the clock of the state it leads to. */
export async function movePledge({ db, now }: CommandContext, pledge: Pledge, event: PledgeEvent, reason?: Reason) {
  pledge.move(event, now(), reason);
  await update(db, pledge);
  await startPledgeDuty(db, pledge);
  return pledge;
}

export const startPledgeDuty = (db: CommandContext['db'], { id, state, stateSince }: Pledge) =>
  startDuty(db, { kind: 'pledge', id, workflow: pledgeWorkflow, state, since: stateSince });

/** Books the whole sum of the pledge. */
export const book = ({ db, now }: CommandContext, pledge: Pledge, kind: LedgerKind, reference: string | null = null) =>
  insert(
    db,
    Object.assign(new LedgerEntry(), {
      pledgeId: pledge.id,
      kind,
      amount: pledge.amount,
      currency: pledge.currency,
      occurredAt: now(),
      reference,
    }),
  );

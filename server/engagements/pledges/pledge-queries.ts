import type { Context } from '../../platform/context.js';
import { authorize } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import { LedgerEntry } from './ledger-entry.js';
import { pledgeRelations } from './pledge-policy.js';
import { Pledge } from './pledge.js';

export async function findPledge({ db, actor }: Context, id: string): Promise<Pledge> {
  const pledge = await db.findOneBy(Pledge, { id });
  if (!pledge) throw new Problem('not-found');
  authorize(actor, 'pledge', 'view', pledgeRelations(pledge));
  return pledge;
}

/** What was booked for a pledge, in order. */
export const ledgerOf = ({ db }: Context, pledgeId: string): Promise<LedgerEntry[]> =>
  db.find(LedgerEntry, { where: { pledgeId }, order: { id: 'ASC' } });

import { system } from '../server/actor.js';
import { sweepFiles } from '../server/files/index.js';
import { forgetEnded } from '../server/auth/index.js';
import { forgetOldMails } from '../server/notifications/index.js';
import type { Runtime } from '../server/runtime.js';
import { forgetOldDeliveries } from '../server/webhooks/index.js';

/** Idempotency keys are kept for seven days (slow links retry late), finished reactions for ninety. */
export async function housekeep({ database, now, context }: Runtime) {
  await database.query(`DELETE FROM idempotency_record WHERE created_at < $1::timestamptz - interval '7 days'`, [
    now(),
  ]);
  await database.query(`DELETE FROM reaction WHERE done_at < $1::timestamptz - interval '90 days'`, [now()]);
  await forgetEnded(context(system));
  await forgetOldMails(context(system));
  await sweepFiles(context(system));
  await forgetOldDeliveries(context(system));
}

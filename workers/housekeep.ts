import { system } from '../server/actor.js';
import { sweepFiles } from '../server/files/index.js';
import { forgetEnded } from '../server/auth/index.js';
import { applyRetention } from '../server/privacy/index.js';
import type { Runtime } from '../server/runtime.js';
import { forgetOldDeliveries } from '../server/webhooks/index.js';

/** What is known of people goes when the register says so; finished reactions are kept for ninety days. */
export async function housekeep({ database, now, context }: Runtime) {
  await applyRetention(context(system));
  await database.query(`DELETE FROM reaction WHERE done_at < $1::timestamptz - interval '90 days'`, [now()]);
  await forgetEnded(context(system));
  await sweepFiles(context(system));
  await forgetOldDeliveries(context(system));
}

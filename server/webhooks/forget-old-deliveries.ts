import type { Context } from '../platform/context.js';

/** What was sent is kept for thirty days, for a look and for a replay. */
export const forgetOldDeliveries = ({ db, now }: Context) =>
  db.query(`DELETE FROM webhook_delivery WHERE created_at < $1::timestamptz - interval '30 days'`, [now()]);

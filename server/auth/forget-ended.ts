import type { Context } from '../platform/context.js';

/** What is over and may be forgotten: ended sessions at once, links after a week, devices not seen for 400 days. */
export async function forgetEnded({ db, now }: Context): Promise<void> {
  await db.query('DELETE FROM session WHERE expires_at <= $1', [now()]);
  await db.query(`DELETE FROM password_reset WHERE expires_at < $1::timestamptz - interval '7 days'`, [now()]);
  await db.query(`DELETE FROM known_device WHERE last_seen_at < $1::timestamptz - interval '400 days'`, [now()]);
}

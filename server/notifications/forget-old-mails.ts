import type { Context } from '../platform/context.js';

/** Thirty days after a mail is done with, only that there was one is kept. */
export const forgetOldMails = ({ db, now }: Context) =>
  db.query(
    `UPDATE mail SET to_name = NULL, to_address = NULL, subject = NULL, text = NULL, html = NULL, headers = NULL
      WHERE to_address IS NOT NULL AND state IN ('sent', 'failed') AND created_at < $1::timestamptz - interval '30 days'`,
    [now()],
  );

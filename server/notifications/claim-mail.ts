import type { EntityManager } from 'typeorm';
import type { Context } from '../platform/context.js';
import { composeMail } from './compose-mail.js';
import { Mail } from './mail.js';

/** Without a sign of life for so long, whoever was sending is dead. */
export const LEASE_MS = 15_000;

/**
 * Takes a mail to send it, or finds that there is nothing to do. The first to take it closes it: it gets the notices
 * collected so far and its words, and says the same however often it is sent.
 */
export const claimMail = (ctx: Context, id: string): Promise<Mail | undefined> =>
  ctx.db.transaction(async (db) => {
    const mail = await db.findOne(Mail, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!mail || !['queued', 'sending'].includes(mail.state)) return undefined;
    if (mail.claimedUntil && mail.claimedUntil > ctx.now()) throw new Error('another worker is sending this mail');

    if (mail.state === 'queued') await close({ ...ctx, db }, mail);
    mail.attempts += 1;
    mail.claimedUntil = new Date(ctx.now().getTime() + LEASE_MS);
    await db.update(Mail, { id }, mail as never);
    return mail.state === 'sending' ? mail : undefined;
  });

async function close(ctx: Context, mail: Mail) {
  const notices = await takeNotices(ctx.db, mail);
  const words = notices.length > 0 ? await composeMail(ctx, mail, notices) : undefined;
  Object.assign(mail, words, { state: words ? 'sending' : 'dropped' });
}

async function takeNotices(db: EntityManager, { id, personId, bundle }: Mail): Promise<string[]> {
  const [rows]: [{ id: string }[]] = await db.query(
    `UPDATE notification SET mail_id = $1 WHERE person_id = $2 AND bundle = $3 AND mail_id IS NULL RETURNING id`,
    [id, personId, bundle],
  );
  return rows.map((row) => row.id);
}

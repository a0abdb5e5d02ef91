import type { Events } from '../events.js';
import type { Context } from '../platform/context.js';
import { effect } from '../platform/effect.js';
import { failpoint } from '../platform/failpoint.js';
import { MailRefused, type OutgoingMail } from '../platform/mailer/mailer.js';
import { claimMail, LEASE_MS } from './claim-mail.js';
import { Mail } from './mail.js';

/**
 * Sends one mail. A kept file is written once whatever happens. Between the server's 250 and our mark lies a moment in
 * which a crash makes it go out again; the Message-ID is then the same, by which it is known as the same mail.
 */
export const sendMail = effect('send-mail', async (ctx: Context, { mailId }: Events['mail.queued']) => {
  const mail = await claimMail(ctx, mailId);
  if (!mail) return;
  try {
    await stayAlive(ctx, mailId, () => ctx.parts.mailer.send(outgoing(mail)));
  } catch (error) {
    await note(ctx, mailId, error);
    if (error instanceof MailRefused) return;
    throw error;
  }
  await failpoint('mail-after-send-before-mark');
  const { affected } = await ctx.db.update(
    Mail,
    { id: mailId },
    { state: 'sent', sentAt: ctx.now(), claimedUntil: null as never, error: null as never },
  );
  // Its person was erased meanwhile, and what was kept of it with them.
  if (!affected) await ctx.parts.mailer.forget(mailId);
});

/** Some servers take their time: the claim is renewed for as long as we wait. */
async function stayAlive<R>({ db, now }: Context, id: string, work: () => Promise<R>): Promise<R> {
  const renew = () =>
    db.update(Mail, { id, state: 'sending' }, { claimedUntil: new Date(now().getTime() + LEASE_MS) }).catch(() => {});
  const heartbeat = setInterval(() => void renew(), LEASE_MS / 3);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
  }
}

async function note({ db }: Context, id: string, error: unknown) {
  const refused = error instanceof MailRefused;
  await db.query(`UPDATE mail SET state = $2, error = $3, claimed_until = NULL WHERE id = $1`, [
    id,
    refused ? 'failed' : 'sending',
    String((error as Error).message).slice(0, 500),
  ]);
}

const outgoing = (mail: Mail): OutgoingMail => ({
  id: mail.id,
  to: { name: mail.toName!, address: mail.toAddress! },
  subject: mail.subject!,
  text: mail.text!,
  html: mail.html!,
  messageId: mail.messageId!,
  date: mail.createdAt,
  headers: mail.headers!,
});

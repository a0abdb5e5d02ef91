import { Glass, Invitation, invitationToken, invitationTokenHash } from '../access/index.js';
import { Nomination } from '../engagements/index.js';
import type { Events } from '../events.js';
import { localeOf, translate } from '../i18n/index.js';
import type { Context } from '../platform/context.js';
import { effect } from '../platform/effect.js';
import { MailRefused } from '../platform/mailer/mailer.js';
import type { MailContent } from './mail-html.js';
import { mailHtml } from './mail-html.js';
import { mailText } from './mail-text.js';

/** Mails the link of an invitation to someone who may have no account. The same mail under the same Message-ID however often. */
export const sendInvitation = effect('send-invitation', async (ctx: Context, given: Events['invitation.sent']) => {
  const { db, parts, now } = ctx;
  const invitation = await db.findOneBy(Invitation, { id: given.invitationId });
  if (!invitation || invitation.mailedAt || invitation.stateAt(now()) !== 'sent') return;
  const token = invitationToken(parts.secret, invitation.id);
  // The service's secret has changed since: the link of today is the one that opens.
  await db.update(Invitation, { id: invitation.id }, { tokenHash: invitationTokenHash(token) });
  const [{ name: title }] = await db.query(`SELECT name FROM organisation WHERE id = $1`, [invitation.organisationId]);

  const locale = localeOf(invitation.locale);
  const t = translate(locale);
  const until = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(invitation.expiresAt!);
  await sendPlain(ctx, {
    id: invitation.id,
    address: invitation.email,
    name: invitation.email,
    content: {
      locale,
      greeting: t('invitation.mail.greeting'),
      items: [
        {
          title: t('invitation.mail.subject', { title }),
          text: t('invitation.mail.text', { state: t(`role.${invitation.role}`), other: until }),
          url: `${parts.baseUrl}/invitations/${token}`,
        },
      ],
      more: undefined,
      why: t('invitation.mail.why'),
      links: [],
    },
  });
  await db.update(Invitation, { id: invitation.id }, { mailedAt: now() });
});

/** Tells a nominee without an account that their nomination was opened under broken glass. */
export const tellParticipant = effect('tell-participant', async (ctx: Context, { glassId }: Events['glass.broken']) => {
  const glass = await ctx.db.findOneBy(Glass, { id: glassId });
  if (glass?.kind !== 'nomination' || glass.personId) return;
  const nomination = await ctx.db.findOneBy(Nomination, { id: glass.subjectId });
  if (!nomination) return;
  const t = translate('en');
  await sendPlain(ctx, {
    id: glass.id,
    address: nomination.participantEmail,
    name: nomination.participantName,
    content: {
      locale: 'en',
      greeting: t('participant.mail.greeting', { name: nomination.participantName }),
      items: [
        {
          title: t('participant.mail.subject'),
          text: t('participant.mail.text', { reason: glass.reason }),
          url: ctx.parts.baseUrl,
        },
      ],
      more: undefined,
      why: t('participant.mail.why'),
      links: [],
    },
  });
});

interface Plain {
  id: string;
  address: string;
  name: string;
  content: MailContent;
}

/** To an address, not to an account: there is nothing to unsubscribe from. An address that refuses it is noted in the log. */
async function sendPlain({ parts, now }: Context, { id, address, name, content }: Plain) {
  const host = new URL(parts.baseUrl).hostname;
  try {
    await parts.mailer.send({
      id,
      to: { name, address },
      subject: content.items[0]!.title,
      text: mailText(content),
      html: mailHtml(content),
      messageId: `<${id}@${host}>`,
      date: now(),
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    if (!(error instanceof MailRefused)) throw error;
    parts.log.warn({ err: error, mail: id }, 'a mail was refused');
  }
}

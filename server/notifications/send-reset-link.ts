import { RESET_MINUTES, resetUrl } from '../auth/index.js';
import type { Events } from '../events.js';
import { localeOf, translate } from '../i18n/index.js';
import type { Context } from '../platform/context.js';
import { effect } from '../platform/effect.js';
import { MailRefused } from '../platform/mailer/mailer.js';
import { mailHtml } from './mail-html.js';
import { mailText } from './mail-text.js';

/**
 * Mails the link to set a new password, if there is anyone to mail it to. It is in the mail and nowhere else: the mail
 * is not kept with the others. Sent again after a crash, it is the same mail with the same link.
 */
export const sendResetLink = effect('send-reset-link', async (ctx: Context, { resetId }: Events['reset.asked']) => {
  const { db, now, parts } = ctx;
  const [person] = await db.query(
    `SELECT p.name, p.email, p.locale FROM password_reset r JOIN person p ON p.id = r.person_id
      WHERE r.id = $1 AND r.used_at IS NULL AND r.expires_at > $2 AND p.disabled_at IS NULL`,
    [resetId, now()],
  );
  if (!person) return;
  const locale = localeOf(person.locale);
  const t = translate(locale);
  const title = t('mail.reset.title');
  const content = {
    locale,
    greeting: t('mail.greeting', { name: person.name }),
    items: [{ title, text: t('mail.reset.text', { count: RESET_MINUTES }), url: resetUrl(parts, resetId) }],
    more: undefined,
    why: t('mail.reset.why'),
    links: [],
  };
  try {
    await parts.mailer.send({
      id: resetId,
      to: { name: person.name, address: person.email },
      subject: title,
      text: mailText(content),
      html: mailHtml(content),
      messageId: `<${resetId}@${new URL(parts.baseUrl).hostname}>`,
      date: now(),
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  } catch (error) {
    // An address that takes no mail is not to be asked again and again.
    if (!(error instanceof MailRefused)) throw error;
  }
});

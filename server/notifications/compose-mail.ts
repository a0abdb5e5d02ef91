import { localeOf, translate, type Translate } from '../i18n/index.js';
import type { Context } from '../platform/context.js';
import { alertItems } from './alert-items.js';
import { settingsUrl, subjectUrl, unsubscribeUrl } from './links.js';
import type { Mail } from './mail.js';
import { mailHtml, type MailContent } from './mail-html.js';
import { mailText } from './mail-text.js';
import { findNotices } from './notice.js';
import { noticeWords } from './notice-words.js';
import { isDigest } from './topics.js';

/** A mail says so much; the rest is on the site. */
const MOST = 30;

type Words = Pick<Mail, 'messageId' | 'toName' | 'toAddress' | 'subject' | 'text' | 'html' | 'headers'>;

/** What a mail says and to whom, in the person's language; nothing for someone who may no longer sign in. */
export async function composeMail(ctx: Context, mail: Mail, noticeIds: string[]): Promise<Words | undefined> {
  const { db, parts } = ctx;
  const [person] = await db.query(`SELECT name, email, locale FROM person WHERE id = $1 AND disabled_at IS NULL`, [
    mail.personId,
  ]);
  if (!person) return undefined;
  const locale = localeOf(person.locale);
  const t = translate(locale);
  const notices = await findNotices(db, 'WHERE n.id = ANY($1::bigint[]) ORDER BY n.id DESC LIMIT $2', [
    noticeIds,
    MOST,
  ]);
  const said = notices.map((notice) => ({
    ...noticeWords(notice, locale),
    url: subjectUrl(parts.baseUrl, notice),
  }));
  const items: MailContent['items'] = [];
  for (const [at, notice] of notices.entries())
    items.push(said[at]!, ...(await alertItems(ctx, mail.personId, notice, locale)));

  const { bundle } = mail;
  const unsubscribe = bundle === 'security' ? undefined : unsubscribeUrl(parts, mail.personId, bundle);
  const content = {
    locale,
    greeting: t('mail.greeting', { name: person.name }),
    items,
    more: noticeIds.length > said.length ? t('mail.more', { count: noticeIds.length - said.length }) : undefined,
    why: t(bundle === 'searches' ? 'mail.whySearches' : unsubscribe ? 'mail.why' : 'mail.whySecurity'),
    links: unsubscribe
      ? [
          { label: t('mail.preferences'), url: settingsUrl(parts.baseUrl) },
          { label: t(isDigest(bundle) ? 'mail.unsubscribeSummary' : 'mail.unsubscribe'), url: unsubscribe },
        ]
      : [],
  };
  const host = new URL(parts.baseUrl).hostname;
  return {
    messageId: `<${mail.id}@${host}>`,
    toName: person.name,
    toAddress: person.email,
    subject: subjectLine(
      t,
      mail,
      said.map((item) => item.title),
      noticeIds.length,
    ),
    text: mailText(content),
    html: mailHtml(content),
    headers: {
      ...(unsubscribe
        ? { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }
        : {}),
      'List-Id': `<${bundle.replaceAll('_', '-')}.notices.${host}>`,
      'Auto-Submitted': 'auto-generated',
    },
  };
}

function subjectLine(t: Translate, { bundle }: Mail, titles: string[], count: number): string {
  if (isDigest(bundle)) return t(`mail.${bundle}`, { count });
  return count === 1 && titles[0] ? titles[0] : t('mail.several', { topic: t(`topic.${bundle}`), count });
}

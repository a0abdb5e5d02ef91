import type { OutgoingMail } from './mailer.js';

/**
 * The mail as nodemailer wants it. Whatever a person may have typed is one line before it reaches a header, and nothing
 * in a mail can make nodemailer read a file or an address of the web.
 */
export const message = (mail: OutgoingMail, from: string) => ({
  from,
  to: { name: oneLine(mail.to.name), address: oneLine(mail.to.address) },
  subject: oneLine(mail.subject),
  text: mail.text,
  html: mail.html,
  messageId: mail.messageId,
  date: mail.date,
  baseBoundary: mail.id,
  headers: Object.fromEntries(
    Object.entries(mail.headers)
      .toSorted(([a], [b]) => a.localeCompare(b))
      .map(([name, value]) => [name, { prepared: true, value: oneLine(value) }]),
  ),
  disableFileAccess: true,
  disableUrlAccess: true,
});

// oxlint-disable-next-line no-control-regex -- removing control characters is the point
const oneLine = (text: string) => text.replace(/[\u0000-\u001F\u007F\u0085\u2028\u2029]+/g, ' ').trim();

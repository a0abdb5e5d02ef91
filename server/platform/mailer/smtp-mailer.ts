import { createTransport } from 'nodemailer';
import { MailRefused, type Mailer } from './mailer.js';
import { message } from './message.js';

const SETUP_MS = 10_000;
/**
 * A server may look at a mail for long before it answers (RFC 5321, 4.5.3.2.6, grants it ten minutes). Who hangs up too
 * early sends twice what was already taken.
 */
const ANSWER_MS = 60_000;

/** One connection a mail: a mail never dies of what happened to the one before. */
export function smtpMailer({ smtpUrl, from }: { smtpUrl: string; from: string }): Mailer {
  const transport = createTransport({
    url: smtpUrl,
    connectionTimeout: SETUP_MS,
    greetingTimeout: SETUP_MS,
    dnsTimeout: SETUP_MS,
    socketTimeout: ANSWER_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    kind: 'smtp',

    async send(mail) {
      try {
        await transport.sendMail(message(mail, from));
      } catch (error) {
        throw asOurs(error as SmtpError);
      }
    },

    forget: async () => {},
    forgetBefore: async () => {},

    close: async () => transport.close(),
  };
}

interface SmtpError {
  message: string;
  code?: string;
  responseCode?: number;
  command?: string;
}

/** Only a refusal of the recipient or of the mail itself is final; a wrong password or sender is ours to mend. */
const FINAL_AT = ['RCPT TO', 'DATA'];

/** What may be logged: addresses are left out. */
function asOurs({ message: text, code, responseCode, command }: SmtpError): Error {
  const told = `${code ?? 'SMTP'} at ${command ?? 'connect'}: ${text.replaceAll(/[^\s<>:;,"]+@[^\s<>:;,"]+/g, '…')}`;
  const final = responseCode !== undefined && responseCode >= 500 && FINAL_AT.includes(command ?? '');
  return final ? new MailRefused(told) : new Error(told);
}

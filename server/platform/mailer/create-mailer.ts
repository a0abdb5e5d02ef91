import path from 'node:path';
import type { Logger } from 'pino';
import { fileMailer } from './file-mailer.js';
import type { Mailer } from './mailer.js';
import { smtpMailer } from './smtp-mailer.js';

export interface MailerOptions {
  /** `smtp://` takes STARTTLS where it is offered, `smtps://` starts with TLS; user and password in the URL. */
  smtpUrl?: string | undefined;
  /** `Name <address>`. */
  from: string;
  dataDir: string;
  log: Logger;
}

export function createMailer({ smtpUrl, from, dataDir, log }: MailerOptions): Mailer {
  if (smtpUrl) return smtpMailer({ smtpUrl, from });
  const dir = path.resolve(dataDir, 'mail');
  log.warn(`SMTP_URL is not set: mails are kept in ${dir}`);
  return fileMailer({ dir, from });
}

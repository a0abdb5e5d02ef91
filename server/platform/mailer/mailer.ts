/** A mail as it leaves: everything is decided, so that sending it again sends the same. */
export interface OutgoingMail {
  /** Names the kept file, and is the left side of the Message-ID. */
  id: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  messageId: string;
  date: Date;
  /** Beyond the usual ones; each goes out on one line, because some providers read no folded List-Unsubscribe. */
  headers: Readonly<Record<string, string>>;
}

export interface Mailer {
  readonly kind: 'smtp' | 'files';
  /** Resolves when somebody else answers for the mail; throws `MailRefused` when trying again is of no use. */
  send(mail: OutgoingMail): Promise<void>;
  /** Removes what was kept of it here, if anything. What was sent is out of reach. */
  forget(id: string): Promise<void>;
  /** The same for all that was kept before. */
  forgetBefore(at: Date): Promise<void>;
  close(): Promise<void>;
}

declare module '../context.js' {
  interface Parts {
    readonly mailer: Mailer;
  }
}

/** The other side will never take this mail. The message holds its answer without the address. */
export class MailRefused extends Error {}

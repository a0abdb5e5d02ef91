import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createMailer } from '../../server/platform/mailer/create-mailer.js';
import { MailRefused, type OutgoingMail } from '../../server/platform/mailer/mailer.js';
import { startSmtp } from './smtp.js';

const smtp = await startSmtp();
const silent = pino({ level: 'silent' });
const from = 'Bandung <no-reply@bandung.example>';
const mailerTo = (smtpUrl: string | undefined, dataDir = 'unused') =>
  createMailer({ smtpUrl, from, dataDir, log: silent });

const unsubscribe = `<https://bandung.example/unsubscribe/${'a'.repeat(90)}>`;
const mail = (given: Partial<OutgoingMail> = {}): OutgoingMail => ({
  id: '0197f000-0000-7000-8000-000000000001',
  to: { name: 'Ada Perera', address: 'ada@example.org' },
  subject: 'Published: Banana fibre',
  text: 'Hello',
  html: '<p>Hello</p>',
  messageId: '<0197f000-0000-7000-8000-000000000001@bandung.example>',
  date: new Date('2026-11-24T09:00:00Z'),
  headers: { 'List-Unsubscribe': unsubscribe, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
  ...given,
});

describe('a mail by SMTP', () => {
  it('arrives as it was meant, signed in', async () => {
    await mailerTo(smtp.urlFor('bandung', 'right')).send(mail());

    const { mail: got, user, to, raw } = smtp.received.at(-1)!;
    expect({ user, to }).toEqual({ user: 'bandung', to: ['ada@example.org'] });
    expect(got).toMatchObject({ subject: 'Published: Banana fibre', messageId: mail().messageId, text: 'Hello' });
    expect(got.html).toContain('<p>Hello</p>');
    expect(got.date).toEqual(mail().date);
    expect(raw.split('\r\n')).toContain(`List-Unsubscribe: ${unsubscribe}`);
    expect(raw.split('\r\n')).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('keeps an Arabic subject and name', async () => {
    const subject = 'مطابقة محتملة: استخلاص ألياف الموز';
    await mailerTo(smtp.url).send(mail({ subject, to: { name: 'ليلى حداد', address: 'layla@example.org' } }));

    const { mail: got } = smtp.received.at(-1)!;
    expect(got.subject).toBe(subject);
    expect([got.to].flat()[0]!.value[0]).toEqual({ name: 'ليلى حداد', address: 'layla@example.org' });
  });

  it('cannot be given more headers or recipients by a name, a title or an address with line breaks', async () => {
    const before = smtp.received.length;
    await mailerTo(smtp.url).send(
      mail({
        to: { name: 'Ada\r\nBcc: victim@example.org\r\n', address: 'ada@example.org' },
        subject: 'Hello\r\nBcc: victim@example.org\n\nBody\u2028X: y',
        headers: { 'List-Id': '<a>\r\nX-Injected: 1' },
      }),
    );
    const { mail: got, to } = smtp.received.at(-1)!;
    expect(smtp.received.length).toBe(before + 1);
    expect(to).toEqual(['ada@example.org']);
    expect(got.bcc).toBeUndefined();
    expect([...got.headers.keys()]).not.toContain('x-injected');
    expect(got.text).toBe('Hello');
  });

  it.each([
    ['a recipient that does not exist', { code: 550, text: 'no such user ada@example.org', at: 'rcpt' as const }, true],
    ['a mail that is refused', { code: 554, text: 'looks like spam' }, true],
    ['a full mailbox', { code: 452, text: 'come back later', at: 'rcpt' as const }, false],
    ['a server too busy to take it', { code: 451, text: 'local error' }, false],
  ])('%s: final or not is told apart, and no address is told', async (_what, answer, final) => {
    smtp.answerNext(answer);
    const error = await mailerTo(smtp.url)
      .send(mail())
      .catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(Error);
    expect(error instanceof MailRefused).toBe(final);
    expect((error as Error).message).not.toContain('ada@example.org');
  });

  it('waits for a password to be mended, and for a server that is not there', async () => {
    const wrong = mailerTo(smtp.urlFor('bandung', 'wrong')).send(mail());
    await expect(wrong).rejects.not.toBeInstanceOf(MailRefused);
    await expect(mailerTo('smtp://127.0.0.1:1').send(mail())).rejects.not.toBeInstanceOf(MailRefused);
  });
});

describe('without a server', () => {
  it('mails are kept as files for their owner alone, and the log says where', async () => {
    const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bandung-mailer-'));
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => lines.push(line) });
    const mailer = createMailer({ from, dataDir, log });
    await mailer.send(mail());
    await mailer.send(mail());

    const dir = path.join(dataDir, 'mail');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0]!).msg).toBe(`SMTP_URL is not set: mails are kept in ${dir}`);
    expect(readdirSync(dir)).toEqual([`${mail().id}.eml`]);
    const file = path.join(dir, `${mail().id}.eml`);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(await simpleParser(readFileSync(file))).toMatchObject({ subject: mail().subject, text: 'Hello' });
  });
});

import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions, type SMTPServerSession } from 'smtp-server';
import { afterAll } from 'vitest';

export interface Received {
  raw: string;
  from: string;
  to: string[];
  user: string | undefined;
  mail: ParsedMail;
}

type Answer = 'take' | { code: number; text: string; at?: 'rcpt' | 'data' } | 'hang up after data';

/** A real SMTP server. It takes what it is sent unless told how to answer the next ones. */
export async function startSmtp(options: SMTPServerOptions = {}) {
  const received: Received[] = [];
  const answers: Answer[] = [];
  const refusal = ({ code, text }: { code: number; text: string }) =>
    Object.assign(new Error(text), { responseCode: code });

  async function take(bytes: Buffer, session: SMTPServerSession, done: (error?: Error | null) => void) {
    const answer = answers.shift() ?? 'take';
    if (typeof answer === 'object') return done(refusal(answer));
    received.push({
      raw: bytes.toString(),
      from: session.envelope.mailFrom ? session.envelope.mailFrom.address : '',
      to: session.envelope.rcptTo.map((to) => to.address),
      user: session.user,
      mail: await simpleParser(bytes),
    });
    if (answer === 'take') return done();
    for (const connection of server.connections as Set<{ _socket: { destroy(): void } }>) connection._socket.destroy();
  }

  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      done(password === 'right' ? null : refusal({ code: 535, text: 'wrong' }), { user: username ?? '' }),
    onRcptTo(_address, _session, done) {
      const [answer] = answers;
      if (typeof answer !== 'object' || answer.at !== 'rcpt') return done();
      answers.shift();
      done(refusal(answer));
    },
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => void take(Buffer.concat(chunks), session, done));
    },
    ...options,
  });
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return {
    received,
    /** How it answers the next mails, in order. */
    answerNext: (...next: Answer[]) => void answers.push(...next),
    url: `smtp://127.0.0.1:${port}`,
    urlFor: (user: string, password: string) => `smtp://${user}:${password}@127.0.0.1:${port}`,
  };
}

import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks on the terminal without showing what is typed. Nothing typed means: make one. */
export async function promptPassword(email: string): Promise<string | undefined> {
  process.stderr.write(`Password for ${email} (15 characters or more; empty to have one made): `);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const terminal = createInterface({ input: process.stdin, output: unseen, terminal: true });
  terminal.on('SIGINT', () => process.exit(1));
  const answer = await terminal.question('');
  terminal.close();
  process.stderr.write('\n');
  return answer || undefined;
}

import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createTransport } from 'nodemailer';
import type { Mailer } from './mailer.js';
import { message } from './message.js';

/**
 * Keeps each mail as a file named after it, readable by its owner alone. It appears whole, and a second sending writes
 * the same file again.
 */
export function fileMailer({ dir, from }: { dir: string; from: string }): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  return {
    kind: 'files',

    async send(mail) {
      const { message: bytes } = await transport.sendMail(message(mail, from));
      await mkdir(dir, { recursive: true, mode: 0o700 });
      const part = path.join(dir, `.${mail.id}-${randomUUID()}.part`);
      await writeFile(part, bytes as Buffer, { mode: 0o600 });
      await rename(part, path.join(dir, `${mail.id}.eml`));
    },

    forget: (id) => rm(path.join(dir, `${path.basename(id)}.eml`), { force: true }),

    async forgetBefore(at) {
      for (const name of await readdir(dir).catch(() => [])) {
        const file = path.join(dir, name);
        const kept = await stat(file).catch(() => undefined);
        if (kept && kept.mtime < at) await rm(file, { force: true });
      }
    },

    close: async () => {},
  };
}

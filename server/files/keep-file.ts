import { z } from 'zod';
import { command } from '../platform/command.js';
import type { Context } from '../platform/context.js';
import { insert } from '../platform/database.js';
import { authorize } from '../platform/policy.js';
import { checkFile } from './check-file.js';
import { File } from './file.js';
import { organisationOf } from './quota.js';
import type { Received } from './receive-upload.js';

/** Keeps what was received, in quarantine, and looks at it at once: whoever sent it is told whether it is taken. */
export async function keepFile(ctx: Context, received: Received): Promise<File> {
  await quarantineFile(ctx, received);
  return checkFile(ctx, { fileId: received.id, name: received.name });
}

const quarantineFile = command('quarantine-file', {
  input: z.object({
    id: z.uuid(),
    size: z.int(),
    sha256: z.string(),
    wrappedKey: z.string(),
  }),

  async run(ctx, { wrappedKey, ...given }) {
    const { db, actor, now, audit } = ctx;
    authorize(actor, 'file', 'upload', {});
    const file = Object.assign(new File(), given, {
      name: 'file',
      uploaderId: actor.id,
      organisationId: organisationOf(ctx),
      createdAt: now(),
    });
    await insert(db, file);
    await db.query(`INSERT INTO file_key (file_id, wrapped) VALUES ($1, $2)`, [file.id, wrappedKey]);
    audit(`file/${file.id}`);
  },
});

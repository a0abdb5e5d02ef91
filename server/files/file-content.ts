import type { Context } from '../platform/context.js';
import { fileKey } from '../platform/file-store.js';

/** The content of a file whose row the actor may read; nothing when it, or its key, is gone. */
export async function readContent({ db, parts }: Context, fileId: string): Promise<Buffer | undefined> {
  const key = await keyOf({ db, parts }, fileId);
  return key && parts.files.get(fileId, key);
}

export async function writeContent({ db, parts }: Context, fileId: string, content: Buffer): Promise<void> {
  const key = await keyOf({ db, parts }, fileId);
  if (key) await parts.files.put(fileId, content, key);
}

async function keyOf({ db, parts }: Pick<Context, 'db' | 'parts'>, fileId: string) {
  const [row]: { wrapped: string }[] = await db.query(`SELECT wrapped FROM file_key WHERE file_id = $1`, [fileId]);
  return row && fileKey(parts.secret, fileId, row.wrapped);
}

import type { Context } from '../platform/context.js';

/** The key first, which is what matters; the content after. What breaks off in between is swept. */
export async function removeFiles({ db, parts }: Context, fileIds: readonly string[]): Promise<void> {
  await db.query(`DELETE FROM file WHERE id = ANY($1::uuid[])`, [fileIds]);
  for (const id of fileIds) await parts.files.remove(id);
}

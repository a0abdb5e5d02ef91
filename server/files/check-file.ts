import type { Context } from '../platform/context.js';
import { Problem } from '../problems.js';
import { checkContent } from './check/check-content.js';
import { cleanFileName } from './clean-file-name.js';
import { File } from './file.js';
import { readContent, writeContent } from './file-content.js';
import { removeFiles } from './remove-files.js';

/** From quarantine to clean, or out. Only what has been through here is ever given to anyone. */
export async function checkFile(
  ctx: Context,
  { fileId, name }: { fileId: string; name: string | undefined },
): Promise<File> {
  const { db } = ctx;
  const content = await readContent(ctx, fileId);
  try {
    if (!content) throw new Problem('not-found');
    const checked = await checkContent(content);
    if (checked.content !== content) await writeContent(ctx, fileId, checked.content);
    const said = cleanFileName(name, checked.type);
    await db.update(
      File,
      { id: fileId },
      { state: 'clean', type: checked.type, name: said, size: checked.content.length },
    );
    return await db.findOneByOrFail(File, { id: fileId });
  } catch (error) {
    if (error instanceof Problem) await removeFiles(ctx, [fileId]);
    throw error;
  }
}

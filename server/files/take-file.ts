import type { Request } from 'express';
import { authorize } from '../platform/policy.js';
import type { File } from './file.js';
import { keepFile } from './keep-file.js';
import { assertQuota } from './quota.js';
import { receiveUpload, type Admits } from './receive-upload.js';

/**
 * Takes the file a person sends, and looks at it: it is theirs and belongs to nothing yet. A form of a page sends its token
 * before the file; *admits* looks at it.
 */
export async function takeFile(req: Request, admits?: Admits): Promise<File> {
  const { ctx } = req;
  authorize(ctx.actor, 'file', 'upload', {});
  await assertQuota(ctx);
  return keepFile(ctx, await receiveUpload(req, admits));
}

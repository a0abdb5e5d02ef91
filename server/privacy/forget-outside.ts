import type { Context } from '../platform/context.js';
import { effect } from '../platform/effect.js';
import type { Outside } from './outside.js';

/** Follows an erasure: kept mails and contents of files. Removing what is gone already does no harm. */
export const forgetOutside = effect('forget-outside', async ({ parts }: Context, { mailIds, fileIds }: Outside) => {
  for (const id of mailIds) await parts.mailer.forget(id);
  for (const id of fileIds) await parts.files.remove(id);
});

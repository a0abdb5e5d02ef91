import type { Context } from '../platform/context.js';
import { effect } from '../platform/effect.js';

/** Follows the removal of rows: their contents, which nobody can read any more, go too. Doing it again does no harm. */
export const removeContents = effect(
  'remove-contents',
  async ({ parts }: Context, { fileIds }: { fileIds: string[] }) => {
    for (const id of fileIds) await parts.files.remove(id);
  },
);

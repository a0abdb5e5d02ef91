import { z } from 'zod';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { Problem } from '../problems.js';
import { File } from './file.js';

/** Whoever sent a file takes it back, as long as it is not part of anything. */
export const removeFile = command('remove-file', {
  input: z.strictObject({ fileId: field.id }),

  async run({ db, actor, emit }, { fileId }) {
    const file = await db.findOneBy(File, { id: fileId });
    authorize(actor, 'file', 'remove', { self: file?.uploaderId ?? null });
    if (!file) throw new Problem('not-found');
    if (file.attachedAs) throw new Problem('wrong-state', 'It is part of something; remove it there');
    await db.delete(File, { id: fileId });
    emit('file.removed', { fileId, fileIds: [fileId] });
  },
});

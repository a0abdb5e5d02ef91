import type { CommandContext } from '../platform/command.js';
import { hashOf } from '../privacy/index.js';
import { invalid } from '../problems.js';
import { File, type AttachedAs } from './file.js';

export interface Attachment {
  as: AttachedAs;
  /** The thing it becomes part of. */
  toId: string;
  /** Who may read it, as the table of rights asks. */
  country: string;
  hostOrganisationId: string;
  /** E-mail address of whom it is about. */
  subject: string;
}

/**
 * Makes a file part of a thing, in place of the one that was. It has to be the actor's own, looked at, and not part of
 * something else. Returns what it replaces: the content of that is removed after the commit.
 */
export async function attachFile(ctx: CommandContext, fileId: string, attachment: Attachment): Promise<string[]> {
  const { db, actor, now, parts } = ctx;
  const file = await db.findOne(File, {
    where: { id: fileId, uploaderId: actor.id! },
    lock: { mode: 'pessimistic_write' },
  });
  if (!file) throw invalid('fileId', 'Not a file that you have sent');
  if (file.attachedToId === attachment.toId) return [];
  if (file.attachedToId) throw invalid('fileId', 'This file is part of something else already; send it again');
  if (file.state !== 'clean') throw invalid('fileId', 'This file has not been looked at yet; try again in a moment');
  const replaced = await detachFiles(ctx, attachment);
  await db.update(
    File,
    { id: fileId },
    {
      attachedAs: attachment.as,
      attachedToId: attachment.toId,
      attachedAt: now(),
      country: attachment.country,
      hostOrganisationId: attachment.hostOrganisationId,
      subjectHash: hashOf(parts, attachment.subject),
    },
  );
  return replaced;
}

/** Takes away what is attached to a thing, with its key. Returns whose content is still to be removed. */
export async function detachFiles(
  { db }: CommandContext,
  { as, toId }: Pick<Attachment, 'as' | 'toId'>,
): Promise<string[]> {
  const [rows]: [{ id: string }[]] = await db.query(
    `DELETE FROM file WHERE attached_as = $1 AND attached_to_id = $2 RETURNING id`,
    [as, toId],
  );
  return rows.map(({ id }) => id);
}

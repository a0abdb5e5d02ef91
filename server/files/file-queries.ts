import { In } from 'typeorm';
import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { may } from '../platform/policy.js';
import { findSubject, hashOf } from '../privacy/index.js';
import { File, type AttachedAs } from './file.js';
import { relationsOf } from './read-file.js';

/** The files attached to these things that the actor may read, by the id of the thing. */
export async function attachedFiles(
  ctx: Context,
  as: AttachedAs,
  toIds: readonly string[],
): Promise<Map<string, File>> {
  if (toIds.length === 0) return new Map();
  const files = await ctx.db.findBy(File, { attachedAs: as, attachedToId: In([...toIds]), state: 'clean' });
  return new Map(
    files.filter((file) => may(ctx.actor, as, 'view', relationsOf(file))).map((file) => [file.attachedToId!, file]),
  );
}

/** The actor's own: what they have sent and is not part of anything yet, and what is about them. Newest first. */
export async function myFiles(ctx: Context): Promise<File[]> {
  const { email, personId } = await findSubject(ctx);
  return asSystem(ctx, ({ db }) =>
    db
      .createQueryBuilder(File, 'f')
      .where(
        `f.state = 'clean' AND ((f.uploader_id = :personId AND f.attached_as IS NULL) OR f.subject_hash = :hash)`,
        {
          personId,
          hash: hashOf(ctx.parts, email),
        },
      )
      .orderBy('f.id', 'DESC')
      .limit(200)
      .getMany(),
  );
}

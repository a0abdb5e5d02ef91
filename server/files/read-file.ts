import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { authorize, grantedBy, may, type Relations } from '../platform/policy.js';
import { findSubject, hashOf, noteAccess } from '../privacy/index.js';
import { Problem } from '../problems.js';
import { readContent } from './file-content.js';
import { File } from './file.js';

/**
 * A file for whoever may read what it is part of; until it is part of something, for who sent it. That someone read data
 * about another is written down first: what cannot be noted is not given.
 */
export async function readFile(ctx: Context, id: string): Promise<{ file: File; content: Buffer }> {
  const { file, as } = await findFile(ctx, id);
  if (file.state !== 'clean')
    throw new Problem('wrong-state', 'This file has not been looked at yet; try again in a moment');
  const { subjectHash } = file;
  if (file.attachedAs && as.actor.kind === 'person')
    await noteAccess(ctx, {
      item: file.attachedAs,
      way: 'download',
      seen: [
        {
          thing: { kind: 'nomination', id: file.attachedToId! },
          subjectHash,
          by: grantedBy(ctx.actor, file.attachedAs, 'view', relationsOf(file)),
        },
      ],
    });
  const read = (ctx: Context) => readContent(ctx, id);
  const content = await (as === ctx ? read(ctx) : asSystem(ctx, read));
  if (!content) throw new Problem('not-found');
  return { file, content };
}

/** `as` is the system where it is the subject who asks: no policy of a row can tell that it is about them. */
async function findFile(ctx: Context, id: string): Promise<{ file: File; as: Context }> {
  const { db, actor } = ctx;
  if (actor.kind !== 'person') throw new Problem('not-signed-in');
  const near = await db.findOneBy(File, { id });
  if (near && !near.attachedAs) {
    authorize(actor, 'file', 'view', { self: near.uploaderId });
    return { file: near, as: ctx };
  }
  if (near?.attachedAs && may(actor, near.attachedAs, 'view', relationsOf(near))) return { file: near, as: ctx };
  return asSystem(ctx, async (asMachine) => {
    const file = await asMachine.db.findOneBy(File, { id });
    const { email } = await findSubject({ ...ctx, db: asMachine.db });
    const self = file?.subjectHash === hashOf(ctx.parts, email) ? actor.id : null;
    if (!file?.attachedAs) throw new Problem('not-found');
    authorize(actor, file.attachedAs, 'view', { ...relationsOf(file), self });
    return { file, as: asMachine };
  });
}

export const relationsOf = ({ country, hostOrganisationId }: File): Relations => ({
  country: [country],
  offerOwner: [hostOrganisationId],
});

import type { Context } from '../../platform/context.js';
import { Problem } from '../../problems.js';
import { Passkey } from './passkey.js';

/** The person's own, oldest first. */
export async function listPasskeys({ db, actor }: Context): Promise<Passkey[]> {
  if (actor.kind !== 'person') throw new Problem('not-signed-in');
  return db.find(Passkey, { where: { personId: actor.id }, order: { createdAt: 'ASC', id: 'ASC' } });
}

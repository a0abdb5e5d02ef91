import type { Context } from '../../platform/context.js';
import { Problem } from '../../problems.js';
import { Identity } from './identity.js';

/** Whom providers know the person as. */
export async function listIdentities({ db, actor }: Context): Promise<Identity[]> {
  if (actor.kind !== 'person') throw new Problem('not-signed-in');
  return db.find(Identity, { where: { personId: actor.id }, order: { linkedAt: 'ASC', id: 'ASC' } });
}

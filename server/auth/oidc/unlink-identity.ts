import { z } from 'zod';
import { command } from '../../platform/command.js';
import { lock } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { authorize } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import { endSessionsOf } from '../end-sessions.js';
import { Person } from '../person.js';
import { refuseToLoseTheLast } from '../ways-in.js';
import { Identity } from './identity.js';

/** From now on the provider's word does not let this person in. Ends their other sessions, all but `own`. */
export const unlinkIdentity = command('unlink-identity', {
  input: z.object({ identityId: field.id, own: z.string().optional() }),

  async run(ctx, { identityId, own }) {
    const { db, actor, emit } = ctx;
    const found = await db.findOneBy(Identity, { id: identityId });
    if (!found) throw new Problem('not-found');
    authorize(actor, 'identity', 'unlink', { self: found.personId });
    await lock(db, Person, found.personId);
    await db.delete(Identity, { id: identityId });
    await refuseToLoseTheLast(ctx);
    await endSessionsOf(ctx, found.personId, own);
    emit('person.identityUnlinked', { identityId, personId: found.personId });
  },
});

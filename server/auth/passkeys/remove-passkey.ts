import { z } from 'zod';
import { command } from '../../platform/command.js';
import { lock } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { authorize } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import { endSessionsOf } from '../end-sessions.js';
import { Person } from '../person.js';
import { secondFactorsOf } from '../second-factors.js';
import { refuseToLoseTheLast } from '../ways-in.js';
import { Passkey } from './passkey.js';

/** Ends one of the person's own passkeys at once, and their other sessions: all but `own`, the hash of the one that asks. */
export const removePasskey = command('remove-passkey', {
  input: z.object({ passkeyId: field.id, own: z.string().optional() }),

  async run(ctx, { passkeyId, own }) {
    const { db, actor, emit } = ctx;
    const found = await db.findOneBy(Passkey, { id: passkeyId });
    if (!found) throw new Problem('not-found');
    authorize(actor, 'passkey', 'remove', { self: found.personId });
    await lock(db, Person, found.personId);
    await db.delete(Passkey, { id: passkeyId });
    await refuseToLoseTheLast(ctx);
    if ((await secondFactorsOf(db, found.personId)).length === 0)
      await db.query('DELETE FROM recovery_code WHERE person_id = $1', [found.personId]);
    await endSessionsOf(ctx, found.personId, own);
    emit('person.passkeyRemoved', { passkeyId, personId: found.personId });
  },
});

import { z } from 'zod';
import { command } from '../platform/command.js';
import { lock, update } from '../platform/database.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { Problem } from '../problems.js';
import { Organisation, organisationRelations } from './organisation.js';

/** The national focal point confirms that an institution of its country is a centre of excellence. */
export const verifyCentre = command('verify-centre', {
  input: z.object({ organisationId: field.id }),

  async run({ db, actor, now, emit }, { organisationId }) {
    const organisation = await lock(db, Organisation, organisationId);
    authorize(actor, 'organisation', 'verify', organisationRelations(organisation));
    if (organisation.kind !== 'institution')
      throw new Problem('wrong-state', 'Only an institution can be a centre of excellence');
    if (organisation.centreStatus === 'verified') return organisation;

    Object.assign(organisation, { centreStatus: 'verified', verifiedById: actor.id, verifiedAt: now() });
    await update(db, organisation);
    emit('organisation.verified', { organisationId });
    return organisation;
  },
});

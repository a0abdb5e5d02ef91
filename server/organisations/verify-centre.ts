import { z } from 'zod';
import { worksFor } from '../actor.js';
import { command, type CommandContext } from '../platform/command.js';
import { lock, update } from '../platform/database.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { Problem } from '../problems.js';
import { Organisation, organisationRelations } from './organisation.js';

/** The national focal point confirms that an institution of its country is a centre of excellence. */
export const verifyCentre = command('verify-centre', {
  input: z.object({ organisationId: field.id }),

  async run(ctx, { organisationId }) {
    const { db, actor } = ctx;
    const organisation = await lock(db, Organisation, organisationId);
    authorize(actor, 'organisation', 'verify', organisationRelations(organisation));
    if (worksFor(actor, organisationId))
      throw new Problem('not-allowed', 'Nobody verifies an institution they belong to; ask a colleague');
    return markVerified(ctx, organisation);
  },
});

/** What verification does, whoever has found that it may be. */
export async function markVerified({ db, actor, now, emit }: CommandContext, organisation: Organisation) {
  if (organisation.kind !== 'institution')
    throw new Problem('wrong-state', 'Only an institution can be a centre of excellence');
  if (organisation.centreStatus === 'verified') return organisation;
  Object.assign(organisation, { centreStatus: 'verified', verifiedById: actor.id, verifiedAt: now() });
  await update(db, organisation);
  emit('organisation.verified', { organisationId: organisation.id });
  return organisation;
}

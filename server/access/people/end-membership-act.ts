import { z } from 'zod';
import { roles } from '../../actor.js';
import { MembershipRow } from '../../auth/index.js';
import * as field from '../../platform/fields.js';
import { act } from '../approvals/act.js';
import { endRole } from './end-role.js';
import { grantRight } from './grant-actions.js';

export const endingInput = z.strictObject({ organisationId: field.id, personId: field.id, role: z.enum(roles) });

/** A role that takes two to give takes two to end. */
export const endMembershipAct = act({
  input: endingInput,
  rights: ({ role }) => [grantRight(role)],
  async facts({ db }, held) {
    const row = await db.findOneBy(MembershipRow, held);
    return { since: row?.since ?? null, until: row?.until ?? null };
  },
  concerned: async (_ctx, { personId }) => [personId],
  perform: (ctx, held) => endRole(ctx, held),
});

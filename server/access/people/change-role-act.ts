import { z } from 'zod';
import { roles } from '../../actor.js';
import { MembershipRow } from '../../auth/index.js';
import { giveRole } from '../../organisations/index.js';
import { asSystem } from '../../platform/as-system.js';
import type { CommandContext } from '../../platform/command.js';
import * as field from '../../platform/fields.js';
import { act } from '../approvals/act.js';
import { endRole } from './end-role.js';
import { grantRight } from './grant-actions.js';

export const changeInput = z.strictObject({
  organisationId: field.id,
  personId: field.id,
  from: z.enum(roles),
  to: z.enum(roles),
});

/** One role ends and another begins, in one step, by whoever may give both. */
export const changeRoleAct = act({
  input: changeInput,
  rights: ({ from, to }) => [grantRight(from), grantRight(to)],
  async facts({ db }, { organisationId, personId, from }) {
    const row = await db.findOneBy(MembershipRow, { organisationId, personId, role: from });
    return { since: row?.since ?? null, until: row?.until ?? null };
  },
  concerned: async (_ctx, { personId }) => [personId],
  perform: (ctx, change) => changeNow(ctx, change),
});

export async function changeNow(
  ctx: CommandContext,
  { organisationId, personId, from, to }: z.output<typeof changeInput>,
) {
  await endRole(ctx, { organisationId, personId, role: from });
  await asSystem(ctx, ({ db }) => giveRole(db, { personId, organisationId, role: to, since: ctx.now() }));
  ctx.emit('person.joined', { personId, organisationId, role: to });
}

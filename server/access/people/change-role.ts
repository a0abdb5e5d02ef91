import { findOrganisation, rolesIn } from '../../organisations/index.js';
import { asSystem } from '../../platform/as-system.js';
import { command } from '../../platform/command.js';
import { invalid, Problem } from '../../problems.js';
import { propose } from '../approvals/propose.js';
import { needsNobodyElse } from '../approvals/right.js';
import { changeInput, changeNow } from './change-role-act.js';
import { assertCanEnd } from './end-role.js';
import { grantRight } from './grant-actions.js';
import { holdsRole } from './holds-role.js';

/** Gives someone another role in the place of theirs, or proposes it where either takes two. Nobody changes their own. */
export const changeRole = command('change-role', {
  input: changeInput,

  async run(ctx, change) {
    const { organisationId, personId, from, to } = change;
    const { country, kind } = await findOrganisation(ctx, organisationId);
    if (from === to) throw invalid('to', 'The same as before');
    if (!rolesIn[kind].includes(to)) throw invalid('to', `An organisation of kind ${kind} has no ${to}`);
    if (to === 'focal_point') throw invalid('to', 'A focal point is invited, with the reference of a note verbale');
    const place = { organisationId, country };
    if (personId === ctx.actor.id)
      throw new Problem('not-allowed', 'Nobody changes a role of their own; ask a colleague');
    const alone = await needsNobodyElse(ctx, [grantRight(from), grantRight(to)], place, [personId]);
    await asSystem(ctx, ({ db, now }) => assertCanEnd(db, now(), { organisationId, personId, role: from }));
    if (await holdsRole(ctx, { organisationId, personId, role: to }))
      throw new Problem('conflict', 'This person has that role already');
    if (alone) return await changeNow(ctx, change);
    return propose(ctx, {
      act: 'membership.change',
      input: change,
      subject: { kind: 'person', id: personId },
      ...place,
    });
  },
});

import { findOrganisation } from '../../organisations/index.js';
import { asSystem } from '../../platform/as-system.js';
import { command } from '../../platform/command.js';
import { Problem } from '../../problems.js';
import { propose } from '../approvals/propose.js';
import { needsNobodyElse } from '../approvals/right.js';
import { endingInput } from './end-membership-act.js';
import { assertCanEnd, endRole } from './end-role.js';
import { grantRight } from './grant-actions.js';

/** Ends someone's role at once, or proposes it where it takes two. Nobody ends their own. */
export const endMembership = command('end-membership', {
  input: endingInput,

  async run(ctx, held) {
    const { organisationId, personId, role } = held;
    const { country } = await findOrganisation(ctx, organisationId);
    const place = { organisationId, country };
    if (personId === ctx.actor.id) throw new Problem('not-allowed', 'Nobody ends a role of their own; ask a colleague');
    const alone = await needsNobodyElse(ctx, [grantRight(role)], place, [personId]);
    await asSystem(ctx, ({ db }) => assertCanEnd(db, ctx.now(), held));
    if (alone) return await endRole(ctx, held);
    return propose(ctx, { act: 'membership.end', input: held, subject: { kind: 'person', id: personId }, ...place });
  },
});

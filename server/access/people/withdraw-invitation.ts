import { z } from 'zod';
import { findOrganisation } from '../../organisations/index.js';
import { asSystem } from '../../platform/as-system.js';
import { command } from '../../platform/command.js';
import { lock } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { may } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import { mayDecide, relationsOf } from '../approvals/right.js';
import { Approval } from '../approvals/approval.js';
import { grantRight } from './grant-actions.js';
import { Invitation } from './invitation.js';
import { moveInvitation } from './move-invitation.js';

/** Taken back by whoever invited, or whoever may give that role; its link opens nothing any more. */
export const withdrawInvitation = command('withdraw-invitation', {
  input: z.strictObject({ invitationId: field.id }),

  async run(ctx, { invitationId }) {
    const invitation = await asSystem(ctx, ({ db }) => lock(db, Invitation, invitationId));
    const { country } = await findOrganisation(ctx, invitation.organisationId);
    const relations = await relationsOf(ctx, { organisationId: invitation.organisationId, country });
    const own = ctx.actor.kind === 'person' && invitation.invitedById === ctx.actor.id;
    if (!own && !mayDecide(ctx.actor, [grantRight(invitation.role)], relations, []))
      throw new Problem(may(ctx.actor, 'membership', 'view', relations) ? 'not-allowed' : 'not-found');
    const proposed = await asSystem(ctx, ({ db }) => db.existsBy(Approval, { subjectId: invitationId, state: 'open' }));
    if (proposed) throw new Problem('wrong-state', 'It waits for a second person: withdraw or refuse the proposal');
    await moveInvitation(ctx, invitation, 'withdraw');
    return invitation;
  },
});

/** The link has run out. Asked again once it is locked. */
export const expireInvitation = command('expire-invitation', {
  input: z.object({ invitationId: field.id }),

  async run(ctx, { invitationId }) {
    const invitation = await lock(ctx.db, Invitation, invitationId);
    if (invitation.state === 'sent' && invitation.stateAt(ctx.now()) === 'expired')
      await moveInvitation(ctx, invitation, 'expire');
  },
});

/** Nobody has come yet: tells whoever invited. */
export const invitationDue = command('invitation-due', {
  input: z.object({ invitationId: z.uuid(), state: z.string(), level: z.int() }),

  async run({ db, emit }, due) {
    const invitation = await db.findOneBy(Invitation, { id: due.invitationId });
    if (invitation?.state === due.state) emit('invitation.due', due);
  },
});

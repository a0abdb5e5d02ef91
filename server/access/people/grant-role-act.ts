import { z } from 'zod';
import { roles } from '../../actor.js';
import { Person } from '../../auth/index.js';
import { asSystem } from '../../platform/as-system.js';
import { lock } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { act } from '../approvals/act.js';
import { grantRight } from './grant-actions.js';
import { Invitation } from './invitation.js';
import { moveInvitation } from './move-invitation.js';

/** A role that takes two to give: the second person's word sends the invitation. */
export const grantRoleAct = act({
  input: z.object({ invitationId: field.id, role: z.enum(roles) }),
  rights: ({ role }) => [grantRight(role)],
  async facts({ db }, { invitationId }) {
    const { organisationId, email, role, noteVerbale, replacesId } = await db.findOneByOrFail(Invitation, {
      id: invitationId,
    });
    return { organisationId, email, role, noteVerbale, ...(replacesId ? { replacesId } : {}) };
  },
  async concerned({ db }, { invitationId }) {
    const { email, replacesId } = await db.findOneByOrFail(Invitation, { id: invitationId });
    const person = await db.findOneBy(Person, { email });
    return [person?.id ?? null, replacesId].filter((id) => id !== null);
  },
  async perform(ctx, { invitationId }) {
    await moveInvitation(ctx, await locked(ctx, invitationId), 'send');
  },
  async drop(ctx, { invitationId }) {
    const invitation = await locked(ctx, invitationId);
    if (invitation.state === 'awaiting') await moveInvitation(ctx, invitation, 'withdraw');
  },
});

const locked = (ctx: Parameters<typeof moveInvitation>[0], id: string) =>
  asSystem(ctx, ({ db }) => lock(db, Invitation, id));

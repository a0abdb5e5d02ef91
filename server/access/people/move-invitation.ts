import { asSystem } from '../../platform/as-system.js';
import type { CommandContext } from '../../platform/command.js';
import { update } from '../../platform/database.js';
import { startDuty } from '../../platform/deadlines.js';
import type { Invitation } from './invitation.js';
import { invitationWorkflow, type InvitationEvent } from './invitation-workflow.js';

const events = {
  send: 'invitation.sent',
  accept: 'invitation.accepted',
  withdraw: 'invitation.withdrawn',
  expire: 'invitation.expired',
} as const;

/** Takes the step, writes it, starts the clock of the state it leads to, and says so. */
export async function moveInvitation(ctx: CommandContext, invitation: Invitation, event: InvitationEvent) {
  invitation.move(event, ctx.now());
  await asSystem(ctx, async ({ db }) => {
    await update(db, invitation);
    const { id, state, stateSince } = invitation;
    await startDuty(db, { kind: 'invitation', id, state, since: stateSince, workflow: invitationWorkflow });
  });
  ctx.emit(events[event], { invitationId: invitation.id, role: invitation.role });
}

import { system } from '../actor.js';
import type { Context } from '../platform/context.js';
import { expireApproval } from './approvals/decide-approval.js';
import { expireInvitation } from './people/withdraw-invitation.js';

/** Notes what has run out by itself: proposals nobody confirmed, links nobody used. One transaction each. */
export async function expireLapsedAccess(ctx: Context): Promise<number> {
  const lapsed = (table: string, state: string): Promise<{ id: string }[]> =>
    ctx.db.query(`SELECT id FROM ${table} WHERE state = $1 AND expires_at <= $2 ORDER BY expires_at LIMIT 500`, [
      state,
      ctx.now(),
    ]);
  const approvals = await lapsed('approval', 'open');
  const invitations = await lapsed('invitation', 'sent');
  for (const { id } of approvals) await expireApproval({ ...ctx, actor: system }, { approvalId: id });
  for (const { id } of invitations) await expireInvitation({ ...ctx, actor: system }, { invitationId: id });
  return approvals.length + invitations.length;
}

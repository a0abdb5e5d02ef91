import { MembershipRow } from '../../auth/index.js';
import { asSystem } from '../../platform/as-system.js';
import type { Context } from '../../platform/context.js';
import type { HeldRole } from './end-role.js';

/** Whether this person has that role there now. */
export async function holdsRole(ctx: Context, { personId, organisationId, role }: HeldRole): Promise<boolean> {
  const row = await asSystem(ctx, ({ db }) => db.findOneBy(MembershipRow, { personId, organisationId, role }));
  return row !== null && (row.until === null || row.until > ctx.now());
}

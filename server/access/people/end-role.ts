import type { EntityManager } from 'typeorm';
import type { Role } from '../../actor.js';
import { Organisation } from '../../organisations/index.js';
import { asSystem } from '../../platform/as-system.js';
import type { CommandContext } from '../../platform/command.js';
import { lock } from '../../platform/database.js';
import { Problem } from '../../problems.js';

export interface HeldRole {
  personId: string;
  organisationId: string;
  role: Role;
}

/** Roles without which an organisation has nobody to let others in. */
const keepers: readonly Role[] = ['institution_admin', 'focal_point', 'donor_officer', 'administrator'];

/** Whether nobody would be left to let others in, of so many who hold the role. */
export const lastOfKeepers = (role: Role, holders: number) => keepers.includes(role) && holders === 1;

/** Throws unless they hold the role today and somebody is left who holds it. Locks the organisation, so that two are not ended at once. */
export async function assertCanEnd(db: EntityManager, now: Date, { personId, organisationId, role }: HeldRole) {
  await lock(db, Organisation, organisationId);
  const holders: { id: string }[] = await db.query(
    `SELECT m.person_id AS id FROM membership m JOIN person p ON p.id = m.person_id
      WHERE m.organisation_id = $1 AND m.role = $2 AND m.since <= $3 AND (m.until IS NULL OR m.until > $3)
        AND (p.disabled_at IS NULL OR p.id = $4)`,
    [organisationId, role, now, personId],
  );
  if (!holders.some(({ id }) => id === personId)) throw new Problem('not-found', 'This person does not have that role');
  if (lastOfKeepers(role, holders.length))
    throw new Problem('wrong-state', `They are the last ${role.replace('_', ' ')} here; let a successor in first`);
}

/** Ends the role now, and what rests on it: deputies, and invitations that have not been accepted. */
export async function endRole(ctx: CommandContext, held: HeldRole) {
  const { personId, organisationId, role } = held;
  const now = ctx.now();
  await asSystem(ctx, async ({ db }) => {
    await assertCanEnd(db, now, held);
    await db.query(`UPDATE membership SET until = $4 WHERE person_id = $1 AND organisation_id = $2 AND role = $3`, [
      personId,
      organisationId,
      role,
      now,
    ]);
    await db.query(
      `UPDATE delegation SET ended_at = $4, ended_by_id = $5
        WHERE principal_id = $1 AND organisation_id = $2 AND role = $3 AND ended_at IS NULL AND ends_at > $4`,
      [personId, organisationId, role, now, ctx.actor.id],
    );
    await db.query(
      `UPDATE invitation SET state = 'withdrawn', state_since = $3, version = version + 1
        WHERE invited_by_id = $1 AND organisation_id = $2 AND state = 'sent'`,
      [personId, organisationId, now],
    );
  });
  ctx.emit('person.left', held);
}

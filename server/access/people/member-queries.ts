import type { Role } from '../../actor.js';
import { findOrganisation, type Organisation } from '../../organisations/index.js';
import { asSystem } from '../../platform/as-system.js';
import type { Context } from '../../platform/context.js';
import { authorize } from '../../platform/policy.js';
import { mayDecide, relationsOf } from '../approvals/right.js';
import { grantRight } from './grant-actions.js';
import { Invitation } from './invitation.js';

export interface Member {
  personId: string;
  name: string;
  email: string;
  role: Role;
  since: Date;
  /** Whether this actor may end or change this role, alone or as one of two. */
  mayEnd: boolean;
}

/** Who holds which role in an organisation today, for those who let people in there. */
export async function listMembers(ctx: Context, organisationId: string): Promise<Member[]> {
  const { relations } = await entered(ctx, organisationId);
  const rows: Omit<Member, 'mayEnd'>[] = await asSystem(ctx, ({ db, now }) =>
    db.query(
      `SELECT p.id AS "personId", p.name, p.email, m.role, m.since
         FROM membership m JOIN person p ON p.id = m.person_id
        WHERE m.organisation_id = $1 AND m.since <= $2 AND (m.until IS NULL OR m.until > $2) AND p.disabled_at IS NULL
        ORDER BY m.role, p.name, p.id LIMIT 1000`,
      [organisationId, now()],
    ),
  );
  return rows.map((row) => ({
    ...row,
    mayEnd: mayDecide(ctx.actor, [grantRight(row.role)], relations, [row.personId]),
  }));
}

/** Its invitations, newest first, for the same. */
export async function listInvitations(ctx: Context, organisationId: string): Promise<Invitation[]> {
  await entered(ctx, organisationId);
  return asSystem(ctx, ({ db }) =>
    db.find(Invitation, { where: { organisationId }, order: { id: 'DESC' }, take: 200 }),
  );
}

/** The roles this actor may give there, alone or as one of two. */
export async function grantableRoles(
  ctx: Context,
  organisation: Organisation,
  roles: readonly Role[],
): Promise<Role[]> {
  const relations = await relationsOf(ctx, { organisationId: organisation.id, country: organisation.country });
  return roles.filter((role) => mayDecide(ctx.actor, [grantRight(role)], relations, []));
}

/** The organisation, for whoever lets people in there. */
export async function entered(ctx: Context, organisationId: string) {
  const organisation = await findOrganisation(ctx, organisationId);
  const relations = await relationsOf(ctx, { organisationId, country: organisation.country });
  authorize(ctx.actor, 'membership', 'view', relations, true);
  return { organisation, relations };
}

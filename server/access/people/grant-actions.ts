import type { Role } from '../../actor.js';
import type { Right } from '../approvals/right.js';

/** Which line of the table of rights a role is given and taken by. */
const grantActions = {
  institution_member: 'grantMember',
  expert: 'grantExpert',
  institution_admin: 'grantHead',
  ministry_officer: 'grantOfficer',
  donor_officer: 'grantDonor',
  focal_point: 'grantFocalPoint',
  administrator: 'grantAdministrator',
} as const satisfies Record<Role, string>;

export const grantRight = (role: Role): Right => ({ noun: 'membership', action: grantActions[role] });

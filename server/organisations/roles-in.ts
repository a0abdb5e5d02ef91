import type { Role } from '../actor.js';
import type { OrganisationKind } from './organisation.js';

/** Which roles fit which kind of organisation. */
export const rolesIn: Record<OrganisationKind, readonly Role[]> = {
  ministry: ['ministry_officer'],
  focal_point: ['focal_point'],
  institution: ['institution_member', 'institution_admin', 'expert'],
  donor: ['donor_officer'],
  international: ['institution_member', 'institution_admin', 'expert', 'donor_officer'],
  company_or_ngo: ['institution_member', 'institution_admin', 'expert'],
  secretariat: ['administrator'],
};

export { addMember } from './add-member.js';
export {
  Organisation,
  organisationKinds,
  organisationRelations,
  type CentreStatus,
  type OrganisationKind,
} from './organisation.js';
export { organisationSchema } from './organisation-json.js';
export { findOrganisation, focalPointsOf, listOrganisations } from './organisation-queries.js';
export { organisationRoutes } from './organisation-routes.js';
export { registerOrganisation } from './register-organisation.js';
export { giveRole } from './give-role.js';
export { rolesIn } from './roles-in.js';
export { isVacant } from './vacancy.js';
export { markVerified, verifyCentre } from './verify-centre.js';

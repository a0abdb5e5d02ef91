export { addMember, rolesIn } from './add-member.js';
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
export { verifyCentre } from './verify-centre.js';

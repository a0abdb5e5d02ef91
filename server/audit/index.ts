export { proveEntry, readTrail, type Proof, type TrailEntry } from './audit-queries.js';
export { auditRoutes } from './audit-routes.js';
export { checkpointRoutes } from './checkpoint-routes.js';

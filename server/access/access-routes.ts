import { Router } from 'express';
import { approvalRoutes } from './approvals/approval-routes.js';
import { delegationRoutes } from './delegations/delegation-routes.js';
import { glassRoutes } from './glass/glass-routes.js';
import { peopleRoutes } from './people/people-routes.js';

export const accessRoutes = Router().use(approvalRoutes, peopleRoutes, delegationRoutes, glassRoutes);

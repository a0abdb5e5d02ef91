import { Router } from 'express';
import { z } from 'zod';
import * as field from '../platform/fields.js';
import { keyset, pageOf, pageQuery, toPage } from '../platform/http/keyset.js';
import { instant, route } from '../platform/http/route.js';
import { cohortRoutes } from './cohorts/cohort-routes.js';
import { nominationRoutes } from './cohorts/nomination-routes.js';
import { engagementNouns, listEngagements } from './engagement-queries.js';
import { missionRoutes } from './missions/mission-routes.js';
import { pledgeRoutes } from './pledges/pledge-routes.js';
import { timelineKinds, timelineOf } from './timeline.js';

const tag = 'Engagements';
const access = 'signed-in';

export const engagementRoutes = Router();
engagementRoutes.use(missionRoutes, cohortRoutes, nominationRoutes, pledgeRoutes);

const itemSchema = z
  .object({
    kind: z.enum(engagementNouns),
    id: z.uuid(),
    title: z.string(),
    state: z.string(),
    stateSince: instant,
    dueAt: instant.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Engagement' });

route(
  engagementRoutes,
  {
    method: 'get',
    path: '/engagements',
    tag,
    access,
    summary: 'My engagements: missions, cohorts and pledges in one list, newest first',
    query: z.object({ ...pageQuery, kind: z.enum(engagementNouns).optional() }),
    response: pageOf(itemSchema),
  },
  async ({ ctx, query, req, res }) => {
    const rows = await listEngagements(ctx, { ...query, after: keyset(req).read(query.cursor) });
    return toPage(req, res, rows, query.limit, (row) => [row.id]);
  },
);

route(
  engagementRoutes,
  {
    method: 'get',
    path: '/engagements/{kind}/{id}/timeline',
    tag,
    access,
    summary: 'What happened to it, oldest first',
    params: z.object({ kind: z.enum(timelineKinds), id: field.id }),
    query: z.object(pageQuery),
    response: pageOf(
      z
        .object({
          id: z.string(),
          name: z.string(),
          occurredAt: instant,
          reason: z.string().nullable(),
          level: z.int().nullable(),
        })
        .meta({ id: 'TimelineItem' }),
    ),
  },
  async ({ ctx, params, query, req, res }) => {
    const rows = await timelineOf(ctx, { ...params, ...query, after: keyset(req).read(query.cursor) });
    return toPage(req, res, rows, query.limit, (row) => [row.id]);
  },
);

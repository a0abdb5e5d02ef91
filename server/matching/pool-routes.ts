import { Router } from 'express';
import { z } from 'zod';
import * as field from '../platform/fields.js';
import { keyset, pageOf, pageQuery, toPage } from '../platform/http/keyset.js';
import { route } from '../platform/http/route.js';
import { acceptedLocale } from './accepted-locale.js';
import { poolJson, poolSchema } from './pool-json.js';
import { findPool, findPoolOf, listPools } from './pool-queries.js';
import { poolStates } from './pool.js';

export const poolRoutes = Router();
const tag = 'Pools';
const access = 'signed-in';

route(
  poolRoutes,
  {
    method: 'get',
    path: '/pools',
    tag,
    access,
    summary: 'Needs of several countries that could be met together',
    description: 'Those your side has a need in, or your country; for administrators all. The newest first.',
    query: z.object({ ...pageQuery, state: z.enum(poolStates).default('proposed') }),
    response: pageOf(poolSchema),
  },
  async ({ ctx, query, req, res }) => {
    const rows = await listPools(ctx, { ...query, after: keyset(req).read(query.cursor) });
    const { items, next } = toPage(req, res, rows, query.limit, ({ pool }) => [pool.id]);
    return { items: items.map((view) => poolJson(view, acceptedLocale(req))), next };
  },
);

route(
  poolRoutes,
  {
    method: 'get',
    path: '/pools/{poolId}',
    tag,
    access,
    summary: 'One pool: who asks for the same, in which words, and what one course or mission would take and save',
    params: z.object({ poolId: field.id }),
    response: poolSchema,
  },
  async ({ ctx, params, req }) => poolJson(await findPool(ctx, params.poolId), acceptedLocale(req)),
);

route(
  poolRoutes,
  {
    method: 'get',
    path: '/listings/{listingId}/pool',
    tag,
    access,
    summary: 'The pool an open need is in',
    params: z.object({ listingId: field.id }),
    response: poolSchema,
  },
  async ({ ctx, params, req }) => poolJson(await findPoolOf(ctx, params.listingId), acceptedLocale(req)),
);

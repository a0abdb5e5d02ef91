import { Router } from 'express';
import { z } from 'zod';
import { keyset, pageOf, pageQuery, toPage } from '../platform/http/keyset.js';
import { route } from '../platform/http/route.js';
import { auditEntryJson, auditEntrySchema, proofJson, proofSchema } from './audit-json.js';
import { proveEntry, readTrail } from './audit-queries.js';

export const auditRoutes = Router();
const tag = 'Audit';
const access = 'signed-in';

route(
  auditRoutes,
  {
    method: 'get',
    path: '/audit',
    tag,
    summary: 'What was done to a record, newest first',
    description:
      'For the organisations it belongs to, the focal points of their countries and the parties; administrators read that and when. Others read their own acts.',
    access,
    query: z.object({
      ...pageQuery,
      subject: z
        .string()
        .max(100)
        .regex(/^[a-z-]+\/[\w-]+$/i, 'Name a record: kind/id')
        .describe('`listing/…`, `mission/…` and the like'),
    }),
    response: pageOf(auditEntrySchema),
  },
  async ({ ctx, query, req, res }) => {
    const rows = await readTrail(ctx, { ...query, after: keyset(req).read(query.cursor) });
    const { items, next } = toPage(req, res, rows, query.limit, ({ entry }) => [entry.id]);
    return { items: items.map(auditEntryJson), next };
  },
);

route(
  auditRoutes,
  {
    method: 'get',
    path: '/audit/entries/{entryId}/proof',
    tag,
    summary: 'That an entry is one of those the newest checkpoint was taken of',
    access,
    params: z.object({ entryId: z.string().regex(/^[1-9]\d{0,17}$/, 'Not an id') }),
    response: proofSchema,
  },
  async ({ ctx, params }) => proofJson(await proveEntry(ctx, params.entryId)),
);

import { Router } from 'express';
import { z } from 'zod';
import { acceptedLocale } from '../../matching/index.js';
import * as field from '../../platform/fields.js';
import { keyset, pageOf, pageQuery, toPage } from '../../platform/http/keyset.js';
import { instant, route } from '../../platform/http/route.js';
import { approvalJson, approvalSchema } from '../approvals/approval-json.js';
import { findApproval } from '../approvals/approval-queries.js';
import { askToBreakGlass } from './ask-to-break-glass.js';
import { contentSchema, glassKinds } from './glass-kinds.js';
import { listGlass, type GlassView } from './glass-queries.js';
import { readGlass } from './read-glass.js';

export const glassRoutes = Router();
const tag = 'Access';
const access = 'signed-in';

const glassSchema = z
  .object({
    id: z.uuid(),
    kind: z.enum(glassKinds),
    subjectId: z.uuid(),
    reason: z.string(),
    openedBy: z.string().describe('Of the secretariat'),
    grantedBy: z.string(),
    openedAt: instant,
    closesAt: instant,
    readings: z.int(),
  })
  .meta({ id: 'Glass' });

const glassJson = ({ glass, ...names }: GlassView): z.input<typeof glassSchema> => ({ ...glass, ...names });

route(
  glassRoutes,
  {
    method: 'post',
    path: '/glass',
    tag,
    access,
    summary: 'Ask a second administrator to be let read one thing, with the reason those concerned will read',
    body: askToBreakGlass.input,
    response: approvalSchema,
    status: 201,
  },
  async ({ ctx, body }) => approvalJson(await findApproval(ctx, (await askToBreakGlass(ctx, body)).id)),
);

route(
  glassRoutes,
  {
    method: 'get',
    path: '/glass',
    tag,
    access,
    summary: 'When the secretariat read something of yours, and why; for administrators all',
    query: z.object({ ...pageQuery, subjectId: field.id.optional() }),
    response: pageOf(glassSchema),
  },
  async ({ ctx, query, req, res }) => {
    const rows = await listGlass(ctx, { ...query, after: keyset(req).read(query.cursor) });
    const page = toPage(req, res, rows, query.limit, ({ glass }) => [glass.id]);
    return { ...page, items: page.items.map(glassJson) };
  },
);

route(
  glassRoutes,
  {
    method: 'get',
    path: '/glass/{glassId}/content',
    tag,
    access,
    summary: 'Read the one thing it was broken for, within the hour',
    params: z.object({ glassId: field.id }),
    response: contentSchema,
  },
  async ({ ctx, params, req }) => (await readGlass(ctx, { ...params, locale: acceptedLocale(req) })).content,
);

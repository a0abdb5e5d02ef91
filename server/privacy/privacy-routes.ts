import { Router } from 'express';
import { z } from 'zod';
import * as field from '../platform/fields.js';
import { keyset, pageOf, pageQuery, toPage } from '../platform/http/keyset.js';
import { instant, route } from '../platform/http/route.js';
import { accessJson, accessSchema } from './access-json.js';
import { listAccesses } from './access-queries.js';
import { askDataExport } from './ask-data-export.js';
import { askErasure, takeBackErasure } from './ask-erasure.js';
import { listDataExports, readDataExport } from './data-export-queries.js';
import { previewErasure } from './erasure-queries.js';
import { sendDataExport } from './send-data-export.js';
import { itemNames, itemOf, type ItemName } from './register/items.js';

const tag = 'Personal data';
const access = 'signed-in';
const itemName = z.enum(itemNames as [ItemName, ...ItemName[]]);

export const privacyRoutes = Router();

route(
  privacyRoutes,
  {
    method: 'get',
    path: '/me/data-accesses',
    tag,
    access,
    summary: 'Who looked at your data, newest first',
    description: 'Offices and organisations, not names. What a nomination under your e-mail address says is included.',
    query: z.object(pageQuery),
    response: pageOf(accessSchema),
  },
  async ({ ctx, query, req, res }) => {
    const rows = await listAccesses(ctx, { limit: query.limit, after: keyset(req).read(query.cursor) });
    const page = toPage(req, res, rows, query.limit, (row) => [row.id]);
    return { ...page, items: page.items.map(accessJson) };
  },
);

const exportSchema = z
  .object({ id: z.uuid(), askedAt: instant, readyAt: instant.nullable(), expiresAt: instant.nullable() })
  .meta({ id: 'DataExport' });

route(
  privacyRoutes,
  {
    method: 'post',
    path: '/me/data-export',
    tag,
    access,
    summary: 'Ask for a copy of all that is known of you',
    description:
      'Needs step-up. It is made in the background; you are told when it is ready, and can fetch it for seven days.',
    body: askDataExport.input,
    response: exportSchema,
    status: 202,
  },
  ({ ctx, body }) => askDataExport(ctx, body),
);

route(
  privacyRoutes,
  {
    method: 'get',
    path: '/me/data-export',
    tag,
    access,
    summary: 'Your copies: being made, or ready to be fetched',
    response: z.object({ items: z.array(exportSchema) }),
  },
  async ({ ctx }) => ({ items: await listDataExports(ctx) }),
);

route(
  privacyRoutes,
  {
    method: 'get',
    path: '/me/data-export/{dataExportId}/content',
    tag,
    access,
    summary: 'Fetch a copy, as JSON or as a page to read',
    description: 'Needs step-up.',
    params: z.object({ dataExportId: field.id }),
    query: z.object({ format: z.enum(['json', 'html']).default('json') }),
  },
  async ({ ctx, params, query, res }) =>
    sendDataExport(ctx, res, await readDataExport(ctx, params.dataExportId), query.format),
);

const erasureSchema = z
  .object({
    asked: z.object({ askedAt: instant, dueAt: instant.describe('Until then it can be taken back') }).nullable(),
    items: z.array(
      z.object({
        item: itemName,
        count: z.int(),
        kept: z.int().describe('How many of them stay'),
        erasure: z.enum(['deleted', 'replaced', 'kept']),
        reason: z.string().nullable().describe('Why it is kept'),
      }),
    ),
    refusal: z
      .array(z.object({ role: z.string(), country: z.string().nullable() }))
      .describe('Offices that need a successor first'),
  })
  .meta({ id: 'Erasure' });

route(
  privacyRoutes,
  {
    method: 'get',
    path: '/me/erasure',
    tag,
    access,
    summary: 'What an erasure would delete and what it would leave',
    response: erasureSchema,
  },
  async ({ ctx }) => {
    const { asked, found, lastInOffice } = await previewErasure(ctx);
    const items = found.map((each) => {
      const { erasure } = itemOf(each.item);
      return typeof erasure === 'string'
        ? { ...each, erasure, reason: null }
        : { ...each, erasure: 'kept' as const, reason: erasure.kept };
    });
    return { asked, items, refusal: lastInOffice };
  },
);

route(
  privacyRoutes,
  {
    method: 'post',
    path: '/me/erasure',
    tag,
    access,
    summary: 'Ask that what is known of you be erased',
    description: 'Needs step-up. It is done after seven days, in which you can take it back.',
    body: askErasure.input,
    response: z.object({ askedAt: instant, dueAt: instant }),
    status: 202,
  },
  ({ ctx, body }) => askErasure(ctx, body),
);

route(privacyRoutes, { method: 'delete', path: '/me/erasure', tag, access, summary: 'Take it back' }, ({ ctx }) =>
  takeBackErasure(ctx, {}).then(() => undefined),
);

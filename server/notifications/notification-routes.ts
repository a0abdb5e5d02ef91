import { Router } from 'express';
import { z } from 'zod';
import { localeOf } from '../i18n/index.js';
import { keyset, pageOf, pageQuery, toPage } from '../platform/http/keyset.js';
import { route } from '../platform/http/route.js';
import { cadencesByTopic, chooseCadences } from './choose-cadences.js';
import { markAllRead, markRead, noticeId } from './mark-read.js';
import { notificationJson, notificationSchema } from './notification-json.js';
import { findCadences, listNotices, localeOfPerson } from './notification-queries.js';

export const notificationRoutes = Router();
const tag = 'Notifications';
const preferences = z
  .object(cadencesByTopic.shape)
  .meta({ id: 'NotificationPreferences', description: 'How often by mail, for each topic' });

route(
  notificationRoutes,
  {
    method: 'get',
    path: '/notifications',
    tag,
    summary: 'What you were told, newest first',
    access: 'signed-in',
    query: z.object({ ...pageQuery, unread: z.enum(['true', 'false']).default('false') }),
    response: pageOf(notificationSchema),
  },
  async ({ ctx, query, req, res }) => {
    const after = keyset(req).read(query.cursor);
    const rows = await listNotices(ctx, { unread: query.unread === 'true', limit: query.limit, after });
    const locale = localeOf(await localeOfPerson(ctx));
    const { items, next } = toPage(req, res, rows, query.limit, (row) => [row.id]);
    return { items: items.map((notice) => notificationJson(notice, locale, ctx.parts.baseUrl)), next };
  },
);

route(
  notificationRoutes,
  {
    method: 'post',
    path: '/notifications/reading',
    tag,
    summary: 'Mark all your notices as read',
    access: 'signed-in',
  },
  ({ ctx }) => markAllRead(ctx, {}),
);

route(
  notificationRoutes,
  {
    method: 'post',
    path: '/notifications/{notificationId}/reading',
    tag,
    summary: 'Mark one notice as read',
    access: 'signed-in',
    params: z.object({ notificationId: noticeId }),
  },
  ({ ctx, params }) => markRead(ctx, params),
);

route(
  notificationRoutes,
  {
    method: 'get',
    path: '/notification-preferences',
    tag,
    summary: 'How often you get mail, for each topic',
    access: 'signed-in',
    response: preferences,
  },
  ({ ctx }) => findCadences(ctx.db, ctx.actor.id!),
);

route(
  notificationRoutes,
  {
    method: 'put',
    path: '/notification-preferences',
    tag,
    summary: 'Choose how often you get mail, for each topic',
    access: 'signed-in',
    body: cadencesByTopic,
    response: preferences,
  },
  async ({ ctx, body }) => {
    await chooseCadences(ctx, body);
    return findCadences(ctx.db, ctx.actor.id!);
  },
);

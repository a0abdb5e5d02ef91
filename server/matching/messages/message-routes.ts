import { Router } from 'express';
import { z } from 'zod';
import * as field from '../../platform/fields.js';
import { keyset, pageOf, pageQuery, toPage } from '../../platform/http/keyset.js';
import { route } from '../../platform/http/route.js';
import { messageJson, messageSchema } from './message-json.js';
import { listMessages } from './message-queries.js';
import { messageText, sendMessage } from './send-message.js';

export const messageRoutes = Router();
const tag = 'Matches';
const params = z.object({ matchId: field.id });
const path = '/matches/{matchId}/messages';

route(
  messageRoutes,
  {
    method: 'get',
    path,
    tag,
    summary: 'What the two sides wrote to each other, newest first',
    access: 'signed-in',
    params,
    query: z.object(pageQuery),
    response: pageOf(messageSchema),
  },
  async ({ ctx, params, query, req, res }) => {
    const after = keyset(req).read(query.cursor);
    const rows = await listMessages(ctx, { ...params, limit: query.limit, after });
    const { items, next } = toPage(req, res, rows, query.limit, ({ number }) => [number]);
    return { items: items.map((message) => messageJson(message, ctx.actor)), next };
  },
);

route(
  messageRoutes,
  {
    method: 'post',
    path,
    tag,
    summary: 'Write to the other side',
    description:
      'While the match holds, and on after an introduction. The side that offers first expresses its interest, unless it has been invited, shortlisted or written to. At most 30 messages an hour for one person.',
    access: 'signed-in',
    params,
    body: z.strictObject({ text: messageText }),
    response: messageSchema,
    status: 201,
  },
  async ({ ctx, params, body }) => messageJson(await sendMessage(ctx, { ...body, ...params }), ctx.actor),
);

import { Router } from 'express';
import { z } from 'zod';
import * as field from '../platform/fields.js';
import { keyset, pageOf, pageQuery, toPage } from '../platform/http/keyset.js';
import { etag, route } from '../platform/http/route.js';
import { changeWebhook } from './change-webhook.js';
import { exportedEventNames, exportedEvents } from './exported-events.js';
import { pingWebhook } from './ping-webhook.js';
import { registerWebhook } from './register-webhook.js';
import { removeWebhook } from './remove-webhook.js';
import { replayDeliveries, replayDelivery } from './replay-deliveries.js';
import { rotateWebhookSecret } from './rotate-webhook-secret.js';
import { deliveryStates } from './webhook-delivery.js';
import {
  deliveryJson,
  deliverySchema,
  deliveryWithAttemptsJson,
  deliveryWithAttemptsSchema,
  newSecretJson,
  newSecretSchema,
  webhookJson,
  webhookSchema,
} from './webhook-json.js';
import { findDelivery, findWebhook, listDeliveries, listWebhooks } from './webhook-queries.js';

export const webhookRoutes = Router();
const tag = 'Webhooks';
const access = 'signed-in';
const organisation = z.object({ organisationId: field.id });
const params = z.object({ webhookId: field.id });
const oneDelivery = z.object({ webhookId: field.id, deliveryId: field.id });

route(
  webhookRoutes,
  {
    method: 'get',
    path: '/webhook-events',
    tag,
    summary: 'What a webhook can hear of',
    access: 'anyone',
    response: z.object({
      items: z.array(z.object({ event: z.enum(exportedEventNames), state: z.string().nullable() })),
    }),
  },
  () => ({
    items: exportedEventNames.map((event) => {
      const { state = null } = exportedEvents[event] as { state?: string };
      return { event, state };
    }),
  }),
);

route(
  webhookRoutes,
  {
    method: 'get',
    path: '/organisations/{organisationId}/webhooks',
    tag,
    summary: 'The webhooks of your organisation',
    access,
    params: organisation,
    response: z.object({ items: z.array(webhookSchema) }),
  },
  async ({ ctx, params }) => ({ items: (await listWebhooks(ctx, params.organisationId)).map(webhookJson) }),
);

route(
  webhookRoutes,
  {
    method: 'post',
    path: '/organisations/{organisationId}/webhooks',
    tag,
    summary: 'Register a webhook; needs step-up',
    access,
    secretAnswer: true,
    params: organisation,
    body: registerWebhook.input.omit({ organisationId: true }),
    response: newSecretSchema,
    status: 201,
  },
  async ({ ctx, params, body, res }) => {
    const registered = await registerWebhook(ctx, { ...body, ...params });
    res.location(`/api/v1/webhooks/${registered.webhook.id}`);
    return newSecretJson(registered);
  },
);

route(
  webhookRoutes,
  {
    method: 'get',
    path: '/webhooks/{webhookId}',
    tag,
    summary: 'One webhook',
    access,
    params,
    response: webhookSchema,
  },
  async ({ ctx, params, res }) => {
    const webhook = await findWebhook(ctx, params.webhookId);
    etag(res, webhook.version);
    return webhookJson(webhook);
  },
);

route(
  webhookRoutes,
  {
    method: 'patch',
    path: '/webhooks/{webhookId}',
    tag,
    summary: 'Change, enable or disable a webhook; needs step-up',
    access,
    ifMatch: true,
    params,
    body: changeWebhook.input.omit({ webhookId: true, version: true }),
    response: webhookSchema,
  },
  async ({ ctx, params, body, version, res }) => {
    const webhook = await changeWebhook(ctx, { ...body, ...params, version });
    etag(res, webhook.version);
    return webhookJson(webhook);
  },
);

route(
  webhookRoutes,
  { method: 'delete', path: '/webhooks/{webhookId}', tag, summary: 'Remove a webhook; needs step-up', access, params },
  ({ ctx, params }) => removeWebhook(ctx, params),
);

route(
  webhookRoutes,
  {
    method: 'post',
    path: '/webhooks/{webhookId}/secret',
    tag,
    summary: 'Make a new secret; needs step-up',
    description: 'The secret before signs too for `overlapHours`, so that the receiver can change over in peace.',
    access,
    secretAnswer: true,
    params,
    body: rotateWebhookSecret.input.omit({ webhookId: true }),
    response: newSecretSchema,
    status: 201,
  },
  async ({ ctx, params, body }) => newSecretJson(await rotateWebhookSecret(ctx, { ...body, ...params })),
);

route(
  webhookRoutes,
  {
    method: 'post',
    path: '/webhooks/{webhookId}/pings',
    tag,
    summary: 'Send a message about nothing',
    access,
    params,
    response: deliverySchema,
    status: 202,
  },
  async ({ ctx, params }) => deliveryJson(await pingWebhook(ctx, params)),
);

route(
  webhookRoutes,
  {
    method: 'get',
    path: '/webhooks/{webhookId}/deliveries',
    tag,
    summary: 'What was sent in the last thirty days, newest first',
    access,
    params,
    query: z.object({ ...pageQuery, state: z.enum(deliveryStates).optional() }),
    response: pageOf(deliverySchema),
  },
  async ({ ctx, params, query, req, res }) => {
    const rows = await listDeliveries(ctx, { ...params, ...query, after: keyset(req).read(query.cursor) });
    const { items, next } = toPage(req, res, rows, query.limit, (row) => [row.sequence]);
    return { items: items.map(deliveryJson), next };
  },
);

route(
  webhookRoutes,
  {
    method: 'get',
    path: '/webhooks/{webhookId}/deliveries/{deliveryId}',
    tag,
    summary: 'One delivery with every attempt',
    access,
    params: oneDelivery,
    response: deliveryWithAttemptsSchema,
  },
  async ({ ctx, params }) => deliveryWithAttemptsJson(await findDelivery(ctx, params)),
);

route(
  webhookRoutes,
  {
    method: 'post',
    path: '/webhooks/{webhookId}/deliveries/{deliveryId}/replay',
    tag,
    summary: 'Send one again, under the same webhook-id',
    access,
    params: oneDelivery,
    response: deliverySchema,
    status: 202,
  },
  async ({ ctx, params }) => deliveryJson(await replayDelivery(ctx, params)),
);

route(
  webhookRoutes,
  {
    method: 'post',
    path: '/webhooks/{webhookId}/replays',
    tag,
    summary: 'Send again what happened in a time',
    access,
    params,
    body: replayDeliveries.input.omit({ webhookId: true }),
    response: z.object({ replayed: z.int() }),
    status: 202,
  },
  ({ ctx, params, body }) => replayDeliveries(ctx, { ...body, ...params }),
);

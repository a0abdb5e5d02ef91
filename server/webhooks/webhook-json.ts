import { z } from 'zod';
import { instant } from '../platform/http/route.js';
import { exportedEventNames } from './exported-events.js';
import { attemptErrors, type WebhookAttempt } from './webhook-attempt.js';
import { deliveryStates, type WebhookDelivery } from './webhook-delivery.js';
import { disabledReasons, type Webhook } from './webhook.js';

const fields = {
  id: z.uuid(),
  organisationId: z.uuid(),
  name: z.string(),
  url: z.string(),
  events: z.array(z.enum(exportedEventNames)),
  enabled: z.boolean(),
  disabledReason: z.enum(disabledReasons).nullable().describe('`gone`: the receiver answered 410'),
  failingSince: instant.nullable().describe('Since a delivery was given up, until one arrives'),
  secretSince: instant,
  previousSecretUntil: instant.nullable().describe('Until then the secret before signs too'),
  createdAt: instant,
  updatedAt: instant,
  version: z.int(),
};

export const webhookSchema = z.object(fields).meta({ id: 'Webhook' });
export const newSecretSchema = z
  .object({ ...fields, secret: z.string().describe('Shown once; signs by Standard Webhooks') })
  .meta({ id: 'WebhookWithSecret' });

const attemptSchema = z
  .object({
    at: instant,
    ms: z.int(),
    status: z.int().nullable(),
    error: z.enum(attemptErrors).nullable().describe('Why there was no answer'),
    answer: z.string().describe('Its first kilobyte, as plain text'),
  })
  .meta({ id: 'WebhookAttempt' });

const deliveryFields = {
  id: z.uuid().describe('The `webhook-id`; stays the same however often it is sent'),
  event: z.string(),
  subject: z.object({ kind: z.string(), id: z.uuid() }),
  sequence: z.int().describe('1, 2, 3 ... of this webhook'),
  state: z.enum(deliveryStates),
  tries: z.int(),
  dueAt: instant.nullable().describe('Of the next try'),
  deliveredAt: instant.nullable(),
  createdAt: instant,
  payload: z.record(z.string(), z.unknown()).describe('What is sent, as it was when it happened'),
};
export const deliverySchema = z.object(deliveryFields).meta({ id: 'WebhookDelivery' });
export const deliveryWithAttemptsSchema = z
  .object({ ...deliveryFields, attempts: z.array(attemptSchema) })
  .meta({ id: 'WebhookDeliveryWithAttempts' });

/** Never with a secret, sealed or not. */
export const webhookJson = ({
  secret: _secret,
  previousSecret: _previous,
  previousUntil,
  ...webhook
}: Webhook): z.input<typeof webhookSchema> => ({ ...webhook, previousSecretUntil: previousUntil });

export const newSecretJson = ({ webhook, secret }: { webhook: Webhook; secret: string }) => ({
  ...webhookJson(webhook),
  secret,
});

export const deliveryJson = ({
  name,
  subjectKind,
  subjectId,
  sequence,
  payload,
  ...delivery
}: WebhookDelivery): z.input<typeof deliverySchema> => ({
  ...delivery,
  event: name,
  subject: { kind: subjectKind, id: subjectId },
  sequence: Number(sequence),
  dueAt: delivery.state === 'queued' ? delivery.dueAt : null,
  payload: JSON.parse(payload) as Record<string, unknown>,
});

export const deliveryWithAttemptsJson = ({
  delivery,
  attempts,
}: {
  delivery: WebhookDelivery;
  attempts: WebhookAttempt[];
}): z.input<typeof deliveryWithAttemptsSchema> => ({ ...deliveryJson(delivery), attempts });

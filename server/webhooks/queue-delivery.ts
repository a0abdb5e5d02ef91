import type { CommandContext } from '../platform/command.js';
import { insert } from '../platform/database.js';
import { uuidv7 } from '../platform/uuid.js';
import { WebhookDelivery } from './webhook-delivery.js';

export interface Message {
  /** None for a ping. */
  eventId: string | null;
  name: string;
  subjectKind: string;
  subjectId: string;
  occurredAt: Date;
  data: Record<string, unknown>;
}

/**
 * Freezes what will be sent to this webhook, however often and however late: the payload of Standard Webhooks (type,
 * timestamp, data) with the number it has among all of this webhook. The webhook must be locked.
 */
export async function queueDelivery(
  { db, now }: CommandContext,
  webhookId: string,
  { eventId, name, subjectKind, subjectId, occurredAt, data }: Message,
): Promise<WebhookDelivery> {
  const [[counted]]: [[{ last_sequence: string }]] = await db.query(
    `UPDATE webhook SET last_sequence = last_sequence + 1 WHERE id = $1 RETURNING last_sequence`,
    [webhookId],
  );
  const sequence = counted.last_sequence;
  const payload = { type: name, timestamp: occurredAt.toISOString(), sequence: Number(sequence), data };
  return insert(
    db,
    Object.assign(new WebhookDelivery(), {
      id: uuidv7(now()),
      webhookId,
      eventId,
      name,
      subjectKind,
      subjectId,
      sequence,
      payload: JSON.stringify(payload),
      dueAt: now(),
      createdAt: now(),
    }),
  );
}

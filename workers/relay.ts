import type { Queue } from 'bullmq';
import { In, IsNull, type DataSource } from 'typeorm';
import type { EventName } from '../server/events.js';
import { DomainEvent } from '../server/platform/domain-event.js';
import { failpoint } from '../server/platform/failpoint.js';
import { reactionsTo } from './subscriptions.js';

export const QUEUE = 'reactions';
const BATCH = 100;

export interface JobData {
  eventId: string;
  reaction: string;
}

/**
 * Moves recorded events into the queue, at least once. If the process dies between the two writes, they are queued
 * again under the same job ids, which BullMQ ignores; and the reaction's own row lets it take effect only once.
 */
export function relay(database: DataSource, queue: Pick<Queue, 'addBulk'>, now: Date): Promise<number> {
  return database.transaction(async (db) => {
    const events = await db.find(DomainEvent, {
      where: { dispatchedAt: IsNull() },
      order: { id: 'ASC' },
      take: BATCH,
      lock: { mode: 'pessimistic_write', onLocked: 'skip_locked' },
    });
    if (events.length === 0) return 0;
    const work = events.flatMap(({ id, name }) =>
      Object.keys(reactionsTo(name)).map((reaction) => ({ eventId: id, reaction, name })),
    );

    await db.query(
      `INSERT INTO reaction (event_id, name, queued_at) SELECT e, r, $3 FROM unnest($1::bigint[], $2::text[]) AS w(e, r) ON CONFLICT DO NOTHING`,
      [work.map((w) => w.eventId), work.map((w) => w.reaction), now],
    );
    if (work.length > 0) await queue.addBulk(work.map(toJob));
    await failpoint('relay-after-publish-before-mark');
    await db.update(DomainEvent, { id: In(events.map((event) => event.id)) }, { dispatchedAt: now });
    return events.length;
  });
}

export const toJob = ({ eventId, reaction, name }: JobData & { name: EventName }) => ({
  name: `${name}/${reaction}`,
  data: { eventId, reaction } satisfies JobData,
  opts: { jobId: jobId(eventId, reaction) },
});

export const jobId = (eventId: string, reaction: string) => `event-${eventId}-${reaction}`;

import type { Queue } from 'bullmq';
import type { EventName } from '../server/events.js';
import type { Runtime } from '../server/runtime.js';
import { jobId, QUEUE, toJob } from './relay.js';

const LATE_S = 30;

/**
 * PostgreSQL is the truth, the queue a courier that can be lost: whatever was handed over and has had no effect for half
 * a minute is looked up, and handed over again if the courier no longer knows it.
 */
export async function reconcile({ database, queue, now }: Runtime): Promise<number> {
  const jobs = queue.queue(QUEUE);
  const late: { eventId: string; reaction: string; name: EventName }[] = await database.query(
    `SELECT r.event_id AS "eventId", r.name AS reaction, e.name
       FROM reaction r JOIN domain_event e ON e.id = r.event_id
      WHERE r.done_at IS NULL AND r.queued_at < $1::timestamptz - make_interval(secs => ${LATE_S})
      ORDER BY r.queued_at LIMIT 500`,
    [now()],
  );
  for (const work of late) await handOverAgain(jobs, work);
  if (late.length > 0)
    await database.query(
      `UPDATE reaction r SET queued_at = $3 FROM unnest($1::bigint[], $2::text[]) AS w(e, n) WHERE r.event_id = w.e AND r.name = w.n`,
      [late.map((w) => w.eventId), late.map((w) => w.reaction), now()],
    );
  return late.length;
}

async function handOverAgain(jobs: Queue, work: { eventId: string; reaction: string; name: EventName }) {
  const known = await jobs.getJob(jobId(work.eventId, work.reaction));
  const state = known ? await known.getState() : 'unknown';
  if (state === 'failed' || state === 'completed') await known!.remove();
  if (['failed', 'completed', 'unknown'].includes(state)) {
    const { name, data, opts } = toJob(work);
    await jobs.add(name, data, opts);
  }
}

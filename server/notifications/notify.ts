import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import type { EventName } from '../events.js';
import { command } from '../platform/command.js';
import type { Context } from '../platform/context.js';
import { DomainEvent } from '../platform/domain-event.js';
import type { Heard } from './audience.js';
import { audiences } from './audiences.js';
import { queueMails } from './queue-mails.js';
import { ruleFor, type Rule } from './recipients.js';
import { defaultCadence, isTopic, type Bundle } from './topics.js';

/** Tells everyone the event is for: each person once, however often it is delivered. */
export const notify = (ctx: Context, _payload: unknown, event: { id: string; name: EventName }) =>
  tellOf(ctx, { eventId: event.id });

const tellOf = command('notify', {
  input: z.object({ eventId: z.string() }),

  async run(ctx, { eventId }) {
    const { db, now } = ctx;
    const event = await db.findOneByOrFail(DomainEvent, { id: eventId });
    const rule = ruleFor(event.name);
    if (!rule) return;

    const events = rule.flocks ? await flockOf(db, event) : [event];
    if (events.length === 0) return;
    const heard: Heard[] = [];
    for (const name of rule.to) heard.push(...(await audiences[name]({ db, events, now: now() })));
    const told = await addNotices(db, rule, heard, now());
    await queueMails(
      ctx,
      told.flatMap(({ personId, bundle }) => (isTopic(bundle) ? [{ personId, bundle }] : [])),
    );
  },
});

/**
 * A search for partners records its finds together: whoever hears of one hears of all of them now, in one mail, and the
 * rest of the flock, when its turn comes, finds itself told. Ids and instants keep the look-up small and to this one run.
 */
const flockOf = (db: EntityManager, { id, name, payload, occurredAt }: DomainEvent): Promise<DomainEvent[]> => {
  const { needId, offerId } = payload as { needId: string; offerId: string };
  return db
    .createQueryBuilder(DomainEvent, 'e')
    .where('e.id BETWEEN :id - 2000 AND :id + 2000 AND e.name = :name', { id, name })
    .andWhere(`e.occurredAt BETWEEN :at::timestamptz - interval '1 min' AND :at::timestamptz + interval '1 min'`, {
      at: occurredAt,
    })
    .andWhere(`(e.payload ->> 'needId' = :needId OR e.payload ->> 'offerId' = :offerId)`, { needId, offerId })
    .andWhere('NOT EXISTS (SELECT FROM notification n WHERE n.event_id = e.id)')
    .getMany();
};

/** Returns the new notices. In a fixed order, so that two deliveries at once wait, not deadlock. */
const addNotices = (
  db: EntityManager,
  { topic, urgent, quiet, always }: Rule,
  heard: readonly Heard[],
  now: Date,
): Promise<{ personId: string; bundle: Bundle | null }[]> =>
  db.query(
    `INSERT INTO notification (person_id, event_id, name, topic, subject_kind, subject_id, payload, bundle, created_at)
     SELECT p.id, e.id, e.name, $3, e.subject_kind, e.subject_id, e.payload,
            CASE CASE WHEN $8 THEN 'at_once' ELSE coalesce(own.email_cadence, $4) END
              WHEN 'at_once' THEN CASE WHEN $6 THEN NULL ELSE $3 END
              WHEN 'daily'   THEN CASE WHEN $6 THEN NULL WHEN $5 THEN $3 ELSE 'daily' END
              WHEN 'weekly'  THEN CASE WHEN $6 THEN NULL WHEN $5 THEN $3 ELSE 'weekly' END
            END, $7
       FROM (SELECT DISTINCT * FROM unnest($1::bigint[], $2::uuid[])) heard (event_id, person_id)
       JOIN domain_event e ON e.id = heard.event_id AND ($8 OR e.actor_id IS DISTINCT FROM heard.person_id)
       JOIN person p ON p.id = heard.person_id AND p.disabled_at IS NULL
       LEFT JOIN notification_preference own ON own.person_id = p.id AND own.topic = $3
      ORDER BY e.id, p.id
         ON CONFLICT (event_id, person_id) DO NOTHING
     RETURNING person_id AS "personId", bundle`,
    [
      heard.map(({ eventId }) => eventId),
      heard.map(({ personId }) => personId),
      topic,
      defaultCadence(topic),
      urgent ?? false,
      quiet ?? false,
      now,
      always ?? false,
    ],
  );

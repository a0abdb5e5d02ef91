import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { scopes, type Actor, type Role } from '../actor.js';
import type { EventName } from '../events.js';
import { rolesIn, type OrganisationKind } from '../organisations/index.js';
import { command, type CommandContext } from '../platform/command.js';
import type { Context } from '../platform/context.js';
import { DomainEvent } from '../platform/domain-event.js';
import { may, type Relations } from '../platform/policy.js';
import { whoMay } from '../who-may.js';
import { announceDeliveries } from './announce-deliveries.js';
import { exportedEventNames, exportedOf } from './exported-events.js';
import { queueDelivery } from './queue-delivery.js';
import { subjects, type SubjectNoun } from './subjects.js';

/** What this reaction is called in the table of what follows; the order of deliveries hangs on it. */
export const RECORD_DELIVERIES = 'webhooks';

/** Freezes what each webhook is to be told of the event, in the order of events about the same thing. */
export const recordDeliveries = (ctx: Context, _payload: unknown, event: { id: string; name: EventName }) =>
  record(ctx, { eventId: event.id });

const record = command('record-deliveries', {
  input: z.object({ eventId: z.string() }),

  async run(ctx, { eventId }) {
    const event = await ctx.db.findOneByOrFail(DomainEvent, { id: eventId });
    await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtextextended($1, 58))`, [event.subjectId]);
    const touched = new Set<string>();
    for (const each of [...(await unrecordedBefore(ctx.db, event)), event])
      for (const webhookId of await recordOne(ctx, each)) touched.add(webhookId);
    await announceDeliveries(ctx, [...touched]);
  },
});

/** Jobs may overtake each other: whoever comes first records for those before them too, who then find it done. */
const unrecordedBefore = (db: EntityManager, { id, subjectId }: DomainEvent): Promise<DomainEvent[]> =>
  db
    .createQueryBuilder(DomainEvent, 'e')
    .where('e.subject_id = :subjectId AND e.id < :id AND e.name IN (:...names)', {
      subjectId,
      id,
      names: exportedEventNames,
    })
    .andWhere(
      `(e.dispatched_at IS NULL OR EXISTS (SELECT FROM reaction r
          WHERE r.event_id = e.id AND r.name = '${RECORD_DELIVERIES}' AND r.done_at IS NULL))`,
    )
    .orderBy('e.id')
    .getMany();

async function recordOne(ctx: CommandContext, event: DomainEvent): Promise<string[]> {
  const exported = exportedOf(event.name);
  const noun = event.subjectKind as SubjectNoun;
  const subject = exported && (await subjects[noun](ctx.db, event.subjectId));
  if (!subject) return [];

  const told = event.payload as Record<string, unknown>;
  const data = {
    ...subject.codes,
    ...(exported.state ? { state: exported.state } : {}),
    ...Object.fromEntries((exported.codes ?? []).map((code) => [code, told[code] ?? null])),
  };
  const hearing = (await webhooksFor(ctx.db, event, noun, subject.relations)).filter((webhook) =>
    may(actorOf(webhook), noun, 'view', subject.relations),
  );
  for (const { id } of hearing)
    await queueDelivery(ctx, id, {
      eventId: event.id,
      name: event.name,
      subjectKind: event.subjectKind,
      subjectId: event.subjectId,
      occurredAt: event.occurredAt,
      data,
    });
  return hearing.map(({ id }) => id);
}

interface Hearing {
  id: string;
  organisationId: string;
  kind: OrganisationKind;
  country: string | null;
}

/** Locked, those that want this event, were there when it happened, and whose organisation is near enough to ask. */
const webhooksFor = (
  db: EntityManager,
  { id, name, occurredAt }: DomainEvent,
  noun: SubjectNoun,
  relations: Relations,
): Promise<Hearing[]> => {
  const near = Object.values(relations).flat();
  return db.query(
    `SELECT w.id, w.organisation_id AS "organisationId", o.kind, o.country
       FROM webhook w JOIN organisation o ON o.id = w.organisation_id
      WHERE w.enabled AND w.events @> ARRAY[$1] AND w.created_at <= $2
        AND ($3 OR o.id::text = ANY($4::text[]) OR o.country::text = ANY($4::text[]))
        AND NOT EXISTS (SELECT FROM webhook_delivery d WHERE d.webhook_id = w.id AND d.event_id = $5)
      ORDER BY w.id FOR UPDATE OF w`,
    [name, occurredAt, openToAll(noun), near, id],
  );
};

const openToAll = (noun: SubjectNoun) =>
  (whoMay[noun].view as readonly string[]).some((grant) => ['anyone', 'signed-in'].includes(grant));

/** A webhook sees what those see who may keep it, in an organisation of this kind, by the same table as they. */
const actorOf = ({ organisationId, kind, country }: Hearing): Actor => ({
  kind: 'person',
  id: organisationId,
  memberships: KEEPERS.filter((role) => rolesIn[kind].includes(role)).map((role) => ({
    organisationId,
    role,
    country,
  })),
  scopes: [...scopes],
  fresh: false,
});

const KEEPERS = (whoMay.webhook.ping as readonly string[]).map((grant) => grant.split('@')[0] as Role);

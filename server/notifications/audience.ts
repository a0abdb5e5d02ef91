import type { EntityManager } from 'typeorm';
import type { DomainEvent } from '../platform/domain-event.js';
import type { People } from './people.js';

/** Finds who is meant by a name in the table of recipients. */
export type Audience = (asked: Asked) => Promise<Heard[]>;

export interface Asked {
  db: EntityManager;
  /** All of the same name. */
  events: readonly DomainEvent[];
  now: Date;
}

export interface Heard {
  eventId: string;
  personId: string;
}

export const audience =
  (people: People): Audience =>
  ({ db, events, now }) =>
    db.query(
      `SELECT event.id AS "eventId", them.person_id AS "personId"
         FROM domain_event event CROSS JOIN LATERAL (${people}) them
        WHERE event.id = ANY($1::bigint[]) AND $2::timestamptz IS NOT NULL`,
      [events.map((event) => event.id), now],
    );

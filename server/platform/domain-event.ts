import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { EventName, Events } from '../events.js';

/** Append-only. One row is at once the timeline item and the outbox message. */
@Entity('domain_event')
export class DomainEvent<N extends EventName = EventName> {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text' })
  name!: N;

  @Column({ type: 'text' })
  subjectKind!: string;

  @Column({ type: 'uuid' })
  subjectId!: string;

  @Column({ type: 'jsonb' })
  payload!: Events[N];

  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  /** Whose deputy they acted as. */
  @Column({ type: 'uuid', nullable: true })
  onBehalfOf!: string | null;

  @Column({ type: 'timestamptz' })
  occurredAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  dispatchedAt!: Date | null;
}

/** `listing.published` is about a listing, whose id is `payload.listingId`. */
export function subjectOf(name: EventName, payload: object) {
  const subjectKind = name.slice(0, name.indexOf('.'));
  return { subjectKind, subjectId: (payload as Record<string, string>)[`${subjectKind}Id`]! };
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ExportedEvent } from './exported-events.js';

/** By whom it was disabled: by its organisation, or because the receiver answered 410 Gone. */
export const disabledReasons = ['by_hand', 'gone'] as const;
export type DisabledReason = (typeof disabledReasons)[number];

/** An address of an organisation's own where it wants to be told by machine. */
@Entity('webhook')
export class Webhook {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) organisationId!: string;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) url!: string;
  @Column({ type: 'text', array: true }) events!: ExportedEvent[];
  @Column({ type: 'boolean' }) enabled = true;
  @Column({ type: 'text', nullable: true }) disabledReason: DisabledReason | null = null;
  /** Since a delivery was given up; a delivery that arrives ends it. */
  @Column({ type: 'timestamptz', nullable: true }) failingSince: Date | null = null;
  /** Sealed; see `webhook-secret.ts`. */
  @Column({ type: 'text' }) secret!: string;
  @Column({ type: 'timestamptz' }) secretSince!: Date;
  /** Signs too until `previousUntil`. */
  @Column({ type: 'text', nullable: true }) previousSecret: string | null = null;
  @Column({ type: 'timestamptz', nullable: true }) previousUntil: Date | null = null;
  /** Of the delivery made last; a bigint. */
  @Column({ type: 'bigint' }) lastSequence = '0';
  @Column({ type: 'uuid', nullable: true }) createdById: string | null = null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
  @Column({ type: 'integer' }) version = 1;
}

export const webhookRelations = ({ organisationId }: Pick<Webhook, 'organisationId'>) => ({ owner: [organisationId] });

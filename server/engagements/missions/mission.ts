import { Column, Entity, PrimaryColumn } from 'typeorm';
import { notBefore } from '../duration.js';
import type { Reason } from '../reason.js';
import type { Sides } from '../sides.js';
import { missionWorkflow, type MissionEvent, type MissionState } from './mission-workflow.js';

/** An expert released by one organisation to work for another, under the model contract. */
@Entity('mission')
export class Mission implements Sides {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) matchId!: string;
  @Column({ type: 'uuid' }) needId!: string;
  @Column({ type: 'uuid' }) offerId!: string;
  @Column({ type: 'uuid' }) needOrganisationId!: string;
  @Column({ type: 'char', length: 3, nullable: true }) needCountry: string | null = null;
  @Column({ type: 'uuid' }) offerOrganisationId!: string;
  @Column({ type: 'char', length: 3, nullable: true }) offerCountry: string | null = null;

  @Column({ type: 'text' }) title!: string;
  /** Named by the need side when it proposes, or by the offer side when it accepts; seen by the two sides only. */
  @Column({ type: 'text', nullable: true }) expertName: string | null = null;
  @Column({ type: 'text' }) dutyStation!: string;
  @Column({ type: 'date' }) startsOn!: string;
  /** The last day. */
  @Column({ type: 'date' }) endsOn!: string;

  /** SHA-256 of the contract text that was agreed. */
  @Column({ type: 'text', nullable: true }) contractHash: string | null = null;
  @Column({ type: 'timestamptz', nullable: true }) needEvaluatedAt: Date | null = null;
  @Column({ type: 'timestamptz', nullable: true }) offerEvaluatedAt: Date | null = null;
  @Column({ type: 'timestamptz', nullable: true }) completedAt: Date | null = null;

  @Column({ type: 'text' }) state: MissionState = missionWorkflow.initial;
  @Column({ type: 'timestamptz' }) stateSince!: Date;
  @Column({ type: 'text', nullable: true }) reasonCode: string | null = null;
  @Column({ type: 'text', nullable: true }) reasonNote: string | null = null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
  @Column({ type: 'integer' }) version = 1;

  /** Fires a workflow event; the only place a state changes. */
  move(event: MissionEvent, at: Date, reason: Reason = {}) {
    this.state = missionWorkflow.next(this.state, event);
    this.stateSince = at;
    this.reasonCode = reason.code ?? null;
    this.reasonNote = reason.note ?? null;
    if (event === 'complete') this.completedAt = at;
  }

  /** From when the days of the present state count. */
  get dutySince(): Date {
    if (this.state === 'contracted') return notBefore(this.stateSince, this.startsOn);
    if (this.state === 'under_way') return notBefore(this.stateSince, this.endsOn);
    return this.stateSince;
  }
}

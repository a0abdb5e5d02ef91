import { Column, Entity, PrimaryColumn } from 'typeorm';
import { notBefore } from '../duration.js';
import type { Reason } from '../reason.js';
import type { Cohort } from './cohort.js';
import { nominationWorkflow, type NominationEvent, type NominationState } from './nomination-workflow.js';

/** A person a country puts forward for a course. The name and address are seen by the institution and that country only. */
@Entity('nomination')
export class Nomination {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) cohortId!: string;
  /** Whose focal point nominated. */
  @Column({ type: 'char', length: 3 }) country!: string;
  @Column({ type: 'uuid' }) offerOrganisationId!: string;
  @Column({ type: 'char', length: 3, nullable: true }) offerCountry: string | null = null;

  @Column({ type: 'text' }) participantName!: string;
  /** Lower case; once in a cohort. */
  @Column({ type: 'text' }) participantEmail!: string;
  /** Where the participant works. */
  @Column({ type: 'text' }) organisation!: string;
  /** The country's own order of preference, from 1. */
  @Column({ type: 'integer' }) rank!: number;
  /** `BDG-<year>-<n>`, without gaps within a year. */
  @Column({ type: 'text', nullable: true }) certificateNumber: string | null = null;

  @Column({ type: 'text' }) state: NominationState = nominationWorkflow.initial;
  @Column({ type: 'timestamptz' }) stateSince!: Date;
  @Column({ type: 'text', nullable: true }) reasonCode: string | null = null;
  @Column({ type: 'text', nullable: true }) reasonNote: string | null = null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
  @Column({ type: 'integer' }) version = 1;

  /** Fires a workflow event; the only place a state changes. */
  move(event: NominationEvent, at: Date, reason: Reason = {}) {
    this.state = nominationWorkflow.next(this.state, event);
    this.stateSince = at;
    this.updatedAt = at;
    this.reasonCode = reason.code ?? null;
    this.reasonNote = reason.note ?? null;
  }

  /** From when the days of the present state count. */
  dutySince({ nominationsCloseOn, endsOn }: Cohort): Date {
    if (this.state === 'nominated') return notBefore(this.stateSince, nominationsCloseOn);
    if (this.state === 'accepted') return notBefore(this.stateSince, endsOn);
    return this.stateSince;
  }
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import { notBefore } from '../duration.js';
import type { Reason } from '../reason.js';
import type { Sides } from '../sides.js';
import { cohortWorkflow, type CohortEvent, type CohortState } from './cohort-workflow.js';

/** One running of a training listing. The seats that can run out are counted here, under the lock of this row. */
@Entity('cohort')
export class Cohort implements Sides {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) listingId!: string;
  /** The match it comes from; none when a course is simply open to the countries it is for. */
  @Column({ type: 'uuid', nullable: true }) matchId: string | null = null;
  @Column({ type: 'uuid', nullable: true }) needOrganisationId: string | null = null;
  @Column({ type: 'char', length: 3, nullable: true }) needCountry: string | null = null;
  @Column({ type: 'uuid' }) offerOrganisationId!: string;
  @Column({ type: 'char', length: 3, nullable: true }) offerCountry: string | null = null;

  /** As the listing has it when the call opens; certificates bear it. */
  @Column({ type: 'text' }) title!: string;
  @Column({ type: 'integer' }) seats!: number;
  @Column({ type: 'date' }) startsOn!: string;
  /** The last day. */
  @Column({ type: 'date' }) endsOn!: string;
  /** The last day on which a focal point may nominate. */
  @Column({ type: 'date' }) nominationsCloseOn!: string;

  @Column({ type: 'text' }) state: CohortState = cohortWorkflow.initial;
  @Column({ type: 'timestamptz' }) stateSince!: Date;
  @Column({ type: 'text', nullable: true }) reasonCode: string | null = null;
  @Column({ type: 'text', nullable: true }) reasonNote: string | null = null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
  @Column({ type: 'integer' }) version = 1;

  /** Fires a workflow event; the only place a state changes. */
  move(event: CohortEvent, at: Date, reason: Reason = {}) {
    this.state = cohortWorkflow.next(this.state, event);
    this.stateSince = at;
    this.reasonCode = reason.code ?? null;
    this.reasonNote = reason.note ?? null;
  }

  /** From when the days of the present state count. */
  get dutySince(): Date {
    return notBefore(this.stateSince, this.state === 'open' ? this.nominationsCloseOn : this.endsOn);
  }
}

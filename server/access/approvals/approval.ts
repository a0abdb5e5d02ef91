import { Column, Entity, PrimaryColumn } from 'typeorm';
import { approvalWorkflow, type ApprovalEvent, type ApprovalState } from './approval-workflow.js';
import type { ActName } from './act-names.js';

/** An act that needs two: what is proposed, by whom, until when, and what became of it. */
@Entity('approval')
export class Approval {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) act!: ActName;
  @Column({ type: 'jsonb' }) input!: Record<string, unknown>;
  /** SHA-256 of the act, its input and the facts it rests on, hexadecimal: whoever confirms confirms exactly this. */
  @Column({ type: 'text' }) inputHash!: string;
  @Column({ type: 'text' }) subjectKind!: string;
  @Column({ type: 'uuid' }) subjectId!: string;
  /** Whose affair it is. */
  @Column({ type: 'uuid', nullable: true }) organisationId: string | null = null;
  @Column({ type: 'char', length: 3, nullable: true }) country: string | null = null;
  @Column({ type: 'uuid' }) proposedById!: string;
  /** Whose deputy the proposer acted as. */
  @Column({ type: 'uuid', nullable: true }) proposedForId: string | null = null;
  @Column({ type: 'timestamptz' }) proposedAt!: Date;
  @Column({ type: 'timestamptz' }) expiresAt!: Date;
  @Column({ type: 'text' }) state: ApprovalState = approvalWorkflow.initial;
  @Column({ type: 'timestamptz' }) stateSince!: Date;
  @Column({ type: 'uuid', nullable: true }) decidedById: string | null = null;
  @Column({ type: 'integer' }) version = 1;

  /** Fires a workflow event; the only place a state changes. */
  move(event: ApprovalEvent, at: Date, by: string | null) {
    this.state = approvalWorkflow.next(this.state, event);
    this.stateSince = at;
    this.decidedById = by;
  }
}

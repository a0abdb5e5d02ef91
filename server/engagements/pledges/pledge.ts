import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Reason } from '../reason.js';
import type { Sides } from '../sides.js';
import type { EngagementKind } from './pledged-engagement.js';
import { pledgeWorkflow, type PledgeEvent, type PledgeState } from './pledge-workflow.js';

/** What a donor promises to a mission or a cohort. What came of it, to the cent, is in the ledger. */
@Entity('pledge')
export class Pledge implements Sides {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) donorOrganisationId!: string;
  @Column({ type: 'text' }) engagementKind!: EngagementKind;
  @Column({ type: 'uuid' }) engagementId!: string;
  @Column({ type: 'uuid', nullable: true }) needOrganisationId: string | null = null;
  @Column({ type: 'char', length: 3, nullable: true }) needCountry: string | null = null;
  @Column({ type: 'uuid' }) offerOrganisationId!: string;
  @Column({ type: 'char', length: 3, nullable: true }) offerCountry: string | null = null;

  /** Whole minor units of `currency`, as text because it is a bigint. */
  @Column({ type: 'bigint' }) amount!: string;
  /** ISO 4217. */
  @Column({ type: 'char', length: 3 }) currency!: string;
  /** What is given in kind is pledged at its value. */
  @Column({ type: 'text' }) form!: PledgeForm;
  @Column({ type: 'text', nullable: true }) description: string | null = null;

  @Column({ type: 'text' }) state: PledgeState = pledgeWorkflow.initial;
  @Column({ type: 'timestamptz' }) stateSince!: Date;
  @Column({ type: 'text', nullable: true }) reasonCode: string | null = null;
  @Column({ type: 'text', nullable: true }) reasonNote: string | null = null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
  @Column({ type: 'integer' }) version = 1;

  /** Fires a workflow event; the only place a state changes. */
  move(event: PledgeEvent, at: Date, reason: Reason = {}) {
    this.state = pledgeWorkflow.next(this.state, event);
    this.stateSince = at;
    this.updatedAt = at;
    this.reasonCode = reason.code ?? null;
    this.reasonNote = reason.note ?? null;
  }
}

export const pledgeForms = ['cash', 'in_kind'] as const;
export type PledgeForm = (typeof pledgeForms)[number];

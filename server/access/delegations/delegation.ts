import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../actor.js';

/** That one person does another's office for a while. What it gives is read from it at each request. */
@Entity('delegation')
export class Delegation {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) principalId!: string;
  @Column({ type: 'uuid' }) deputyId!: string;
  @Column({ type: 'uuid' }) organisationId!: string;
  @Column({ type: 'text' }) role!: Role;
  @Column({ type: 'timestamptz' }) startsAt!: Date;
  /** From then on no more. */
  @Column({ type: 'timestamptz' }) endsAt!: Date;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) endedAt: Date | null = null;
  @Column({ type: 'uuid', nullable: true }) endedById: string | null = null;

  stateAt(now: Date): DelegationState {
    if (this.endedAt !== null || this.endsAt <= now) return 'over';
    return this.startsAt <= now ? 'running' : 'ahead';
  }
}

export const delegationStates = ['ahead', 'running', 'over'] as const;
export type DelegationState = (typeof delegationStates)[number];

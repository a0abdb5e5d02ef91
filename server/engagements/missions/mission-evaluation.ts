import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Side } from './mission-policy.js';

/** What one side thought of it. Blind: the other side reads it only when its own is in. */
@Entity('mission_evaluation')
export class MissionEvaluation {
  @PrimaryColumn({ type: 'uuid' }) missionId!: string;
  @PrimaryColumn({ type: 'text' }) side!: Side;
  /** 1, not at all useful, to 5, fully met what was asked. */
  @Column({ type: 'integer' }) rating!: number;
  @Column({ type: 'text' }) text!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}

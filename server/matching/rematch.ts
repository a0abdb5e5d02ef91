import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Why everything open is judged again. */
export const rematchReasons = ['new_rules', 'new_weights', 'recounted', 'daily', 'asked'] as const;
export type RematchReason = (typeof rematchReasons)[number];

/**
 * A run in which every open listing is read again where that is due, and every open need judged again. There is one at a
 * time; a new reason begins it anew. Each need's list changes in one transaction, so that nobody sees half of one.
 */
@Entity('rematch')
export class Rematch {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) reason!: RematchReason;
  /** Open needs when it began, and how many of them are done. */
  @Column({ type: 'integer' }) total!: number;
  @Column({ type: 'integer' }) done!: number;
  @Column({ type: 'uuid', nullable: true }) afterId: string | null = null;
  @Column({ type: 'timestamptz' }) startedAt!: Date;
  @Column({ type: 'timestamptz' }) advancedAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) finishedAt: Date | null = null;
  @Column({ type: 'integer' }) version = 1;
}

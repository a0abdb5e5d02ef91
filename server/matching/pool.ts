import { Column, Entity, PrimaryColumn } from 'typeorm';

export const poolStates = ['proposed', 'dissolved'] as const;
export type PoolState = (typeof poolStates)[number];

/** Fewer than two countries with an open need are left; what they ask for has drifted apart; they are in other pools now. */
export const poolEndReasons = ['too_few_countries', 'no_longer_alike', 'regrouped'] as const;
export type PoolEndReason = (typeof poolEndReasons)[number];

/** Open needs of several countries that ask for the same and could have it together. Its members are in `pool_member`. */
@Entity('pool')
export class Pool {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** The need that all others are alike to. */
  @Column({ type: 'uuid' }) centreId!: string;
  @Column({ type: 'text' }) state!: PoolState;
  @Column({ type: 'timestamptz' }) stateSince!: Date;
  @Column({ type: 'text', nullable: true }) dissolvedReason: PoolEndReason | null = null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}

import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Append-only, kept so by the database: what was committed, disbursed and released again. Outstanding is commitments
 * less disbursements less releases, and is zero once a pledge is paid or withdrawn.
 */
@Entity('ledger_entry')
export class LedgerEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column({ type: 'uuid' }) pledgeId!: string;
  @Column({ type: 'text' }) kind!: LedgerKind;
  /** Whole minor units of `currency`. */
  @Column({ type: 'bigint' }) amount!: string;
  @Column({ type: 'char', length: 3 }) currency!: string;
  @Column({ type: 'timestamptz' }) occurredAt!: Date;
  /** The donor's transaction, for a disbursement. */
  @Column({ type: 'text', nullable: true }) reference: string | null = null;
}

export const ledgerKinds = ['commitment', 'disbursement', 'release'] as const;
export type LedgerKind = (typeof ledgerKinds)[number];

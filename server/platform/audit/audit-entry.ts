import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Append-only: who carried out which command, or was refused what, on what, when. Names of the fields given, never their
 * values.
 */
@Entity('audit_entry')
export class AuditEntry {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id!: string;

  @Column({ type: 'text' })
  command!: string;

  @Column({ type: 'text' })
  actorKind!: string;

  @Column({ type: 'uuid', nullable: true })
  actorId!: string | null;

  /** Whose deputy they acted as. */
  @Column({ type: 'uuid', nullable: true })
  onBehalfOf!: string | null;

  @Column({ type: 'text', array: true })
  subjects!: string[];

  @Column({ type: 'text', array: true })
  fields!: string[];

  /** Values that prove something and are nobody's personal data. */
  @Column({ type: 'jsonb' })
  evidence!: Record<string, string>;

  /** The code of the problem, when it was refused. */
  @Column({ type: 'text', nullable: true })
  refusal!: string | null;

  @Column({ type: 'text', nullable: true })
  requestId!: string | null;

  @Column({ type: 'timestamptz' })
  occurredAt!: Date;
}

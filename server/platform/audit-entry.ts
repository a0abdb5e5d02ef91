import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Append-only: who carried out which command, on what, when. Names of the fields given, never their values. */
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

  @Column({ type: 'text', nullable: true })
  requestId!: string | null;

  @Column({ type: 'timestamptz' })
  occurredAt!: Date;
}

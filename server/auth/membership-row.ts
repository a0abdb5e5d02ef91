import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../actor.js';

/** A person's role in an organisation, from when to when. */
@Entity('membership')
export class MembershipRow {
  @PrimaryColumn({ type: 'uuid' })
  personId!: string;

  @PrimaryColumn({ type: 'uuid' })
  organisationId!: string;

  @PrimaryColumn({ type: 'text' })
  role!: Role;

  @Column({ type: 'timestamptz' })
  since!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  until: Date | null = null;
}

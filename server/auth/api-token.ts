import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Scope } from '../actor.js';

/** A bearer token of a person. Only its SHA-256 is kept: 256 random bits need no slow hash. */
@Entity('api_token')
export class ApiToken {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'text', array: true })
  scopes!: Scope[];

  /** Whether it was made in a session with a second factor: only then it has the rights that need one. */
  @Column({ type: 'boolean' })
  secondFactor = true;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt: Date | null = null;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt: Date | null = null;
}

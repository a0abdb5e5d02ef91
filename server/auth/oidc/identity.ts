import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whom an identity provider knows a person as (OpenID Connect): the issuer and its name for them, and nothing else. */
@Entity('identity')
export class Identity {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  personId!: string;

  @Column({ type: 'text' })
  issuer!: string;

  /** Opaque, at most 255 characters, never given to someone else: unlike an e-mail address. */
  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'timestamptz' })
  linkedAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  lastUsedAt: Date | null = null;
}

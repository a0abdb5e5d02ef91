import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Someone who can sign in. What they may do comes from their memberships alone. */
@Entity('person')
export class Person {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Lower case, NFC; unique. */
  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  name!: string;

  /** BCP 47; the language of their mails. */
  @Column({ type: 'text' })
  locale = 'en';

  @Column({ type: 'text', nullable: true })
  passwordHash: string | null = null;

  /** Shorter than one that stands alone has to be: the second factor cannot be taken away. */
  @Column({ type: 'boolean' })
  shortPassword = false;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  disabledAt: Date | null = null;

  @Column({ type: 'integer' })
  version = 1;
}

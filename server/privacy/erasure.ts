import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A person asked that what is known of them be erased. It is done after some days in which they may take it back. */
@Entity('erasure')
export class Erasure {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) personId!: string;
  @Column({ type: 'timestamptz' }) askedAt!: Date;
  /** Not before. */
  @Column({ type: 'timestamptz' }) dueAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) takenBackAt: Date | null = null;
  @Column({ type: 'timestamptz', nullable: true }) doneAt: Date | null = null;
}

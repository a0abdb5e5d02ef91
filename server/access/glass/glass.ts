import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GlassKind } from './glass-kinds.js';

/** That someone may read one thing of others, for an hour, and why. It is never forgotten, and those whose it is see it. */
@Entity('glass')
export class Glass {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'text' }) kind!: GlassKind;
  @Column({ type: 'uuid' }) subjectId!: string;
  @Column({ type: 'text' }) reason!: string;
  @Column({ type: 'uuid' }) openedById!: string;
  @Column({ type: 'uuid' }) grantedById!: string;
  @Column({ type: 'timestamptz' }) openedAt!: Date;
  @Column({ type: 'timestamptz' }) closesAt!: Date;
  @Column({ type: 'uuid', array: true }) organisations!: string[];
  @Column({ type: 'text', array: true }) countries!: string[];
  /** Whom it is about, where they have an account. */
  @Column({ type: 'uuid', nullable: true }) personId: string | null = null;
  /** How often it was read. */
  @Column({ type: 'integer' }) readings = 0;
  @Column({ type: 'integer' }) version = 1;
}

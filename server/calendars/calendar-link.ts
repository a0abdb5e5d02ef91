import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a person has a link to a calendar of their own. The link itself is kept nowhere. */
@Entity('calendar_link')
export class CalendarLink {
  @PrimaryColumn({ type: 'uuid' }) personId!: string;
  /** Counts up with each new link. */
  @Column({ type: 'integer' }) version!: number;
  /** Whether a second factor was used in the session it was made in: what it opens has no more rights than that. */
  @Column({ type: 'boolean' }) secondFactor!: boolean;
  @Column({ type: 'timestamptz' }) madeAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) endedAt: Date | null = null;
}

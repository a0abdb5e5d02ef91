import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { HeardEvent } from './recipients.js';
import type { Bundle, NoticeTopic } from './topics.js';

/** That one person was told of one event; once, whatever happens. The words are made when it is shown. */
@Entity('notification')
export class Notification {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column({ type: 'uuid' }) personId!: string;
  @Column({ type: 'bigint' }) eventId!: string;
  @Column({ type: 'text' }) name!: HeardEvent;
  @Column({ type: 'text' }) topic!: NoticeTopic;
  @Column({ type: 'text' }) subjectKind!: string;
  @Column({ type: 'uuid' }) subjectId!: string;
  @Column({ type: 'jsonb' }) payload!: {
    reason?: string;
    state?: string;
    role?: string;
    act?: string;
    alertId?: string;
    count?: number;
    days?: number;
  };
  /** The mail it waits for or has travelled in; none for those told in the application only. */
  @Column({ type: 'text', nullable: true }) bundle: Bundle | null = null;
  @Column({ type: 'uuid', nullable: true }) mailId: string | null = null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz', nullable: true }) readAt: Date | null = null;
}

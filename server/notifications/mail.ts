import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bundle } from './topics.js';

/**
 * `queued`: collects notices until someone comes to send it. `sending`: has its words for good, and someone at it or
 * someone to come. `dropped`: when it was to be sent nothing was left to say.
 */
export const mailStates = ['queued', 'sending', 'sent', 'failed', 'dropped'] as const;
export type MailState = (typeof mailStates)[number];

/** One mail to one person. Who it went to and what it said are forgotten after thirty days. */
@Entity('mail')
export class Mail {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) personId!: string;
  @Column({ type: 'text' }) bundle!: Bundle;
  @Column({ type: 'text' }) state: MailState = 'queued';
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  /** Not before; later than its making when the person has just had many. */
  @Column({ type: 'timestamptz' }) dueAt!: Date;
  /** When it was announced as `mail.queued`. */
  @Column({ type: 'timestamptz', nullable: true }) announcedAt: Date | null = null;

  @Column({ type: 'text', nullable: true }) messageId: string | null = null;
  @Column({ type: 'text', nullable: true }) toName: string | null = null;
  @Column({ type: 'text', nullable: true }) toAddress: string | null = null;
  @Column({ type: 'text', nullable: true }) subject: string | null = null;
  @Column({ type: 'text', nullable: true }) text: string | null = null;
  @Column({ type: 'text', nullable: true }) html: string | null = null;
  @Column({ type: 'jsonb', nullable: true }) headers: Record<string, string> | null = null;

  @Column({ type: 'integer' }) attempts = 0;
  /** Until then whoever claimed it is believed to be alive. */
  @Column({ type: 'timestamptz', nullable: true }) claimedUntil: Date | null = null;
  @Column({ type: 'timestamptz', nullable: true }) sentAt: Date | null = null;
  @Column({ type: 'text', nullable: true }) error: string | null = null;
}

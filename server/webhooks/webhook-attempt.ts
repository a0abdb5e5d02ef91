import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Why there was no answer: a reason of the one way out, or a signing secret that cannot be read any more. */
export const attemptErrors = [
  'timeout',
  'tls',
  'unreachable',
  'broken-answer',
  'address-refused',
  'secret-unreadable',
] as const;
export type AttemptError = (typeof attemptErrors)[number];

/** One request to a receiver and what came back. */
@Entity('webhook_attempt')
export class WebhookAttempt {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' }) id!: string;
  @Column({ type: 'uuid' }) deliveryId!: string;
  @Column({ type: 'timestamptz' }) at!: Date;
  @Column({ type: 'integer' }) ms!: number;
  @Column({ type: 'integer', nullable: true }) status: number | null = null;
  @Column({ type: 'text', nullable: true }) error: AttemptError | null = null;
  /** The first kilobyte of the answer, as plain text. */
  @Column({ type: 'text' }) answer = '';
}

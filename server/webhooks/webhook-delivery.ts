import { Column, Entity, PrimaryColumn } from 'typeorm';

/** `queued`: waits for its time, for those before it or for an answer. `failed`: given up; it can be replayed. */
export const deliveryStates = ['queued', 'delivered', 'failed'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** One event for one webhook. Its id is the `webhook-id` a receiver tells repetitions by; it never changes. */
@Entity('webhook_delivery')
export class WebhookDelivery {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) webhookId!: string;
  /** None for a ping. */
  @Column({ type: 'bigint', nullable: true }) eventId: string | null = null;
  @Column({ type: 'text' }) name!: string;
  @Column({ type: 'text' }) subjectKind!: string;
  @Column({ type: 'uuid' }) subjectId!: string;
  /** 1, 2, 3 ... of this webhook; a bigint. */
  @Column({ type: 'bigint' }) sequence!: string;
  @Column({ type: 'text' }) payload!: string;
  @Column({ type: 'text' }) state: DeliveryState = 'queued';
  /** Since it was made, or replayed last. */
  @Column({ type: 'integer' }) tries = 0;
  @Column({ type: 'timestamptz' }) dueAt!: Date;
  /** When it was announced as `delivery.queued` for its next try. */
  @Column({ type: 'timestamptz', nullable: true }) announcedAt: Date | null = null;
  /** Until then whoever claimed it is believed to be alive. */
  @Column({ type: 'timestamptz', nullable: true }) claimedUntil: Date | null = null;
  @Column({ type: 'timestamptz', nullable: true }) deliveredAt: Date | null = null;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}

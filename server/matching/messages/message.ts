import { Column, Entity, PrimaryColumn } from 'typeorm';

export const messageSides = ['need', 'offer'] as const;
export type MessageSide = (typeof messageSides)[number];

/** What one side of a match wrote to the other. Never changed; read by the two sides only. */
@Entity('message')
export class Message {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  /** Given by the database, in the order in which they were written. */
  @Column({ type: 'bigint', insert: false, update: false }) number!: string;
  @Column({ type: 'uuid' }) matchId!: string;
  @Column({ type: 'text' }) side!: MessageSide;
  @Column({ type: 'uuid' }) authorId!: string;
  @Column({ type: 'text' }) text!: string;
  /** Made with the form it came from, so that a form sent twice says it once. */
  @Column({ type: 'uuid' }) formId!: string;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Cadence, Topic } from './topics.js';

/** How often a person wants mail on a topic, where they have said so. */
@Entity('notification_preference')
export class NotificationPreference {
  @PrimaryColumn({ type: 'uuid' }) personId!: string;
  @PrimaryColumn({ type: 'text' }) topic!: Topic;
  @Column({ type: 'text' }) emailCadence!: Cadence;
}

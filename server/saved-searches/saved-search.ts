import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How often a person wants to hear of what a saved search finds. */
export const searchCadences = ['none', 'at_once', 'daily', 'weekly'] as const;
export type SearchCadence = (typeof searchCadences)[number];

/** A question that a person keeps, under a name of their own. */
@Entity('saved_search')
export class SavedSearch {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) personId!: string;
  @Column({ type: 'text' }) name!: string;
  /** As the address of the page of search says it; see `saved-question.ts`. */
  @Column({ type: 'text' }) query!: string;
  @Column({ type: 'text' }) cadence!: SearchCadence;
  /** The last appearance of a listing that was looked at for it; a bigint. */
  @Column({ type: 'bigint' }) watermark!: string;
  /** Since when it has been waiting for its first, or next, find. */
  @Column({ type: 'timestamptz' }) quietSince!: Date;
  /** Whether its person was told that it finds nothing. */
  @Column({ type: 'boolean' }) quietTold = false;
  /** Counts up when the link of its feed is renewed. */
  @Column({ type: 'integer' }) feedVersion = 1;
  @Column({ type: 'timestamptz' }) createdAt!: Date;
  @Column({ type: 'timestamptz' }) updatedAt!: Date;
  @Column({ type: 'integer' }) version = 1;
}

import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { FacetName } from '../search/index.js';

/** What to leave out of a question that finds nothing, and how many listings it would find then. */
export interface Widening {
  /** A filter, all of them, one of the words, or the dates. */
  without: FacetName | 'filters' | 'word' | 'dates';
  /** The codes that go, or the word. */
  values: string[];
  count: number;
  /** The wider question, as its address says it. */
  query: string;
}

/** That a person was told something of a saved search: what appeared, or that nothing did. */
@Entity('saved_search_alert')
export class SavedSearchAlert {
  @PrimaryColumn({ type: 'uuid' }) id!: string;
  @Column({ type: 'uuid' }) savedSearchId!: string;
  @Column({ type: 'text' }) kind!: 'found' | 'quiet';
  @Column({ type: 'jsonb' }) widenings: Widening[] = [];
  @Column({ type: 'timestamptz' }) madeAt!: Date;
}

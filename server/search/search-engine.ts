import type { Actor } from '../actor.js';
import type { Position } from '../platform/http/keyset.js';
import type { Filter } from './country-sets.js';
import type { FacetCounts, StoredFacet } from './facets.js';
import type { SearchDocument } from './search-document.js';

/** In which order. Without words, the most relevant are the newest. */
export const sorts = ['relevance', 'newest', 'deadline'] as const;
export type Sort = (typeof sorts)[number];

export interface SearchQuery {
  /** Whatever the reader typed; without a word in it, everything is found, newest first. */
  text: string;
  filters: readonly Filter[];
  /** ISO dates: what can happen at some time in between. An unknown start or end of a listing is open. */
  from?: string | undefined;
  until?: string | undefined;
  /** Other than by relevance, PostgreSQL is asked: it pages through everything. */
  sort?: Sort | undefined;
  /** ISO; from when on a deadline is still to come. Needed to sort by it. */
  today?: string | undefined;
  /** Ids: found among these only. PostgreSQL alone is asked so. */
  among?: readonly string[] | undefined;
  /** Who asks: what they may not see is neither found nor counted. */
  reader: Actor;
  after?: Position | undefined;
  limit: number;
}

export interface Hit {
  id: string;
  /** Of the listing as it was indexed; see `SearchDocument`. */
  fingerprint: string;
  /** What `after` must be to go on behind this hit. */
  position: Position;
}

export interface EngineAnswer {
  hits: Hit[];
  facets: FacetCounts<StoredFacet>;
  /** False when there were too many to count: then the newest of them are counted. */
  countsComplete: boolean;
}

/** What an index holds of a document. */
export type Entry = Pick<SearchDocument, 'id' | 'fingerprint' | 'thesaurus'>;

/** An index of all open listings and a way to ask it. Its answers are proposals: the truth is asked again. */
export interface SearchEngine {
  readonly name: 'postgres' | 'meilisearch';
  /** A document older than the one that is there is ignored where the engine can tell. */
  put(documents: SearchDocument[]): Promise<void>;
  remove(ids: string[]): Promise<void>;
  search(query: SearchQuery): Promise<EngineAnswer>;
  /** Fills an index beside the one in use, then swaps them; until then searches see the old one, whole. */
  rebuild(documents: AsyncIterable<SearchDocument[]>): Promise<void>;
  /** What it holds, for comparison with the truth. */
  entries(): AsyncIterable<Entry>;
  /** Sends the settings of `search-config` to the index in use. */
  configure(): Promise<void>;
  /** Whether there is an index, with its settings and by the present thesaurus. Throws when the engine cannot be reached. */
  isReady(): Promise<boolean>;
}

/** A question of words is ranked; no reader goes beyond this many, and neither engine is asked to. */
export const MOST_RANKED = 1000;

import type { Features } from '../features.js';
import type { Facts } from './facts.js';

/** A listing to find counterparts for: in the index or not (yet). */
export interface Subject {
  readonly id: string;
  readonly side: Features['side'];
  readonly facts: Facts;
  /** Numbers of the lexicon, and how much the listing is about each, 1 to 255. */
  readonly terms: readonly number[];
  readonly impacts: readonly number[];
}

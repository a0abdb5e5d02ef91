import type { Listing } from '../listings/index.js';
import { mentionsOf } from './read-features.js';
import type { Mention } from './subject-terms.js';

const MOST_KEPT = 500;
const kept = new Map<string, Mention[]>();

/** What a listing that is not open says: read when first asked for, and kept for a while, as people type on. */
export function draftMentions(listing: Listing): Mention[] {
  const key = `${listing.id} ${listing.version}`;
  const mentions = kept.get(key) ?? mentionsOf(listing);
  kept.delete(key);
  kept.set(key, mentions);
  if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value!);
  return mentions;
}

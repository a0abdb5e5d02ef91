import type { Actor } from '../../actor.js';
import { endorseListing, Listing, publishListing, submitListing } from '../../listings/index.js';
import type { Context } from '../../platform/context.js';
import type { Outcome } from './import-row.js';

/**
 * Takes the listing the rest of the way: the author submits, the endorser endorses and publishes. What a focal point
 * has returned stays with its owner unless the file now says something else. True if it was not open before.
 */
export async function publish(author: Context, listingId: string, endorser: Actor, outcome: Outcome): Promise<boolean> {
  const { state } = await author.db.findOneByOrFail(Listing, { id: listingId });
  const from = STEPS.findIndex(({ states }) => states.includes(state));
  if (from < 0 || (state === 'returned' && outcome === 'unchanged')) return false;
  for (const { by, step } of STEPS.slice(from))
    await step(by === 'author' ? author : { ...author, actor: endorser }, { listingId });
  return true;
}

const STEPS = [
  { states: ['draft', 'returned', 'expired'], by: 'author', step: submitListing },
  { states: ['submitted'], by: 'endorser', step: endorseListing },
  { states: ['endorsed'], by: 'endorser', step: publishListing },
];

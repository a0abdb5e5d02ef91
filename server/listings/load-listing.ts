import { isAdministrator } from '../actor.js';
import { isVacant } from '../organisations/index.js';
import type { CommandContext } from '../platform/command.js';
import { lock, update } from '../platform/database.js';
import { authorize } from '../platform/policy.js';
import { Problem } from '../problems.js';
import type { ActionOn } from '../who-may.js';
import type { ListingEvent } from './listing-workflow.js';
import { Listing, listingRelations } from './listing.js';
import { startListingDuty } from './start-listing-duty.js';
import { maySeeListing } from './visible-listings.js';

/** The listing, locked, if the actor may do this to it and has seen its present version (when a version is given). */
export async function loadListing(ctx: CommandContext, id: string, action: ActionOn<'listing'>, version?: number) {
  const { db, actor } = ctx;
  const listing = await lock(db, Listing, id);
  const vacant = isAdministrator(actor) && (await isVacant(ctx, listing.country));
  authorize(actor, 'listing', action, listingRelations(listing, vacant), maySeeListing(actor, listing, { vacant }));
  if (version !== undefined && version !== listing.version)
    throw new Problem('stale-version', `You read version ${version}; it is now version ${listing.version}`);
  return listing;
}

/** Fires a workflow event on a locked listing, writes it back and starts the clock of its new state. */
export async function moveListing(
  { db, now }: CommandContext,
  listing: Listing,
  event: ListingEvent,
  reason?: { code?: string; note?: string | null | undefined },
) {
  listing.move(event, now(), reason);
  await update(db, listing);
  await startListingDuty(db, listing);
  return listing;
}

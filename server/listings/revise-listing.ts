import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { command } from '../platform/command.js';
import { update } from '../platform/database.js';
import * as field from '../platform/fields.js';
import { Problem } from '../problems.js';
import { applyChanges, contentOf, differences, isMaterial, listingChanges } from './listing-content.js';
import { keepVersion } from './listing-version.js';
import { EDITABLE, listingWorkflow } from './listing-workflow.js';
import { Listing } from './listing.js';
import { loadListing } from './load-listing.js';
import { startListingDuty } from './start-listing-duty.js';

/**
 * Changes the text of a listing. A material change of what was endorsed goes back to the focal point with the
 * difference, and is not public until it is endorsed again: nothing unendorsed is ever shown.
 */
export const reviseListing = command('revise-listing', {
  input: z.object({ listingId: field.id, version: z.int().optional(), changes: listingChanges }),

  async run(ctx, { listingId, version, changes }) {
    const { db, actor, now, emit } = ctx;
    const listing = await loadListing(ctx, listingId, 'revise', version);
    if (!(EDITABLE as string[]).includes(listing.state))
      throw new Problem('wrong-state', `Cannot revise while ${listing.state}`);

    const before = contentOf(listing);
    applyChanges(listing, changes);
    const changed = differences(before, contentOf(listing));
    if (changed.length === 0) return listing;

    const material = isMaterial(changed);
    const endorsed = listingWorkflow.allowed(listing.state).includes('reopen');
    const reopened = endorsed && material;
    if (reopened) listing.move('reopen', now());
    listing.updatedAt = now();
    await update(db, listing);
    await keepVersion(db, listing, actor.id, now());
    if (endorsed && !reopened) await carryEndorsement(db, listing);
    if (reopened) {
      await startListingDuty(db, listing);
      emit('listing.submitted', { listingId });
    }
    emit('listing.revised', { listingId, material });
    return listing;
  },
});

/** A minor edit of the endorsed text is covered by the endorsement. */
async function carryEndorsement(db: EntityManager, listing: Listing) {
  listing.endorsedVersion = listing.version;
  await db.update(Listing, { id: listing.id }, { endorsedVersion: listing.version });
}

import { z } from 'zod';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { requireComplete, requirePlausible } from './listing-content.js';
import { loadListing, moveListing } from './load-listing.js';

export const stepInput = z.object({ listingId: field.id, version: z.int().optional() });

/** The organisation hands its listing to the national focal point. */
export const submitListing = command('submit-listing', {
  input: stepInput,

  async run(ctx, { listingId, version }) {
    const listing = await loadListing(ctx, listingId, 'submit', version);
    requireComplete(listing);
    requirePlausible(listing, ctx.now().toISOString().slice(0, 10));
    await moveListing(ctx, listing, 'submit');
    ctx.emit('listing.submitted', { listingId });
    return listing;
  },
});

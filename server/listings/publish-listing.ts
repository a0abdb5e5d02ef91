import { z } from 'zod';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { loadListing, moveListing } from './load-listing.js';
import { stepInput } from './submit-listing.js';

/** Makes the endorsed listing public. Indexing, matching and notices follow from the event. */
export const publishListing = command('publish-listing', {
  input: stepInput,

  async run(ctx, { listingId, version }) {
    const listing = await loadListing(ctx, listingId, 'publish', version);
    listing.firstPublishedAt ??= ctx.now();
    listing.confirmedAt = ctx.now();
    await moveListing(ctx, listing, 'publish');
    ctx.emit('listing.published', { listingId });
    return listing;
  },
});

/** The first matching of a published listing is done: it now waits on its owner, who re-confirms it every 90 days. */
export const startMatching = command('start-matching', {
  input: z.object({ listingId: field.id }),

  async run(ctx, { listingId }) {
    const listing = await loadListing(ctx, listingId, 'startMatching');
    if (listing.state === 'published') await moveListing(ctx, listing, 'startMatching');
  },
});

/** The owner says that it still holds. */
export const reconfirmListing = command('reconfirm-listing', {
  input: stepInput,

  async run(ctx, { listingId, version }) {
    const listing = await loadListing(ctx, listingId, 'reconfirm', version);
    listing.confirmedAt = ctx.now();
    await moveListing(ctx, listing, 'reconfirm');
    ctx.emit('listing.reconfirmed', { listingId });
    return listing;
  },
});

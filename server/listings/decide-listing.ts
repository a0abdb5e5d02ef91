import { z } from 'zod';
import { isAdministrator } from '../actor.js';
import { isVacant } from '../organisations/index.js';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { Problem } from '../problems.js';
import { authorsSinceEndorsement, ListingVersion } from './listing-version.js';
import { mayEndorse } from './listing-json.js';
import { declineReasons, returnReasons } from './listing-workflow.js';
import { loadListing, moveListing } from './load-listing.js';
import { stepInput } from './submit-listing.js';

/** The focal point stands behind the listing as it reads now. Nobody endorses their own words. */
export const endorseListing = command('endorse-listing', {
  input: stepInput,

  async run(ctx, { listingId, version }) {
    const listing = await loadListing(ctx, listingId, 'endorse', version);
    const authors = (await authorsSinceEndorsement(ctx.db, [listing.id])).get(listing.id) ?? [];
    const vacant = isAdministrator(ctx.actor) && (await isVacant(ctx, listing.country));
    if (!mayEndorse(ctx.actor, listing, { authors, vacant }))
      throw new Problem(
        'not-allowed',
        'Nobody endorses words they wrote themselves, nor does their deputy; ask a colleague',
      );
    listing.endorsedById = ctx.actor.id;
    listing.endorsedVersion = await ctx.db.maximum(ListingVersion, 'version', { listingId });
    await moveListing(ctx, listing, 'endorse');
    ctx.emit('listing.endorsed', { listingId });
    return listing;
  },
});

/** The focal point asks for a better text, and says what is wrong with this one. */
export const returnListing = command('return-listing', {
  input: stepInput.extend({ reason: z.enum(returnReasons), note: field.text(2000).nullish() }),

  async run(ctx, { listingId, version, reason, note }) {
    const listing = await loadListing(ctx, listingId, 'return', version);
    await moveListing(ctx, listing, 'return', { code: reason, note });
    ctx.emit('listing.returned', { listingId, reason });
    return listing;
  },
});

/** The focal point does not support it; the reason is kept for the record of action not taken. */
export const declineListing = command('decline-listing', {
  input: stepInput.extend({ reason: z.enum(declineReasons), note: field.text(2000).nullish() }),

  async run(ctx, { listingId, version, reason, note }) {
    const listing = await loadListing(ctx, listingId, 'decline', version);
    await moveListing(ctx, listing, 'decline', { code: reason, note });
    ctx.emit('listing.declined', { listingId, reason });
    return listing;
  },
});

import { z } from 'zod';
import { command, type CommandContext } from '../platform/command.js';
import { lock } from '../platform/database.js';
import { isOverdue } from '../platform/deadlines.js';
import * as field from '../platform/fields.js';
import { closeReasons, withdrawReasons } from './listing-workflow.js';
import { Listing } from './listing.js';
import { loadListing, moveListing } from './load-listing.js';
import { stepInput } from './submit-listing.js';

/** The need is met or the offer used up. */
export const closeListing = command('close-listing', {
  input: stepInput.extend({ reason: z.enum(closeReasons), note: field.text(2000).nullish() }),

  async run(ctx, { listingId, version, reason, note }) {
    const listing = await loadListing(ctx, listingId, 'close', version);
    await moveListing(ctx, listing, 'close', { code: reason, note });
    ctx.emit('listing.closed', { listingId, reason });
    return listing;
  },
});

/** Taken back. It stays in the record: nothing is deleted. */
export const withdrawListing = command('withdraw-listing', {
  input: stepInput.extend({ reason: z.enum(withdrawReasons), note: field.text(2000).nullish() }),

  async run(ctx, { listingId, version, reason, note }) {
    const listing = await loadListing(ctx, listingId, 'withdraw', version);
    await moveListing(ctx, listing, 'withdraw', { code: reason, note });
    ctx.emit('listing.withdrawn', { listingId, reason });
    return listing;
  },
});

/** What taking down does, once two of the secretariat have agreed to it; the note is what its owners read. */
export async function takeDownListing(ctx: CommandContext, { listingId, note }: { listingId: string; note: string }) {
  const listing = await lock(ctx.db, Listing, listingId);
  await moveListing(ctx, listing, 'withdraw', { code: 'other', note });
  ctx.emit('listing.taken_down', { listingId });
}

/** Nobody re-confirmed it, or its own date has passed. Both are asked again once it is locked. */
export const expireListing = command('expire-listing', {
  input: z.object({ listingId: field.id }),

  async run(ctx, { listingId }) {
    const listing = await loadListing(ctx, listingId, 'expire');
    const lapsed = listing.validUntil !== null && listing.validUntil < ctx.now().toISOString().slice(0, 10);
    if (!listing.open || !(lapsed || (await isOverdue(ctx.db, listingId, ctx.now())))) return;
    await moveListing(ctx, listing, 'expire');
    ctx.emit('listing.expired', { listingId });
  },
});

/** Someone is late: tells whom the workflow names. */
export const remindListing = command('remind-listing', {
  input: z.object({ listingId: field.id, state: z.string(), level: z.int() }),
  run: async ({ emit }, due) => emit('listing.due', due),
});

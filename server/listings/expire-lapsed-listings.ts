import type { Context } from '../platform/context.js';
import { expireListing } from './end-listing.js';
import { OPEN } from './listing-workflow.js';

/** Expires what its owner said would no longer hold after a date that has passed; each in its own transaction. */
export async function expireLapsedListings(ctx: Context): Promise<number> {
  const lapsed: { id: string }[] = await ctx.db.query(
    `SELECT id FROM listing WHERE state = ANY($1) AND valid_until < $2::date ORDER BY id LIMIT 500`,
    [OPEN, ctx.now().toISOString().slice(0, 10)],
  );
  for (const { id } of lapsed) await expireListing(ctx, { listingId: id });
  return lapsed.length;
}

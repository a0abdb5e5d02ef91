import { OPEN } from '../listings/index.js';
import type { Context } from '../platform/context.js';
import { embedListing } from './embed-listing.js';

const AT_ONCE = 100;

/**
 * Open listings that were published before a provider was configured, or read by another model, or given up while it
 * was away: a hundred of them. Stops at the first failure, to be gone on with at the next run; in no order, so that one
 * text the provider never takes does not stand before all others.
 */
export async function embedMissing(ctx: Context): Promise<number> {
  if (!ctx.parts.embedder) return 0;
  const missing: { id: string }[] = await ctx.db.query(
    `SELECT l.id FROM listing l LEFT JOIN matching_embedding e ON e.listing_id = l.id
      WHERE l.state = ANY($1) AND l.confidentiality <> 'parties' AND e.model IS DISTINCT FROM $2
      ORDER BY random() LIMIT $3`,
    [OPEN, ctx.parts.embedder.model, AT_ONCE],
  );
  for (const { id } of missing) await embedListing(ctx, { listingId: id });
  return missing.length;
}

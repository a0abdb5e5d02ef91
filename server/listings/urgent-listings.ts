import type { Context } from '../platform/context.js';
import { findMany, type ListingView } from './listing-queries.js';
import type { ListingState } from './listing-workflow.js';
import { readableListings } from './visible-listings.js';

interface Filter {
  /** Those of these organisations … */
  organisationIds?: readonly string[];
  /** … and those of these countries. */
  countries?: readonly string[];
  /** … and those of countries for which nobody serves as focal point. */
  vacant?: boolean;
  states: readonly ListingState[];
  /** At least so much is returned, if there is so much. */
  limit: number;
}

/** What waits in these states, as far as the reader may read it: what falls due first comes first. One more than `limit`. */
export async function urgentListings(
  ctx: Context,
  { organisationIds = [], countries = [], vacant = false, states, limit }: Filter,
): Promise<ListingView[]> {
  const readable = readableListings(ctx, 'l', 6);
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT l.id FROM listing l LEFT JOIN deadline d ON d.subject_id = l.id AND d.settled_at IS NULL
      WHERE l.state = ANY($1)
        AND (l.organisation_id = ANY($2::uuid[]) OR l.country = ANY($3::text[])
             OR ($4 AND NOT country_has_focal_point(l.country, $5)))
        AND ${readable.sql}
      ORDER BY d.due_at NULLS LAST, l.state_since DESC, l.id LIMIT ${limit + 1}`,
    [states, organisationIds, countries, vacant, ctx.now(), ...readable.params],
  );
  const views = await findMany(
    ctx.db,
    rows.map(({ id }) => id),
  );
  return vacant ? views.map((view) => ({ ...view, vacant: !countries.includes(view.listing.country ?? '') })) : views;
}

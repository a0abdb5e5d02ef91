import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';
import { findMany, type ListingView } from './listing-queries.js';
import type { ListingState } from './listing-workflow.js';
import { readableListings } from './visible-listings.js';

/** Whose listings: what any of these says is meant. */
export interface Whose {
  organisationIds?: readonly string[];
  countries?: readonly string[];
  /** Those of countries for which nobody serves as focal point. */
  vacant?: boolean;
}

interface Page {
  states: readonly ListingState[];
  /** One more is returned, if there is one. */
  limit: number;
  /** Where the page before it ended. */
  after?: Position | undefined;
}

export type UrgentListing = ListingView & { position: Position };

/** What waits in these states, as far as the reader may read it: what falls due first comes first. */
export async function urgentListings(
  ctx: Context,
  whose: Whose,
  { states, limit, after }: Page,
): Promise<UrgentListing[]> {
  const { from, params } = among(ctx, whose);
  const at = params.length;
  const rows: { id: string; due: string; since: string }[] = await ctx.db.query(
    `SELECT id, due::text, since::text
       FROM (SELECT l.id, coalesce(d.due_at, 'infinity') AS due, -extract(epoch FROM l.state_since) AS since
               FROM ${from} AND l.state = ANY($${at + 1})) waiting
      WHERE $${at + 2}::text IS NULL OR (due, since, id) > ($${at + 2}::timestamptz, $${at + 3}::numeric, $${at + 4}::uuid)
      ORDER BY waiting.due, waiting.since, id LIMIT ${limit + 1}`,
    [...params, states, ...(after ?? [null, null, null])],
  );
  const positions = new Map(rows.map(({ id, due, since }) => [id, [due, since, id]]));
  const views = await findMany(ctx.db, [...positions.keys()]);
  return views.map((view) => ({
    ...view,
    ...(whose.vacant && { vacant: !(whose.countries ?? []).includes(view.listing.country ?? '') }),
    position: positions.get(view.listing.id)!,
  }));
}

/** How many there are in each state; none of a state that is not named. */
export async function countUrgent(ctx: Context, whose: Whose): Promise<ReadonlyMap<ListingState, number>> {
  const { from, params } = among(ctx, whose);
  const rows: { state: ListingState; count: number }[] = await ctx.db.query(
    `SELECT l.state, count(*)::int AS count FROM ${from} GROUP BY l.state`,
    params,
  );
  return new Map(rows.map(({ state, count }) => [state, count]));
}

function among(ctx: Context, { organisationIds = [], countries = [], vacant = false }: Whose) {
  const readable = readableListings(ctx, 'l', 5);
  return {
    from: `listing l LEFT JOIN deadline d ON d.subject_id = l.id AND d.settled_at IS NULL
           WHERE (l.organisation_id = ANY($1::uuid[]) OR l.country = ANY($2::text[])
                  OR ($3 AND NOT country_has_focal_point(l.country, $4)))
             AND ${readable.sql}`,
    params: [organisationIds, countries, vacant, ctx.now(), ...readable.params],
  };
}

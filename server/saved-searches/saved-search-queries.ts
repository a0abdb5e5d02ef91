import { findMany, OPEN, visibleListings, type ListingView } from '../listings/index.js';
import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';
import { findSavedSearch } from './load-saved-search.js';
import type { SavedSearchAlert } from './saved-search-alert.js';
import { SavedSearch } from './saved-search.js';
import type { Why } from './why.js';

/** The person's own, the newest first; there are never many. */
export const listSavedSearches = ({ db, actor }: Context): Promise<SavedSearch[]> =>
  actor.kind === 'person'
    ? db.find(SavedSearch, { where: { personId: actor.id }, order: { id: 'DESC' } })
    : Promise.resolve([]);

/** What was found, as far as its reader may still see it. */
export interface Find {
  view: ListingView;
  why: Why;
}

export type AlertView = Pick<SavedSearchAlert, 'id' | 'kind' | 'widenings' | 'madeAt'> & { finds: Find[] };

/** What the person was told of one of their searches, the newest first; one more than `limit`. */
export async function listAlerts(
  ctx: Context,
  { savedSearchId, limit, after }: { savedSearchId: string; limit: number; after: Position | undefined },
): Promise<AlertView[]> {
  await findSavedSearch(ctx, savedSearchId);
  const alerts: SavedSearchAlert[] = await ctx.db.query(
    `SELECT id, kind, widenings, made_at AS "madeAt" FROM saved_search_alert
      WHERE saved_search_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [savedSearchId, after?.[0] ?? null, limit + 1],
  );
  const finds = await findsOf(
    ctx,
    alerts.map(({ id }) => id),
  );
  return alerts.map((alert) => ({ ...alert, finds: finds.get(alert.id) ?? [] }));
}

/** By alert: the listings that are still open and that the actor may see, the newest first. */
export async function findsOf({ db, actor }: Context, alertIds: readonly string[]): Promise<Map<string, Find[]>> {
  if (alertIds.length === 0) return new Map();
  const visible = visibleListings(actor, 'l', 3);
  const hits: { alertId: string; listingId: string; why: Why }[] = await db.query(
    `SELECT h.alert_id AS "alertId", h.listing_id AS "listingId", h.why
       FROM saved_search_hit h JOIN listing l ON l.id = h.listing_id
      WHERE h.alert_id = ANY($1) AND l.state = ANY($2) AND ${visible.sql} ORDER BY h.listing_id DESC`,
    [alertIds, OPEN, ...visible.params],
  );
  const views = await findMany(db, [...new Set(hits.map(({ listingId }) => listingId))]);
  const byId = new Map(views.map((view) => [view.listing.id, view]));
  return new Map(
    alertIds.map((id) => [
      id,
      hits
        .filter(({ alertId }) => alertId === id)
        .flatMap(({ listingId, why }) => {
          const view = byId.get(listingId);
          return view ? [{ view, why }] : [];
        }),
    ]),
  );
}

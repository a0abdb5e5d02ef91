import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';
import { authorize } from '../platform/policy.js';
import type { KindName } from './kinds/listing-kinds.js';
import { listingWorkflow, type ListingState } from './listing-workflow.js';

/** Of a listing, whatever its state, so much as the secretariat needs to see who is waiting for whom. */
export interface ListingStanding {
  id: string;
  kind: KindName;
  organisation: { id: string; name: string };
  country: string | null;
  state: ListingState;
  stateSince: Date;
  owner: string | null;
  dueAt: Date | null;
}

/** Every listing by where it stands, never by what it says; newest first, one more than `limit`. */
export async function overseeListings(
  { db, actor }: Context,
  {
    state,
    country,
    limit,
    after,
  }: {
    state?: ListingState | undefined;
    country?: string | undefined;
    limit: number;
    after: Position | undefined;
  },
): Promise<ListingStanding[]> {
  authorize(actor, 'listing', 'oversee', {}, true);
  const rows: Omit<ListingStanding, 'owner'>[] = await db.query(
    `SELECT l.id, l.kind, jsonb_build_object('id', o.id, 'name', o.name) AS organisation, l.country, l.state,
            l.state_since AS "stateSince", d.due_at AS "dueAt"
       FROM listing l JOIN organisation o ON o.id = l.organisation_id
       LEFT JOIN deadline d ON d.subject_id = l.id AND d.settled_at IS NULL
      WHERE ($1::text IS NULL OR l.state = $1) AND ($2::text IS NULL OR l.country = $2) AND ($3::uuid IS NULL OR l.id < $3)
      ORDER BY l.id DESC LIMIT $4`,
    [state ?? null, country ?? null, after?.[0] ?? null, limit + 1],
  );
  return rows.map((row) => ({ ...row, owner: listingWorkflow.duty(row.state)?.owner ?? null }));
}

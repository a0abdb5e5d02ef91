import { findMany, isPublic, type KindName, type ListingView } from '../listings/index.js';
import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';

interface Filter {
  organisationId?: string;
  country?: string;
  kinds: readonly KindName[];
  limit: number;
  after?: Position | undefined;
}

/** What everyone may read of an organisation or a country, newest first; one more than `limit`. */
export async function publicListings({ db }: Context, filter: Filter): Promise<ListingView[]> {
  const { organisationId, country, kinds, limit, after } = filter;
  const rows: { id: string }[] = await db.query(
    `SELECT id FROM listing
      WHERE ${isPublic('listing')} AND kind = ANY($1)
        AND ($2::uuid IS NULL OR organisation_id = $2) AND ($3::text IS NULL OR country = $3)
        AND ($4::uuid IS NULL OR id < $4)
      ORDER BY id DESC LIMIT $5`,
    [kinds, organisationId ?? null, country ?? null, after?.[0] ?? null, limit + 1],
  );
  return findMany(
    db,
    rows.map(({ id }) => id),
  );
}

import { findMany, OPEN } from '../listings/index.js';
import type { Context } from '../platform/context.js';
import { searchDocument, type SearchDocument } from './search-document.js';

const BATCH = 500;

/** Those of these listings that are open now, as they are to be found. */
export async function findDocuments({ db }: Context, ids: string[]): Promise<SearchDocument[]> {
  const views = await findMany(db, ids);
  return views.filter(({ listing }) => listing.open).map(searchDocument);
}

/** All open listings, in batches. One that opens or closes meanwhile may or may not be among them. */
export async function* allDocuments(ctx: Context): AsyncGenerator<SearchDocument[]> {
  let last: string | null = null;
  for (;;) {
    const rows: { id: string }[] = await ctx.db.query(
      `SELECT id FROM listing WHERE state = ANY($1) AND ($2::uuid IS NULL OR id > $2) ORDER BY id LIMIT $3`,
      [OPEN, last, BATCH],
    );
    if (rows.length === 0) return;
    yield await findDocuments(
      ctx,
      rows.map(({ id }) => id),
    );
    last = rows.at(-1)!.id;
  }
}

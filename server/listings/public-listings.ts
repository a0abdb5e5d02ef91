import { asActor } from '../platform/as-actor.js';
import { anonymous } from '../actor.js';
import type { Context } from '../platform/context.js';
import { visibleListings } from './visible-listings.js';
import { OPEN } from './listing-workflow.js';

/** Ids of the listings a visitor may see, without examples, in a lasting order; `after` is the last of the part before. */
export const publicListingIds = (ctx: Context, { after, limit }: { after: string | null; limit: number }) =>
  asActor(ctx, anonymous, async ({ db }) => {
    const visible = visibleListings(anonymous, 'l', 4);
    const rows: { id: string }[] = await db.query(
      `SELECT l.id FROM listing l
        WHERE l.state = ANY($1) AND NOT l.illustrative AND ($2::uuid IS NULL OR l.id > $2) AND ${visible.sql}
        ORDER BY l.id LIMIT $3`,
      [OPEN, after, limit, ...visible.params],
    );
    return rows.map(({ id }) => id);
  });

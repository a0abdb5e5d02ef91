import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';

/**
 * When what these listings say was last changed in something that matters, or was first published, whichever is later.
 * Of listings the caller has already read: earlier versions are nobody's to read, but when they were written may be said.
 */
export const materialChanges = (ctx: Context, ids: readonly string[]): Promise<Map<string, Date>> =>
  asSystem(ctx, async ({ db }) => {
    const rows: { id: string; at: Date }[] = await db.query(
      `SELECT l.id, greatest(l.first_published_at, max(v.created_at), l.created_at) AS at
         FROM listing l LEFT JOIN listing_version v ON v.listing_id = l.id AND v.material
        WHERE l.id = ANY($1) GROUP BY l.id`,
      [ids],
    );
    return new Map(rows.map(({ id, at }) => [id, at]));
  });

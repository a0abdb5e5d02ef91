import { anonymous } from '../actor.js';
import { isPublic } from '../listings/index.js';
import { asActor } from '../platform/as-actor.js';
import type { Context } from '../platform/context.js';

/** Ids of the organisations with something that everyone may read and that is no example; `after` is the last of the part before. */
export const mappedOrganisationIds = (ctx: Context, { after, limit }: { after: string | null; limit: number }) =>
  asActor(ctx, anonymous, async ({ db }) => {
    const rows: { id: string }[] = await db.query(
      `SELECT o.id FROM organisation o
        WHERE ($1::uuid IS NULL OR o.id > $1)
          AND EXISTS (SELECT FROM listing l WHERE l.organisation_id = o.id AND ${isPublic('l')}
                         AND NOT l.illustrative)
        ORDER BY o.id LIMIT $2`,
      [after, limit],
    );
    return rows.map(({ id }) => id);
  });

import { asSystem } from '../../platform/as-system.js';
import type { Context } from '../../platform/context.js';
import type { Position } from '../../platform/http/keyset.js';
import { Glass } from './glass.js';

export interface GlassView {
  glass: Glass;
  openedBy: string;
  grantedBy: string;
}

/**
 * When something was read under broken glass, newest first: administrators see all, everyone else what was theirs, their
 * organisation's or their country's. One more than `limit`.
 */
export async function listGlass(
  ctx: Context,
  { subjectId, limit, after }: { subjectId?: string | undefined; limit: number; after: Position | undefined },
): Promise<GlassView[]> {
  const query = ctx.db
    .createQueryBuilder(Glass, 'g')
    .orderBy('g.id', 'DESC')
    .limit(limit + 1);
  if (subjectId) query.andWhere('g.subject_id = :subjectId', { subjectId });
  if (after) query.andWhere('g.id < :last', { last: after[0] });
  const rows = await query.getMany();
  const names = await namesOf(
    ctx,
    rows.flatMap(({ openedById, grantedById }) => [openedById, grantedById]),
  );
  return rows.map((glass) => ({
    glass,
    openedBy: names.get(glass.openedById) ?? '',
    grantedBy: names.get(glass.grantedById) ?? '',
  }));
}

async function namesOf(ctx: Context, ids: string[]): Promise<Map<string, string>> {
  const rows: { id: string; name: string }[] = await asSystem(ctx, ({ db }) =>
    db.query(`SELECT id, name FROM person WHERE id = ANY($1)`, [ids]),
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

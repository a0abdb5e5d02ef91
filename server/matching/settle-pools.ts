import type { EntityManager } from 'typeorm';
import type { CommandContext } from '../platform/command.js';
import { uuidv7 } from '../platform/uuid.js';
import type { PoolEndReason } from './pool.js';
import { idsOf, type Poolable, type PoolGroup, type PresentPool } from './pool-groups.js';

/**
 * Brings the stored pools in line with their groups. Whoever is new in a pool is told; of the end of one, whoever has no
 * other now. A dissolved pool that had exactly the needs of a new group comes back as itself.
 */
export async function settlePools(
  ctx: CommandContext,
  groups: readonly PoolGroup[],
  present: readonly PresentPool[],
  needs: readonly Poolable[],
): Promise<void> {
  const at = ctx.now();
  const grouped = new Set(groups.flatMap(idsOf));
  const goingOn = new Map(groups.flatMap((group) => (group.poolId ? [[group.poolId, group] as const] : [])));

  for (const pool of present) {
    const group = goingOn.get(pool.id);
    if (!group) await dissolve(ctx, pool, { reason: whyOver(pool, grouped, needs), grouped, at });
    else await leave(ctx.db, pool, group, at);
  }
  // All leave before any join, because a need is in one pool at a time.
  for (const group of groups) {
    const before = present.find(({ id }) => id === group.poolId);
    if (before) await goOn(ctx, before, group, at);
    else await propose(ctx, group, at);
  }
}

function whyOver(pool: PresentPool, grouped: ReadonlySet<string>, needs: readonly Poolable[]): PoolEndReason {
  const needIds = idsOf(pool);
  if (needIds.some((id) => grouped.has(id))) return 'regrouped';
  const countries = new Set(needs.filter(({ id }) => needIds.includes(id)).map(({ country }) => country));
  return countries.size < 2 ? 'too_few_countries' : 'no_longer_alike';
}

async function dissolve(
  { db, emit }: CommandContext,
  pool: PresentPool,
  { reason, grouped, at }: { reason: PoolEndReason; grouped: ReadonlySet<string>; at: Date },
) {
  const { id } = pool;
  await db.query(`UPDATE pool_member SET active = false WHERE pool_id = $1 AND active`, [id]);
  await db.query(`UPDATE pool SET state = 'dissolved', state_since = $2, dissolved_reason = $3 WHERE id = $1`, [
    id,
    at,
    reason,
  ]);
  emit('pool.dissolved', { poolId: id, reason, needIds: idsOf(pool).filter((needId) => !grouped.has(needId)) });
}

async function leave(db: EntityManager, before: PresentPool, group: PoolGroup, at: Date) {
  const left = idsOf(before).filter((id) => !idsOf(group).includes(id));
  if (left.length > 0)
    await db.query(`UPDATE pool_member SET active = false, left_at = $3 WHERE pool_id = $1 AND need_id = ANY($2)`, [
      before.id,
      left,
      at,
    ]);
}

async function goOn(ctx: CommandContext, before: PresentPool, group: PoolGroup, at: Date) {
  const newcomers = idsOf(group).filter((id) => !idsOf(before).includes(id));
  if (!isSame(before, group)) await join(ctx.db, before.id, group, at);
  if (group.centreId !== before.centreId)
    await ctx.db.query(`UPDATE pool SET centre_id = $2 WHERE id = $1`, [before.id, group.centreId]);
  if (newcomers.length > 0) ctx.emit('pool.proposed', { poolId: before.id, needIds: newcomers });
}

function isSame(before: PresentPool, { members }: PoolGroup): boolean {
  const known = new Map(before.members.map(({ needId, likeness }) => [needId, likeness]));
  return members.every(({ needId, likeness }) => known.get(needId) === likeness);
}

async function propose(ctx: CommandContext, group: PoolGroup, at: Date) {
  const id = (await dissolvedBefore(ctx.db, idsOf(group))) ?? uuidv7(at);
  await ctx.db.query(
    `INSERT INTO pool (id, centre_id, state, state_since, created_at) VALUES ($1, $2, 'proposed', $3, $3)
     ON CONFLICT (id) DO UPDATE
        SET centre_id = excluded.centre_id, state = 'proposed', state_since = excluded.state_since, dissolved_reason = NULL`,
    [id, group.centreId, at],
  );
  await join(ctx.db, id, group, at);
  ctx.emit('pool.proposed', { poolId: id, needIds: idsOf(group) });
}

/** The dissolved pool that had these needs and no others at its end. */
async function dissolvedBefore(db: EntityManager, needIds: readonly string[]): Promise<string | undefined> {
  const [row]: { id: string }[] = await db.query(
    `SELECT p.id FROM pool p JOIN pool_member m ON m.pool_id = p.id AND m.left_at IS NULL
      WHERE p.state = 'dissolved' AND p.id IN (SELECT pool_id FROM pool_member WHERE need_id = $2)
      GROUP BY p.id HAVING array_agg(m.need_id ORDER BY m.need_id) = $1::uuid[]
      ORDER BY p.id DESC LIMIT 1`,
    [needIds.toSorted(), needIds[0]],
  );
  return row?.id;
}

/** Whoever comes back joins anew. */
const join = (db: EntityManager, poolId: string, { members }: PoolGroup, at: Date) =>
  db.query(
    `INSERT INTO pool_member AS m (pool_id, need_id, likeness, joined_at)
     SELECT $1, r.need_id, r.likeness, $3
       FROM jsonb_to_recordset($2::jsonb) AS r (need_id uuid, likeness real) ORDER BY r.need_id
     ON CONFLICT (pool_id, need_id) DO UPDATE
        SET likeness = excluded.likeness, active = true, left_at = NULL,
            joined_at = CASE WHEN m.active THEN m.joined_at ELSE excluded.joined_at END
      WHERE m.likeness <> excluded.likeness OR NOT m.active`,
    [poolId, JSON.stringify(members.map(({ needId, likeness }) => ({ need_id: needId, likeness }))), at],
  );

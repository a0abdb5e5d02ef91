import type { EntityManager } from 'typeorm';
import type { CommandContext } from '../platform/command.js';
import { uuidv7 } from '../platform/uuid.js';
import type { PoolEndReason } from './pool.js';
import type { Poolable, PoolGroup } from './pool-groups.js';

interface Known {
  id: string;
  proposed: boolean;
  needIds: string[];
}

/**
 * Brings the stored pools of these needs in line with their groups. The pool that has most of a group goes on as it
 * with the same id; one that had exactly these needs comes back. Whoever is new in a pool is told; nobody is told twice.
 */
export async function settlePools(
  ctx: CommandContext,
  { groups, needIds, poolable }: { groups: readonly PoolGroup[]; needIds: readonly string[]; poolable: Poolable[] },
): Promise<void> {
  const known = await knownPools(ctx.db, needIds);
  const continued = pairUp(groups, known);
  const kept = new Set([...continued.values()].map(({ id }) => id));
  const grouped = new Set(groups.flatMap(({ members }) => members.map(({ needId }) => needId)));

  const over = known.filter(({ id, proposed }) => proposed && !kept.has(id));
  for (const pool of over) await dissolve(ctx, pool, whyOver(pool, grouped, poolable));
  for (const [group, pool] of continued) await leave(ctx.db, pool.id, group);
  for (const group of groups) {
    const pool = continued.get(group);
    if (pool) await goOn(ctx, pool, group);
    else await propose(ctx, group);
  }
}

/** Proposed ones with any of these needs, and dissolved ones with nobody else. The oldest first. */
const knownPools = (db: EntityManager, needIds: readonly string[]): Promise<Known[]> =>
  db.query(
    `SELECT p.id, p.state = 'proposed' AS proposed, array_agg(m.need_id::text ORDER BY m.need_id) AS "needIds"
       FROM pool p JOIN pool_member m ON m.pool_id = p.id
      WHERE p.id IN (SELECT pool_id FROM pool_member WHERE need_id = ANY($1))
      GROUP BY p.id HAVING p.state = 'proposed' OR bool_and(m.need_id = ANY($1)) ORDER BY p.id`,
    [needIds],
  );

/** Which pool goes on as which group: the largest common part first, and of it at least half of either. */
function pairUp(groups: readonly PoolGroup[], known: readonly Known[]): Map<PoolGroup, Known> {
  const possible = groups.flatMap((group) =>
    known.flatMap((pool) => {
      const common = group.members.filter(({ needId }) => pool.needIds.includes(needId)).length;
      const same = common === group.members.length && common === pool.needIds.length;
      const most = 2 * common >= Math.min(group.members.length, pool.needIds.length) && common > 0;
      return same || (pool.proposed && most) ? [{ group, pool, common, same }] : [];
    }),
  );
  possible.sort(
    (a, b) =>
      Number(b.pool.proposed) - Number(a.pool.proposed) ||
      Number(b.same) - Number(a.same) ||
      b.common - a.common ||
      (a.pool.id + a.group.centreId < b.pool.id + b.group.centreId ? -1 : 1),
  );
  const paired = new Map<PoolGroup, Known>();
  const taken = new Set<string>();
  for (const { group, pool } of possible) {
    if (paired.has(group) || taken.has(pool.id)) continue;
    paired.set(group, pool);
    taken.add(pool.id);
  }
  return paired;
}

function whyOver({ needIds }: Known, grouped: ReadonlySet<string>, poolable: readonly Poolable[]): PoolEndReason {
  if (needIds.some((id) => grouped.has(id))) return 'regrouped';
  const countries = new Set(poolable.filter(({ id }) => needIds.includes(id)).map(({ country }) => country));
  return countries.size < 2 ? 'too_few_countries' : 'no_longer_alike';
}

async function dissolve({ db, now, emit }: CommandContext, { id }: Known, reason: PoolEndReason) {
  await db.query(`UPDATE pool_member SET active = false WHERE pool_id = $1`, [id]);
  await db.query(
    `UPDATE pool SET state = 'dissolved', state_since = $2, dissolved_reason = $3, updated_at = $2, version = version + 1
      WHERE id = $1`,
    [id, now(), reason],
  );
  emit('pool.dissolved', { poolId: id, reason });
}

/** All leave before any join, because a need is in one pool at a time. */
const leave = (db: EntityManager, poolId: string, { members }: PoolGroup) =>
  db.query(`DELETE FROM pool_member WHERE pool_id = $1 AND need_id <> ALL($2)`, [
    poolId,
    members.map(({ needId }) => needId),
  ]);

async function propose(ctx: CommandContext, group: PoolGroup) {
  const id = uuidv7(ctx.now());
  await ctx.db.query(
    `INSERT INTO pool (id, centre_id, state, state_since, created_at, updated_at) VALUES ($1, $2, 'proposed', $3, $3, $3)`,
    [id, group.centreId, ctx.now()],
  );
  await join(ctx.db, id, group, ctx.now());
  ctx.emit('pool.proposed', { poolId: id });
}

async function goOn(ctx: CommandContext, { id, proposed, needIds }: Known, group: PoolGroup) {
  const changed = await join(ctx.db, id, group, ctx.now());
  await ctx.db.query(
    `UPDATE pool SET centre_id = $2, state = 'proposed', dissolved_reason = NULL, updated_at = $3, version = version + 1,
                     state_since = CASE WHEN state = 'proposed' THEN state_since ELSE $3 END
      WHERE id = $1 AND ($4 OR centre_id <> $2 OR state <> 'proposed')`,
    [id, group.centreId, ctx.now(), changed || needIds.length > group.members.length],
  );
  const isNew = group.members.some(({ needId }) => !needIds.includes(needId));
  if (isNew || !proposed) ctx.emit('pool.proposed', { poolId: id });
}

/** Whether anything was written. Who comes back to a dissolved pool joins it anew. */
async function join(db: EntityManager, poolId: string, { members }: PoolGroup, now: Date): Promise<boolean> {
  const written: unknown[] = await db.query(
    `INSERT INTO pool_member AS m (pool_id, need_id, active, likeness, joined_at)
     SELECT $1, r.need_id, true, r.likeness, $3
       FROM jsonb_to_recordset($2::jsonb) AS r (need_id uuid, likeness real) ORDER BY r.need_id
     ON CONFLICT (pool_id, need_id) DO UPDATE
        SET likeness = excluded.likeness, active = true,
            joined_at = CASE WHEN m.active THEN m.joined_at ELSE excluded.joined_at END
      WHERE m.likeness <> excluded.likeness OR NOT m.active
     RETURNING 1`,
    [poolId, JSON.stringify(members.map(({ needId, likeness }) => ({ need_id: needId, likeness }))), now],
  );
  return written.length > 0;
}

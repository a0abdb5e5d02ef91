import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { OPEN } from '../listings/index.js';
import { command, type CommandContext } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { poolGroups, type LikePair, type Poolable } from './pool-groups.js';
import { settlePools } from './settle-pools.js';
import { oneRunAtATime } from './stored-matches.js';

/** Once everything open was judged again: groups all needs anew. Changes nothing where nothing has changed. */
export const refreshPools = command('refresh-pools', {
  input: z.object({ rematchId: field.id }),

  async run(ctx) {
    authorize(ctx.actor, 'match', 'end', {}, true);
    await oneRunAtATime(ctx.db);
    const all: { id: string }[] = await ctx.db.query(
      `SELECT need_id AS id FROM need_likeness UNION SELECT other_id FROM need_likeness
       UNION SELECT need_id FROM pool_member WHERE active`,
    );
    await regroup(
      ctx,
      all.map(({ id }) => id),
    );
  },
});

/** Groups these needs anew, and all that hang together with them; nobody else's pool can change by that. */
export async function refreshPoolsAround(ctx: CommandContext, needIds: readonly string[]): Promise<void> {
  await regroup(ctx, await hangingTogether(ctx.db, needIds));
}

async function regroup(ctx: CommandContext, needIds: readonly string[]) {
  const [needs, pairs] = [await poolable(ctx, needIds), await pairsAmong(ctx.db, needIds)];
  const groups = hangs(needs, pairs).flatMap((part) => poolGroups(part.needs, part.pairs));
  await settlePools(ctx, { groups, needIds, poolable: needs });
}

/** Through likeness and through present pools, however far. */
async function hangingTogether(db: EntityManager, from: readonly string[]): Promise<string[]> {
  const rows: { id: string }[] = await db.query(
    `WITH RECURSIVE hanging (id) AS (
       SELECT unnest($1::uuid[])
       UNION
       SELECT near.id FROM hanging h CROSS JOIN LATERAL (
         SELECT other_id FROM need_likeness WHERE need_id = h.id
         UNION ALL SELECT need_id FROM need_likeness WHERE other_id = h.id
         UNION ALL SELECT others.need_id FROM pool_member own JOIN pool_member others ON others.pool_id = own.pool_id
                    WHERE own.need_id = h.id AND own.active AND others.active) near (id))
     SELECT id FROM hanging`,
    [from],
  );
  return rows.map(({ id }) => id);
}

/** Open needs of a country, whose days are not over; what only the parties of a match may read is never pooled. */
const poolable = ({ db, now }: CommandContext, ids: readonly string[]): Promise<Poolable[]> =>
  db.query(
    `SELECT id, country, starts_on AS "startsOn", ends_on AS "endsOn", modalities FROM listing
      WHERE id = ANY($1) AND kind = 'need' AND state = ANY($2) AND confidentiality <> 'parties' AND country IS NOT NULL
        AND (ends_on IS NULL OR ends_on >= $3)
      ORDER BY id`,
    [ids, OPEN, now().toISOString().slice(0, 10)],
  );

const pairsAmong = (db: EntityManager, ids: readonly string[]): Promise<LikePair[]> =>
  db.query(
    `SELECT need_id AS "needId", other_id AS "otherId", likeness FROM need_likeness
      WHERE need_id = ANY($1) AND other_id = ANY($1) ORDER BY need_id, other_id`,
    [ids],
  );

/** The parts that no pair ties together, each to be grouped by itself. */
function hangs(needs: readonly Poolable[], pairs: readonly LikePair[]) {
  const head = new Map(needs.map(({ id }) => [id, id]));
  const headOf = (id: string): string => {
    let at = id;
    while (head.get(at) !== at) at = head.get(at)!;
    head.set(id, at);
    return at;
  };
  const among = pairs.filter(({ needId, otherId }) => head.has(needId) && head.has(otherId));
  for (const { needId, otherId } of among) head.set(headOf(needId), headOf(otherId));
  const parts = new Map<string, { needs: Poolable[]; pairs: LikePair[] }>();
  const partOf = (id: string) => {
    const known = parts.get(headOf(id)) ?? { needs: [], pairs: [] };
    parts.set(headOf(id), known);
    return known;
  };
  for (const need of needs) partOf(need.id).needs.push(need);
  for (const pair of among) partOf(pair.needId).pairs.push(pair);
  return [...parts.values()].filter(({ needs }) => needs.length > 1);
}

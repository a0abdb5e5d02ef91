import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { OPEN } from '../listings/index.js';
import { command, type CommandContext } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { keepAlikes } from './alike-needs.js';
import type { Subject } from './engine/subject.js';
import type { LikePair } from './like-pairs.js';
import type { Judge } from './load-judge.js';
import { idsOf, MOST_MEMBERS, poolGroups, type Poolable, type PresentPool } from './pool-groups.js';
import { settlePools } from './settle-pools.js';
import { oneRunAtATime } from './stored-matches.js';

/**
 * Once everything open was judged again: looks at all needs together. What is proposed stays as long as it holds;
 * changes nothing where nothing has changed.
 */
export const refreshPools = command('refresh-pools', {
  input: z.object({ rematchId: field.id }),

  async run(ctx) {
    authorize(ctx.actor, 'match', 'end', {}, true);
    await oneRunAtATime(ctx.db);
    const present = await presentPools(ctx.db);
    const alike: { id: string }[] = await ctx.db.query(
      `SELECT need_id AS id FROM need_likeness UNION SELECT other_id FROM need_likeness`,
    );
    await regroup(
      ctx,
      alike.map(({ id }) => id),
      present,
    );
  },
});

/** For an open need that has come or changed. Costs one statement where it is like no other. */
export async function refreshPoolsFor(ctx: CommandContext, need: Subject, judge: Judge): Promise<void> {
  const alike = await keepAlikes(ctx.db, need, judge);
  if (alike) await refreshPoolsAround(ctx, need.id, alike);
}

/**
 * Looks at a need that has come, gone or changed, at those it is alike to, and at the pools that could change by it. A
 * full one cannot unless the need is in it; so the work stays small however many needs there are.
 */
export async function refreshPoolsAround(
  ctx: CommandContext,
  needId: string,
  alike: readonly string[] = [],
): Promise<void> {
  const pools = await presentPools(ctx.db, [needId, ...alike]);
  const closed = pools.filter((pool) => pool.members.length >= MOST_MEMBERS && !idsOf(pool).includes(needId));
  const elsewhere = new Set(closed.flatMap(idsOf));
  await regroup(
    ctx,
    [needId, ...alike.filter((id) => !elsewhere.has(id))],
    pools.filter((pool) => !closed.includes(pool)),
  );
}

async function regroup(ctx: CommandContext, near: readonly string[], present: readonly PresentPool[]) {
  const ids = [...new Set([...near, ...present.flatMap(idsOf)])];
  const [needs, pairs] = [await poolable(ctx, ids), await pairsAmong(ctx.db, ids)];
  await settlePools(ctx, poolGroups(needs, pairs, present), present, needs);
}

/** All that are proposed, or those that have any of these needs. */
const presentPools = (db: EntityManager, needIds?: readonly string[]): Promise<PresentPool[]> =>
  db.query(
    `SELECT p.id, p.centre_id AS "centreId", jsonb_agg(jsonb_build_object('needId', m.need_id, 'likeness', m.likeness)) AS members
       FROM pool p JOIN pool_member m ON m.pool_id = p.id AND m.active
      WHERE $1::uuid[] IS NULL OR p.id IN (SELECT pool_id FROM pool_member WHERE need_id = ANY($1) AND active)
      GROUP BY p.id`,
    [needIds ?? null],
  );

/**
 * Open needs of a country, whose days are not over and which ask for more than money; what only the parties of a match
 * may read is never pooled.
 */
const poolable = ({ db, now }: CommandContext, ids: readonly string[]): Promise<Poolable[]> =>
  db.query(
    `SELECT id, country, illustrative, starts_on AS "startsOn", ends_on AS "endsOn",
            array_remove(modalities, 'funding') AS modalities
       FROM listing
      WHERE id = ANY($1) AND kind = 'need' AND state = ANY($2) AND confidentiality <> 'parties' AND country IS NOT NULL
        AND (ends_on IS NULL OR ends_on >= $3) AND modalities <> '{funding}'
      ORDER BY id`,
    [ids, OPEN, now().toISOString().slice(0, 10)],
  );

/** Each once, whichever of the two keeps it. */
const pairsAmong = (db: EntityManager, ids: readonly string[]): Promise<LikePair[]> =>
  db.query(
    `SELECT least(need_id, other_id) AS "needId", greatest(need_id, other_id) AS "otherId", max(likeness) AS likeness
       FROM need_likeness WHERE need_id = ANY($1) AND other_id = ANY($1)
      GROUP BY 1, 2 ORDER BY 1, 2`,
    [ids],
  );

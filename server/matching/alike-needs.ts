import type { EntityManager } from 'typeorm';
import { countriesFirst } from './countries-first.js';
import type { Subject } from './engine/subject.js';
import { SAME_SUBJECT } from './likeness.js';
import type { Judge } from './load-judge.js';

/** A need keeps the most alike ones; of many of one country only some, so that there is room for others. */
const KEPT = 30;
/** However common its subject is. */
const LOOKED_AT = 400;

/**
 * Keeps which open needs are about the same as this one, and corrects what others keep of it. Returns those it keeps;
 * nothing when no pool can change by it: there are none, and it is in no pool either.
 */
export async function keepAlikes(db: EntityManager, need: Subject, { index }: Judge): Promise<string[] | undefined> {
  const alike = index.alike(need, 'need', SAME_SUBJECT).slice(0, LOOKED_AT);
  const kept = countriesFirst(alike, ({ id }) => index.known(id)?.facts.country, [need.facts.country]).slice(0, KEPT);
  const own = new Set(kept.map(({ id }) => id));
  const [{ pooled }]: [{ pooled: boolean }] = await db.query(
    `WITH alike AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, likeness real, own boolean)),
          kept AS (
            INSERT INTO need_likeness AS k (need_id, other_id, likeness) SELECT $1, id, likeness FROM alike WHERE own ORDER BY id
            ON CONFLICT (need_id, other_id) DO UPDATE SET likeness = excluded.likeness WHERE k.likeness <> excluded.likeness),
          corrected AS (
            UPDATE need_likeness k SET likeness = alike.likeness FROM alike
             WHERE k.other_id = $1 AND k.need_id = alike.id AND k.likeness <> alike.likeness),
          gone AS (
            DELETE FROM need_likeness k
             WHERE need_id = $1 AND NOT EXISTS (SELECT FROM alike WHERE id = k.other_id AND own)
                OR other_id = $1 AND NOT EXISTS (SELECT FROM alike WHERE id = k.need_id))
     SELECT EXISTS (SELECT FROM pool_member WHERE need_id = $1 AND active) AS pooled`,
    [need.id, JSON.stringify(alike.map((each) => ({ ...each, own: own.has(each.id) })))],
  );
  return own.size > 0 || pooled ? [...own] : undefined;
}

/** Forgets what a need was like. Returns whether it was in a pool. */
export async function forgetAlikes(db: EntityManager, needId: string): Promise<boolean> {
  const [{ pooled }]: [{ pooled: boolean }] = await db.query(
    `WITH gone AS (DELETE FROM need_likeness WHERE need_id = $1 OR other_id = $1)
     SELECT EXISTS (SELECT FROM pool_member WHERE need_id = $1 AND active) AS pooled`,
    [needId],
  );
  return pooled;
}

import type { EntityManager } from 'typeorm';
import type { Subject } from './engine/subject.js';
import { likeness, SAME_SUBJECT } from './likeness.js';
import type { Judge } from './load-judge.js';
import { loadMentions } from './stored-mentions.js';
import { loadTermWeights } from './term-weights.js';

/** By the measure of the index, which a long text lowers; far below what any pair that is the same has there. */
const WORTH_A_LOOK = 0.08;

/**
 * Keeps which open needs are about the same as this one. Returns all whose pools this may change: those it is like now,
 * and those it was like before.
 */
export async function keepAlikes(db: EntityManager, need: Subject, { index }: Judge): Promise<string[]> {
  const candidates = index.alike(need, 'need', WORTH_A_LOOK).map(({ id }) => id);
  const [mentions, weigh] = [await loadMentions(db, [need.id, ...candidates]), await loadTermWeights(db)];
  const own = mentions.get(need.id) ?? [];
  const alike = candidates
    .map((id) => ({ id, likeness: likeness(own, mentions.get(id) ?? [], weigh) }))
    .filter((each) => each.likeness >= SAME_SUBJECT);
  const before = await forgetAlikes(
    db,
    need.id,
    alike.map(({ id }) => id),
  );
  await db.query(
    `INSERT INTO need_likeness AS k (need_id, other_id, likeness)
     SELECT least($1, r.id), greatest($1, r.id), r.likeness FROM jsonb_to_recordset($2::jsonb) AS r (id uuid, likeness real)
      ORDER BY r.id
     ON CONFLICT (need_id, other_id) DO UPDATE SET likeness = excluded.likeness WHERE k.likeness <> excluded.likeness`,
    [need.id, JSON.stringify(alike)],
  );
  return [...before, ...alike.map(({ id }) => id), need.id];
}

/** Forgets what a need was like, but for these. Returns the others. */
export async function forgetAlikes(
  db: EntityManager,
  needId: string,
  except: readonly string[] = [],
): Promise<string[]> {
  const [gone]: [{ id: string }[], number] = await db.query(
    `DELETE FROM need_likeness
      WHERE need_id = $1 AND other_id <> ALL($2) OR other_id = $1 AND need_id <> ALL($2)
     RETURNING CASE WHEN need_id = $1 THEN other_id ELSE need_id END AS id`,
    [needId, except],
  );
  return gone.map(({ id }) => id);
}

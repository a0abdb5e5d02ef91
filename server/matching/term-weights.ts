import type { DataSource, EntityManager } from 'typeorm';
import { weightOf } from './engine/lexicon.js';
import type { Weigh } from './likeness.js';
import { loadTermCounts } from './term-counts.js';

const kept = new WeakMap<DataSource, { version: number; weigh: Weigh }>();

/** How telling each term is by the counts in force, the same as the index weighs by. Read again when they were counted again. */
export async function loadTermWeights(db: EntityManager): Promise<Weigh> {
  const [{ version }]: [{ version: number }] = await db.query(
    `SELECT coalesce(max(version), 0) AS version FROM matching_term_counts`,
  );
  const known = kept.get(db.dataSource);
  if (known?.version === version) return known.weigh;
  const { listings, counts } = await loadTermCounts(db);
  const weigh: Weigh = (term) => weightOf(counts.get(term) ?? 0, listings);
  kept.set(db.dataSource, { version, weigh });
  return weigh;
}

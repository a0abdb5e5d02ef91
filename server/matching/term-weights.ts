import type { DataSource, EntityManager } from 'typeorm';
import { weightOf } from './engine/lexicon.js';
import type { Weigh } from './likeness.js';
import type { SubjectTerm } from './subject-terms.js';
import { loadTermCounts } from './term-counts.js';

export interface TermWeights {
  /** How telling a term is, the same as the index weighs by. */
  weigh: Weigh;
  /** Whether an open listing had it when terms were last counted. Before the first count, all are taken to be known. */
  isKnown(term: SubjectTerm): boolean;
}

const kept = new WeakMap<DataSource, { version: number; weights: TermWeights }>();

/** By the counts in force. Read again when terms were counted again. */
export async function loadTermWeights(db: EntityManager): Promise<TermWeights> {
  const [{ version }]: [{ version: number }] = await db.query(
    `SELECT coalesce(max(version), 0) AS version FROM matching_term_counts`,
  );
  const known = kept.get(db.dataSource);
  if (known?.version === version) return known.weights;
  const { listings, counts } = await loadTermCounts(db);
  const weights: TermWeights = {
    weigh: (term) => weightOf(counts.get(term) ?? 0, listings),
    isKnown: (term) => listings === 0 || counts.has(term),
  };
  kept.set(db.dataSource, { version, weights });
  return weights;
}

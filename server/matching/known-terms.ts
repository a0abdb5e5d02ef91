import type { DataSource, EntityManager } from 'typeorm';
import { databaseOf } from '../platform/acting-as.js';
import type { SubjectTerm } from './subject-terms.js';
import { loadTermCounts } from './term-counts.js';

/** Whether open listings had a term when terms were last counted. Before the first count, all are taken to be known. */
export type IsKnown = (term: SubjectTerm) => boolean;

const kept = new WeakMap<DataSource, { version: number; isKnown: IsKnown }>();

/** By the counts in force. Read again when terms were counted again. */
export async function loadKnownTerms(db: EntityManager): Promise<IsKnown> {
  const [{ version }]: [{ version: number }] = await db.query(
    `SELECT coalesce(max(version), 0) AS version FROM matching_term_counts`,
  );
  const known = kept.get(databaseOf(db.dataSource));
  if (known?.version === version) return known.isKnown;
  const { listings, counts } = await loadTermCounts(db);
  const isKnown: IsKnown = (term) => listings === 0 || counts.has(term);
  kept.set(databaseOf(db.dataSource), { version, isKnown });
  return isKnown;
}

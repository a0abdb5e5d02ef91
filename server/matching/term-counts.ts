import type { EntityManager } from 'typeorm';
import type { TermCounts } from './engine/lexicon.js';

/**
 * How often each term is used among the open listings, as it was last counted. Every process weighs by the same counts,
 * however much its own index has seen since, so that all of them give a pair the same score.
 */
export interface CountedTerms extends TermCounts {
  /** 0: never counted; then no term is rarer than another. */
  version: number;
}

export async function loadTermCounts(db: EntityManager): Promise<CountedTerms> {
  const [row]: { version: number; listings: number; counts: Record<string, number> }[] = await db.query(
    `SELECT version, listings, counts FROM matching_term_counts ORDER BY version DESC LIMIT 1`,
  );
  return row
    ? { version: row.version, listings: row.listings, counts: new Map(Object.entries(row.counts)) }
    : { version: 0, listings: 0, counts: new Map() };
}

const KEPT = 5;

/** Old counts are of no use once nothing was scored with them. */
export async function storeTermCounts(db: EntityManager, { listings, counts }: TermCounts, now: Date): Promise<void> {
  const [{ version }]: [{ version: number }] = await db.query(
    `INSERT INTO matching_term_counts (listings, counts, counted_at) VALUES ($1, $2, $3) RETURNING version`,
    [listings, JSON.stringify(Object.fromEntries(counts)), now],
  );
  await db.query(`DELETE FROM matching_term_counts WHERE version <= $1`, [version - KEPT]);
}

/** Counts drift slowly: they are worth taking again when there are a quarter more or fewer listings, and a handful at least. */
export const countsAreOff = (counted: number, now: number): boolean =>
  Math.abs(now - counted) > Math.max(20, counted / 4);

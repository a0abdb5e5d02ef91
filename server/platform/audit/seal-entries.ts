import type { EntityManager } from 'typeorm';
import type { Context } from '../context.js';
import { BEFORE_THE_FIRST, ENTRY_CONTENT, entryHash, sealedAtOf, type EntryContent } from './sealed-entry.js';

/** Whoever seals or takes a checkpoint holds it until the end of the transaction. */
export const SEALING = 19550424;
const BATCH = 500;

/**
 * Numbers the entries that are committed and wait, and binds each to the one before. What is committed while this runs
 * waits for the next time. One process at a time does it; another that comes meanwhile leaves at once. Returns how many.
 */
export async function sealEntries(ctx: Context): Promise<number> {
  let count = 0;
  for (;;) {
    const sealed = await ctx.db.transaction((db) => sealBatch(db, ctx.now()));
    count += sealed;
    if (sealed < BATCH) return count;
  }
}

async function sealBatch(db: EntityManager, at: Date): Promise<number> {
  const [{ mine }] = await db.query(`SELECT pg_try_advisory_xact_lock(${SEALING}) AS mine`);
  if (!mine) return 0;
  const waiting: { entry: EntryContent }[] = await db.query(
    `SELECT ${ENTRY_CONTENT} AS entry FROM audit_unsealed u JOIN audit_entry e ON e.id = u.entry_id ORDER BY e.id LIMIT ${BATCH}`,
  );
  if (waiting.length === 0) return 0;

  let { seq, hash } = await chainEnd(db);
  const sealedAt = sealedAtOf(at);
  const links = waiting.map(({ entry }) => {
    const previous = hash;
    seq += 1;
    hash = entryHash({ seq, previous: previous.toString('hex'), sealedAt, entry });
    return { seq, entryId: entry.id, previous, hash };
  });
  await db.query(
    `INSERT INTO audit_chain (seq, entry_id, previous, hash, sealed_at)
     SELECT *, $5::timestamptz FROM unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[])`,
    [
      links.map((link) => link.seq),
      links.map((link) => link.entryId),
      links.map((link) => link.previous),
      links.map((link) => link.hash),
      at,
    ],
  );
  return links.length;
}

/** The number and the hash of the last entry in the chain. */
export async function chainEnd(db: EntityManager): Promise<{ seq: number; hash: Buffer }> {
  const [last] = await db.query(`SELECT seq, hash FROM audit_chain ORDER BY seq DESC LIMIT 1`);
  return last ? { seq: Number(last.seq), hash: last.hash as Buffer } : { seq: 0, hash: BEFORE_THE_FIRST };
}

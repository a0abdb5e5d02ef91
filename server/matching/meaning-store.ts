import type { EntityManager } from 'typeorm';
import type { Listing } from '../listings/index.js';
import { meaning, type Meaning } from './engine/meaning.js';
import { meaningDigest, meaningText } from './meaning-text.js';

export interface StoredMeaning {
  model: string;
  readAs: string;
  vector: Buffer;
}

/** What a listing means as it reads now. What was kept of another text is forgotten, here and by every index. */
export async function loadMeaning(db: EntityManager, listing: Listing): Promise<Meaning | null> {
  const stored = await findStoredMeaning(db, listing.id);
  if (!stored) return null;
  const text = meaningText(listing);
  if (text !== null && stored.readAs === meaningDigest(text)) return meaningFrom(stored);
  await db.query(`DELETE FROM matching_embedding WHERE listing_id = $1`, [listing.id]);
  await tellIndexes(db, listing.id);
  return null;
}

export async function findStoredMeaning(db: EntityManager, listingId: string): Promise<StoredMeaning | undefined> {
  const [row]: StoredMeaning[] = await db.query(
    `SELECT model, read_as AS "readAs", vector FROM matching_embedding WHERE listing_id = $1`,
    [listingId],
  );
  return row;
}

export async function storeMeaning(
  db: EntityManager,
  { listingId, readAs, model, vector }: { listingId: string; readAs: string; model: string; vector: Int8Array },
): Promise<void> {
  await db.query(
    `INSERT INTO matching_embedding (listing_id, read_as, model, vector) VALUES ($1, $2, $3, $4)
     ON CONFLICT (listing_id) DO UPDATE SET read_as = excluded.read_as, model = excluded.model, vector = excluded.vector`,
    [listingId, readAs, model, Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength)],
  );
  await tellIndexes(db, listingId);
}

/** As an index reads it from a page: the model and the values in base64. */
export const meaningFromPage = ([model, values]: readonly [string, string]): Meaning =>
  meaningFrom({ model, vector: Buffer.from(values, 'base64') });

/** A copy: a buffer of the driver's is a small part of something large. */
const meaningFrom = ({ model, vector }: Pick<StoredMeaning, 'model' | 'vector'>): Meaning =>
  meaning(model, Int8Array.from(new Int8Array(vector.buffer, vector.byteOffset, vector.byteLength)));

const tellIndexes = (db: EntityManager, listingId: string) =>
  db.query(`UPDATE matching_feature SET changed = pg_current_xact_id() WHERE listing_id = $1`, [listingId]);

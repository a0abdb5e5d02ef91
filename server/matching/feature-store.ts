import type { EntityManager } from 'typeorm';
import type { Listing } from '../listings/index.js';
import type { CentreStatus } from '../organisations/index.js';
import { thesaurusVersion } from '../thesaurus/index.js';
import { featureText } from './feature-text.js';
import type { Features } from './features.js';
import { readFeatures } from './read-features.js';
import { SCORING_VERSION } from './weights.js';

/** By which reader features were read; another one makes them anew. */
export const readerVersion = (): string => `${SCORING_VERSION} ${thesaurusVersion()}`;

/** Reads a listing in the standing its organisation has now. */
export const readStored = async (db: EntityManager, listing: Listing): Promise<Features> =>
  readFeatures(listing, { centreStatus: await centreStatusOf(db, listing), coverable: null });

/** Keeps what was read. Writes only what has changed, so that an index has little to follow. */
export async function keepFeatures(db: EntityManager, listing: Listing, features: Features): Promise<void> {
  await db.query(
    `INSERT INTO matching_feature AS f (listing_id, open, read_as, features, said) VALUES ($1, $2, $3, $4, $5)
     ON CONFLICT (listing_id) DO UPDATE
        SET open = excluded.open, read_as = excluded.read_as, features = excluded.features, said = excluded.said,
            changed = pg_current_xact_id()
      WHERE (f.open, f.read_as, f.features) IS DISTINCT FROM (excluded.open, excluded.read_as, excluded.features)`,
    [listing.id, listing.open, readAs(listing), featureText(features), JSON.stringify(saidOf(features))],
  );
}

/** Reads a listing and keeps what was read, as happens when it opens. */
export const storeFeatures = async (db: EntityManager, listing: Listing): Promise<void> =>
  keepFeatures(db, listing, await readStored(db, listing));

/** A listing that is no longer open is forgotten by every index; what was read of it stays. */
export const closeFeatures = (db: EntityManager, listingId: string) =>
  db.query(`UPDATE matching_feature SET open = false, changed = pg_current_xact_id() WHERE listing_id = $1 AND open`, [
    listingId,
  ]);

/** Listings whose features are missing, or of an older version, or read by an older reader; or open while they are not. */
export const staleFeatures = (db: EntityManager, open: readonly string[], limit: number): Promise<{ id: string }[]> =>
  db.query(
    `SELECT l.id FROM listing l LEFT JOIN matching_feature f ON f.listing_id = l.id
      WHERE CASE WHEN l.state = ANY($1) THEN f.read_as IS DISTINCT FROM l.version || ' ' || $2 OR NOT f.open ELSE coalesce(f.open, false) END
      ORDER BY l.id LIMIT $3`,
    [open, readerVersion(), limit],
  );

const readAs = ({ version }: Listing) => `${version} ${readerVersion()}`;

const saidOf = ({ mentions }: Features) =>
  Object.fromEntries(mentions.flatMap(({ term, said }) => (said === null ? [] : [[term, said]])));

async function centreStatusOf(db: EntityManager, { organisationId }: Listing): Promise<CentreStatus> {
  const [row]: { status: CentreStatus }[] = await db.query(
    `SELECT centre_status AS status FROM organisation WHERE id = $1`,
    [organisationId],
  );
  return row?.status ?? 'none';
}

/** How listings say their terms, for reasons. */
export async function loadWords(db: EntityManager, ids: readonly string[]) {
  const rows: { id: string; said: Record<string, string> }[] = await db.query(
    `SELECT listing_id AS id, said FROM matching_feature WHERE listing_id = ANY($1)`,
    [ids],
  );
  const words = new Map(rows.map(({ id, said }) => [id, said]));
  return (listingId: string, term: string): string | undefined => words.get(listingId)?.[term];
}

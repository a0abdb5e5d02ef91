import type { DataSource, EntityManager } from 'typeorm';
import { OPEN } from '../listings/index.js';
import { thesaurusVersion } from '../thesaurus/index.js';
import { postgresPut } from './postgres-put.js';
import { postgresSearch } from './postgres-search.js';
import type { SearchDocument } from './search-document.js';
import type { Entry, SearchEngine } from './search-engine.js';

const BATCH = 5_000;
const ONE_REBUILD_AT_A_TIME = 1795478403;

/** The index in our own database: always there, and joined to the truth within the question itself. */
export function postgresEngine(database: DataSource): SearchEngine {
  const db = database.manager;
  return {
    name: 'postgres',
    put: (documents) => db.transaction((tx) => postgresPut(tx, documents)),
    remove: async (ids) => void (await db.query(`DELETE FROM search_document WHERE listing_id = ANY($1)`, [ids])),
    search: (query) => postgresSearch(db, query),
    rebuild: (documents) => rebuild(database, documents),
    entries: () => entries(db),
    configure: async () => {}, // A migration does it.
    isReady: () => isReady(db),
  };
}

/**
 * One transaction: if it breaks off, nothing has happened. What is written to the old tables meanwhile goes with them;
 * `rebuildSearch` compares with the truth afterwards.
 */
const rebuild = (database: DataSource, documents: AsyncIterable<SearchDocument[]>) =>
  database.transaction(async (tx) => {
    await tx.query(`SET LOCAL statement_timeout = 0; SET LOCAL idle_in_transaction_session_timeout = 0`);
    await tx.query(`SELECT pg_advisory_xact_lock($1)`, [ONE_REBUILD_AT_A_TIME]);
    for (const table of ['search_document', 'search_word'])
      await tx.query(`CREATE TABLE ${table}_next (LIKE ${table} INCLUDING ALL)`);
    for await (const batch of documents) await postgresPut(tx, batch, '_next');
    await tx.query(`ANALYZE search_document_next; ANALYZE search_word_next`);
    await tx.query(SWAP);
  });

/** The new tables take the names of the old ones, and so do their indexes. */
const SWAP = `
  DROP TABLE search_document, search_word;
  ALTER TABLE search_document_next RENAME TO search_document;
  ALTER TABLE search_word_next RENAME TO search_word;
  DO $$
  DECLARE next record;
  BEGIN
    FOR next IN SELECT relname FROM pg_class WHERE relkind = 'i' AND relnamespace = 'public'::regnamespace AND relname ~ '^search_(document|word)_next_'
    LOOP
      EXECUTE format('ALTER INDEX %I RENAME TO %I', next.relname, regexp_replace(next.relname, '_next_', '_'));
    END LOOP;
  END $$;`;

/** Not so when empty although there is something to find, or when something in it was read by another thesaurus. */
async function isReady(db: EntityManager): Promise<boolean> {
  const [{ ready }]: [{ ready: boolean }] = await db.query(
    `SELECT (EXISTS (SELECT FROM search_document) OR NOT EXISTS (SELECT FROM listing WHERE state = ANY($1)))
            AND NOT EXISTS (SELECT FROM search_document WHERE thesaurus <> $2) AS ready`,
    [OPEN, thesaurusVersion()],
  );
  return ready;
}

async function* entries(db: EntityManager) {
  let last: string | null = null;
  for (;;) {
    const rows: Entry[] = await db.query(
      `SELECT listing_id AS id, fingerprint, thesaurus FROM search_document
        WHERE $1::uuid IS NULL OR listing_id > $1 ORDER BY listing_id LIMIT ${BATCH}`,
      [last],
    );
    if (rows.length === 0) return;
    yield* rows;
    last = rows.at(-1)!.id;
  }
}

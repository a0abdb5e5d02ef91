import type { DataSource, EntityManager } from 'typeorm';
import { actingAs } from '../platform/acting-as.js';
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
    search: (query) => postgresSearch(actingAs(database, query.reader), query),
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
    await tx.query(`SELECT begin_search_rebuild()`);
    for await (const batch of documents) await postgresPut(tx, batch, '_next');
    await tx.query(`SELECT finish_search_rebuild()`);
  });

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

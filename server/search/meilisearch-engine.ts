import { Meilisearch, type EnqueuedTaskPromise, type Settings } from 'meilisearch';
import { INDEX, listingSettings, NEXT_INDEX } from '../../search-config/listings.js';
import { thesaurusVersion } from '../thesaurus/index.js';
import { eachOf, mostFrequentFirst, storedFacets } from './facets.js';
import { meilisearchDocument } from './meilisearch-document.js';
import { meilisearchFilter } from './meilisearch-filter.js';
import { meilisearchText } from './meilisearch-text.js';
import type { SearchDocument } from './search-document.js';
import { readSynonyms } from './synonyms.js';
import { MOST_RANKED, type EngineAnswer, type Entry, type SearchEngine, type SearchQuery } from './search-engine.js';

/** A reader waits no longer for Meilisearch than this: PostgreSQL has answered by then. */
const PATIENCE_MS = 300;
const BATCH = 1_000;

export function meilisearchEngine({ url, key }: { url: string; key?: string | undefined }): SearchEngine {
  const client = new Meilisearch({
    host: url,
    ...(key ? { apiKey: key } : {}),
    timeout: 30_000,
    defaultWaitOptions: { timeout: 120_000, interval: 20 },
  });

  return {
    name: 'meilisearch',
    put: (documents) =>
      done(client.index(INDEX).addDocuments(documents.map(meilisearchDocument), { primaryKey: 'id' })),
    remove: (ids) => done(client.index(INDEX).deleteDocuments(ids), { orNoIndex: true }),
    search: (query) => search(client, query),
    rebuild: (documents) => rebuild(client, documents),
    entries: () => entries(client),
    configure: () => done(client.index(INDEX).updateSettings(settings())),
    isReady: () => isReady(client),
  };
}

/** A task that fails does not reject; it says so. */
async function done(task: EnqueuedTaskPromise, { orNoIndex = false } = {}): Promise<void> {
  const { status, error, type } = await task.waitTask();
  if (orNoIndex && error?.code === 'index_not_found') return;
  if (status !== 'succeeded') throw new Error(`Meilisearch: ${type} ${status}: ${error?.message ?? ''}`);
}

async function search(client: Meilisearch, query: SearchQuery): Promise<EngineAnswer> {
  const start = Number(query.after?.[0] ?? 0);
  const text = meilisearchText(query.text);
  const answer = await client.index(INDEX).search<{ id: string; fingerprint: string }>(
    text,
    {
      filter: meilisearchFilter(query),
      facets: [...storedFacets],
      offset: start,
      limit: Math.max(0, Math.min(query.limit, MOST_RANKED - start)),
      attributesToRetrieve: ['id', 'fingerprint'],
      matchingStrategy: 'all',
      ...(text === '' ? { sort: ['publishedAt:desc', 'id:desc'] } : {}),
      ...(/\p{sc=Han}/u.test(text) ? { locales: ['cmn' as const] } : {}),
    },
    { signal: AbortSignal.timeout(PATIENCE_MS) },
  );
  return {
    hits: answer.hits.map(({ id, fingerprint }, i) => ({ id, fingerprint, position: [start + i + 1] })),
    facets: eachOf(storedFacets, (facet) => mostFrequentFirst(Object.entries(answer.facetDistribution?.[facet] ?? {}))),
    countsComplete: true,
  };
}

/** What is written to the old index meanwhile goes with it; `rebuildSearch` compares with the truth afterwards. */
async function rebuild(client: Meilisearch, documents: AsyncIterable<SearchDocument[]>): Promise<void> {
  await client.deleteIndexIfExists(NEXT_INDEX);
  await done(client.createIndex(NEXT_INDEX, { primaryKey: 'id' }));
  await done(client.index(NEXT_INDEX).updateSettings(settings()));
  for await (const batch of documents)
    await done(client.index(NEXT_INDEX).addDocuments(batch.map(meilisearchDocument)));
  if (!(await exists(client, INDEX))) await done(client.createIndex(INDEX, { primaryKey: 'id' }));
  await done(client.swapIndexes([{ indexes: [INDEX, NEXT_INDEX], rename: false }]));
  await client.deleteIndexIfExists(NEXT_INDEX);
}

const exists = async (client: Meilisearch, uid: string): Promise<boolean> =>
  (await client.getIndexes({ limit: 1_000 })).results.some((index) => index.uid === uid);

/**
 * Writing to an index that is not there makes one without settings, in which nothing can be filtered. A change of the
 * thesaurus changes the synonyms and what all documents carry.
 */
async function isReady(client: Meilisearch): Promise<boolean> {
  if (!(await exists(client, INDEX))) return false;
  const filterable = await client.index(INDEX).getFilterableAttributes();
  if (!listingSettings.filterableAttributes.every((attribute) => filterable?.includes(attribute))) return false;
  const others = await client.index(INDEX).search('', { filter: `thesaurus != "${thesaurusVersion()}"`, limit: 1 });
  return others.hits.length === 0;
}

async function* entries(client: Meilisearch) {
  if (!(await exists(client, INDEX))) return;
  for (let offset = 0; ; offset += BATCH) {
    const { results } = await client
      .index(INDEX)
      .getDocuments<Entry>({ fields: ['id', 'fingerprint', 'thesaurus'], offset, limit: BATCH });
    yield* results;
    if (results.length < BATCH) return;
  }
}

const settings = () => ({ ...listingSettings, synonyms: readSynonyms() }) as unknown as Settings;

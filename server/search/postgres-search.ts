import type { EntityManager } from 'typeorm';
import { listingDeadlineSql, OPEN, visibleListings } from '../listings/index.js';
import { eachOf, mostFrequentFirst, storedFacets, type StoredFacet } from './facets.js';
import { facetKey } from './postgres-put.js';
import { MOST_RANKED, type EngineAnswer, type SearchQuery } from './search-engine.js';
import { textQuery } from './text-query.js';

/** Counting reads every row it counts; this many take some 50 ms. */
const MOST_COUNTED = 10_000;

/**
 * One statement. The truth is joined in, so that nothing closed, hidden or of another audience is found or counted.
 * The newest are found first and ranked after that: a common word is in very many listings, and ranking them all would
 * take seconds.
 */
export async function postgresSearch(db: EntityManager, query: SearchQuery): Promise<EngineAnswer> {
  const words = await textQuery(db, query.text, languagesIn(query));
  const { found, param, params } = conditions(query, words?.all);
  const page =
    query.sort === 'deadline'
      ? soonest(query, found, param)
      : words && query.sort !== 'newest'
        ? ranked(query, param(words.all), param(words.byWords), param)
        : newest(query, found, param);
  const [{ hits, counts }]: [{ hits: HitRow[]; counts: [string, number][] }] = await db.query(
    `WITH found AS MATERIALIZED (
       SELECT d.listing_id, d.fingerprint, d.published_ms, d.facets ${found}
        ORDER BY d.published_ms DESC, d.listing_id DESC LIMIT ${MOST_COUNTED}
     ), page AS (${page}), counted AS (
       SELECT key, count(*) AS n FROM found, unnest(facets) AS key GROUP BY key
     )
     SELECT (SELECT coalesce(json_agg(page), '[]') FROM page) AS hits,
            (SELECT coalesce(json_agg(json_build_array(key, n)), '[]') FROM counted) AS counts`,
    params,
  );
  const facets = eachOf(storedFacets, (facet) => countsOf(facet, counts));
  const total = facets.kind.reduce((sum, { count }) => sum + count, 0);
  return {
    hits: hits.map(({ id, fingerprint, position }) => ({ id, fingerprint, position })),
    facets,
    countsComplete: total < MOST_COUNTED,
  };
}

interface HitRow {
  id: string;
  fingerprint: string;
  position: (string | number)[];
}

type Param = (value: unknown) => string;

function conditions({ reader, filters, from, until, among }: SearchQuery, words: string | undefined) {
  const visible = visibleListings(reader, 'l', 2);
  const params: unknown[] = [OPEN, ...visible.params];
  const param: Param = (value) => `$${params.push(value)}`;
  const where = [
    'l.state = ANY($1)',
    visible.sql,
    ...(among ? [`d.listing_id = ANY(${param(among)}::uuid[])`] : []),
    ...(words ? [`d.words @@ ${param(words)}::tsquery`] : []),
    ...filters.map(({ facet, anyOf }) => `d.facets && ${param(anyOf.map((code) => facetKey(facet, code)))}::text[]`),
    ...(from ? [`(d.ends_on IS NULL OR d.ends_on >= ${param(from)}::date)`] : []),
    ...(until ? [`(d.starts_on IS NULL OR d.starts_on <= ${param(until)}::date)`] : []),
  ];
  const found = `FROM search_document d JOIN listing l ON l.id = d.listing_id WHERE ${where.join(' AND ')}`;
  return { found, param, params };
}

/**
 * What has the very words before what only means the same. Then a title is worth more than a skill, that more than the
 * summary, that more than the rest.
 */
const ranked = ({ after, limit }: SearchQuery, words: string, byWords: string, param: Param) => `
  SELECT listing_id AS id, fingerprint, json_build_array(row_number() OVER best) AS position
    FROM (SELECT * FROM found ORDER BY published_ms DESC, listing_id DESC LIMIT ${MOST_RANKED}) f
    JOIN search_document d USING (listing_id, fingerprint, published_ms)
  WINDOW best AS (ORDER BY coalesce(d.words @@ ${byWords}::tsquery, false) DESC,
                           ts_rank('{0.05, 0.2, 0.5, 1}', d.words, ${words}::tsquery, 1) DESC, published_ms DESC, listing_id DESC)
   ORDER BY row_number() OVER best
  OFFSET ${param(Number(after?.[0] ?? 0))}::int LIMIT ${param(limit)}::int`;

/** By age. Milliseconds stay exact in JSON; the cursor of a page is that of its last row. */
const newest = ({ after, limit }: SearchQuery, found: string, param: Param) => `
  SELECT d.listing_id AS id, d.fingerprint, json_build_array(d.published_ms, d.listing_id) AS position ${found}
   ${after ? `AND (d.published_ms, d.listing_id) < (${param(after[0])}::bigint, ${param(after[1])}::uuid)` : ''}
   ORDER BY d.published_ms DESC, d.listing_id DESC LIMIT ${param(limit)}::int`;

/** By the day by which one must have acted; what has none, or had one, comes after that, the newest first. */
const soonest = ({ after, limit, today }: SearchQuery, found: string, param: Param) => `
  SELECT id, fingerprint, json_build_array(due, published_ms, id) AS position
    FROM (SELECT d.listing_id AS id, d.fingerprint, d.published_ms,
                 CASE WHEN ${listingDeadlineSql('l')} >= ${param(today)}::date THEN ${listingDeadlineSql('l')} ELSE DATE '9999-12-31' END AS due
          ${found}) dated
   ${after ? `WHERE due > ${param(after[0])}::date OR (due = ${param(after[0])}::date AND (published_ms, id) < (${param(after[1])}::bigint, ${param(after[2])}::uuid))` : ''}
   ORDER BY due, published_ms DESC, id DESC LIMIT ${param(limit)}::int`;

const countsOf = (facet: StoredFacet, counts: [string, number][]) =>
  mostFrequentFirst(
    counts
      .filter(([key]) => key.startsWith(facetKey(facet, '')))
      .map(([key, n]) => [key.slice(facet.length + 1), n] as const),
  );

const languagesIn = ({ filters }: SearchQuery) =>
  filters.flatMap(({ facet, anyOf }) => (facet === 'language' ? anyOf : []));

import type { EntityManager } from 'typeorm';
import { OPEN, visibleListings } from '../listings/index.js';
import { eachFacet, facetNames, type FacetCounts, type FacetName } from './facets.js';
import { facetKey } from './postgres-put.js';
import { MOST_RANKED, type EngineAnswer, type Hit, type SearchQuery } from './search-engine.js';
import { textQuery, type TextQuery } from './text-query.js';

export async function postgresSearch(db: EntityManager, query: SearchQuery): Promise<EngineAnswer> {
  const words = await textQuery(db, query.text, query.filters.language);
  const where = conditions(query, words);
  const [hits, facets] = await Promise.all([
    words ? mostRelevantFirst(db, query, where, words) : newestFirst(db, query, where),
    countFacets(db, where),
  ]);
  return { hits, facets };
}

interface Where {
  sql: string;
  params: unknown[];
}

/** The truth is joined in, so that nothing closed, hidden or of another audience is found or counted. */
function conditions({ reader, filters, from, until }: SearchQuery, words: TextQuery | undefined): Where {
  const visible = visibleListings(reader, 'l', 2);
  const params = [OPEN, ...visible.params];
  const parts = ['l.state = ANY($1)', visible.sql];
  const and = (condition: (placeholder: string) => string, value: unknown) =>
    parts.push(condition(`$${params.push(value as never)}`));

  if (words) and((p) => `d.words @@ ${p}::tsquery`, words.all);
  for (const [name, values] of Object.entries(filters))
    if (values?.length)
      and(
        (p) => `d.facets && ${p}::text[]`,
        values.map((value) => facetKey(name, value)),
      );
  if (from) and((p) => `(d.ends_on IS NULL OR d.ends_on >= ${p}::date)`, from);
  if (until) and((p) => `(d.starts_on IS NULL OR d.starts_on <= ${p}::date)`, until);
  return { sql: `FROM search_document d JOIN listing l ON l.id = d.listing_id WHERE ${parts.join(' AND ')}`, params };
}

async function newestFirst(db: EntityManager, { after, limit }: SearchQuery, { sql, params }: Where): Promise<Hit[]> {
  const n = params.length;
  const rows: { id: string; fingerprint: string; published_ms: string }[] = await db.query(
    `SELECT d.listing_id AS id, d.fingerprint, d.published_ms ${sql}
        AND ($${n + 1}::bigint IS NULL OR (d.published_ms, d.listing_id) < ($${n + 1}::bigint, $${n + 2}::uuid))
      ORDER BY d.published_ms DESC, d.listing_id DESC LIMIT $${n + 3}`,
    [...params, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return rows.map(({ id, fingerprint, published_ms }) => ({ id, fingerprint, position: [Number(published_ms), id] }));
}

/**
 * Ranking reads every row it ranks, and a common word has very many: only the newest thousand take part. A title is
 * worth more than a skill, that more than the summary, that more than the rest.
 */
async function mostRelevantFirst(
  db: EntityManager,
  { after, limit }: SearchQuery,
  { sql, params }: Where,
  words: TextQuery,
): Promise<Hit[]> {
  const n = params.length;
  const start = Number(after?.[0] ?? 0);
  const rows: { id: string; fingerprint: string }[] = await db.query(
    `SELECT id, fingerprint
       FROM (SELECT d.listing_id AS id, d.fingerprint, d.published_ms, d.words ${sql}
              ORDER BY d.published_ms DESC, d.listing_id DESC LIMIT ${MOST_RANKED}) found
      ORDER BY ts_rank('{0.05, 0.2, 0.5, 1}', words, $${n + 1}::tsquery, 1) DESC, published_ms DESC, id DESC
     OFFSET $${n + 2} LIMIT $${n + 3}`,
    [...params, words.all, start, limit],
  );
  return rows.map((row, i) => ({ ...row, position: [start + i + 1] }));
}

async function countFacets(db: EntityManager, { sql, params }: Where): Promise<FacetCounts> {
  const rows: { facet: string; count: string }[] = await db.query(
    `SELECT facet, count(*) FROM (SELECT unnest(d.facets) AS facet ${sql}) found GROUP BY facet ORDER BY count(*) DESC, facet`,
    params,
  );
  const counts = eachFacet((): { value: string; count: number }[] => []);
  for (const { facet, count } of rows) {
    const [name, value] = splitKey(facet);
    if (facetNames.includes(name)) counts[name].push({ value, count: Number(count) });
  }
  return counts;
}

const splitKey = (key: string): [FacetName, string] => {
  const at = key.indexOf(':');
  return [key.slice(0, at) as FacetName, key.slice(at + 1)];
};

import { isPublic } from '../listings/index.js';
import type { Organisation } from '../organisations/index.js';
import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';
import type { DirectoryQuestion } from './directory-query.js';

export type DirectoryEntry = Pick<Organisation, 'id' | 'kind' | 'name' | 'acronym' | 'country' | 'centreStatus'> & {
  /** Of its listings, those that everyone may read now. */
  listings: number;
};

/** How many there are of each value of a filter, the other filters as they are; most first. */
export type DirectoryCounts = Record<'country' | 'kind' | 'sdg', { value: string; count: number }[]>;

export interface Directory {
  /** By name; one more than `limit`. */
  found: DirectoryEntry[];
  count: number;
  counts: DirectoryCounts;
}

interface Paging {
  limit: number;
  /** The last name and id of the page before. */
  after: Position | undefined;
}

/** Organisations by name, the same for everyone: goals are those of listings that are open to all. */
export async function findDirectory({ db }: Context, question: DirectoryQuestion, paging: Paging): Promise<Directory> {
  const { q, country, kind, sdg } = question;
  const params = [q.split(/\s+/).filter(Boolean), country ?? null, kind ?? null, sdg ?? null];
  const { limit, after } = paging;
  const found: DirectoryEntry[] = await db.query(
    `${NAMED}
     SELECT id, kind, name, acronym, country, centre_status AS "centreStatus", listings
       FROM named WHERE ${IN.country} AND ${IN.kind} AND ${IN.sdg} AND ($5::text IS NULL OR (name, id) > ($5, $6::uuid))
      ORDER BY name, id LIMIT $7`,
    [...params, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  const rows: { of: keyof DirectoryCounts | 'all'; value: string; count: number }[] = await db.query(
    `${NAMED}
     SELECT 'all' AS of, '' AS value, count(*)::int AS count FROM named WHERE ${IN.country} AND ${IN.kind} AND ${IN.sdg}
     UNION ALL
     SELECT 'country', country, count(*)::int FROM named WHERE country IS NOT NULL AND ${IN.kind} AND ${IN.sdg} GROUP BY country
     UNION ALL
     SELECT 'kind', value, count(*)::int FROM named, unnest(kinds) value WHERE ${IN.country} AND ${IN.sdg} GROUP BY value
     UNION ALL
     SELECT 'sdg', value, count(*)::int FROM named, unnest(goals) value WHERE ${IN.country} AND ${IN.kind} GROUP BY value
     ORDER BY count DESC, value`,
    params,
  );
  const of = (name: (typeof rows)[number]['of']) =>
    rows.filter((row) => row.of === name).map(({ value, count }) => ({ value, count }));
  return {
    found,
    count: of('all')[0]!.count,
    counts: { country: of('country'), kind: of('kind'), sdg: of('sdg') },
  };
}

/** Those whose name or acronym has all the words, with what the filters look at. */
const NAMED = `
  WITH named AS MATERIALIZED (
    SELECT o.id, o.kind, o.name, o.acronym, o.country::text, o.centre_status,
           CASE WHEN o.centre_status = 'verified' THEN ARRAY[o.kind, 'centre'] ELSE ARRAY[o.kind] END AS kinds,
           coalesce(l.listings, 0) AS listings, coalesce(l.goals, '{}') AS goals
      FROM organisation o
      LEFT JOIN (SELECT organisation_id, count(DISTINCT listing.id)::int AS listings,
                        array_agg(DISTINCT split_part(sdg, '.', 1)) FILTER (WHERE sdg IS NOT NULL) AS goals
                   FROM listing LEFT JOIN LATERAL unnest(sdgs) sdg ON true
                  WHERE ${isPublic('listing')}
                  GROUP BY organisation_id) l ON l.organisation_id = o.id
     WHERE NOT EXISTS (SELECT FROM unnest($1::text[]) word
                        WHERE strpos(unaccent(lower(concat_ws(' ', o.name, o.acronym))), unaccent(lower(word))) = 0))`;

const IN = {
  country: '($2::text IS NULL OR country = $2)',
  kind: '($3::text IS NULL OR $3 = ANY(kinds))',
  sdg: '($4::text IS NULL OR $4 = ANY(goals))',
};

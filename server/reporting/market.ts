import { findMany, kindNames, kindOf, isPublic, type KindName, type ListingView } from '../listings/index.js';
import type { Context } from '../platform/context.js';
import { regionGroupOf, sectorGroupsOf } from './need-groups.js';

/** Open listings that everyone may read. One of several sectors counts in each. */
export interface MarketGroup {
  /** M49 region, `INT` for intergovernmental bodies; DAC category, three digits. */
  code: string;
  need: number;
  offer: number;
  fund: number;
}

export interface Market {
  kinds: Record<KindName, number>;
  /** Most listings first. */
  regions: MarketGroup[];
  sectors: MarketGroup[];
  /** Newest first, some of each kind. */
  newest: ListingView[];
}

/** What is asked and offered now, the same for everyone; counted in one statement. */
export async function findMarket(ctx: Context, { newest }: { newest: number }): Promise<Market> {
  const rows: { kind: KindName; country: string | null; sector: number | null; bySector: boolean; count: number }[] =
    await ctx.db.query(
      `SELECT kind, country, sector, grouping(sector) = 0 AS "bySector", count(DISTINCT id)::int AS count
         FROM (SELECT l.id, l.kind, l.country, s.sector
                 FROM listing l
                 LEFT JOIN LATERAL (SELECT DISTINCT CASE WHEN code > 999 THEN code / 100 ELSE code END AS sector
                                      FROM unnest(l.sectors) code) s ON true
                WHERE ${isPublic('l')}) open
        GROUP BY GROUPING SETS ((kind, country), (kind, sector))`,
    );
  const ofCountry = rows.filter(({ bySector }) => !bySector);
  const ofSector = rows.filter(({ bySector, sector }) => bySector && sector !== null);
  const kinds = Object.fromEntries(kindNames.map((kind) => [kind, 0])) as Record<KindName, number>;
  for (const { kind, count } of ofCountry) kinds[kind] += count;
  return {
    kinds,
    regions: grouped(ofCountry, ({ country }) => regionGroupOf(country)),
    sectors: grouped(ofSector, ({ sector }) => sectorGroupsOf([sector!])[0]!),
    newest: await newestOfEach(ctx, newest),
  };
}

/** The newest of each kind, and as many of the next as there is room for. */
async function newestOfEach({ db }: Context, most: number): Promise<ListingView[]> {
  const rows: { id: string }[] = await db.query(
    `SELECT id FROM (
       SELECT newest.id, newest.place
         FROM unnest($1::text[]) AS each (kind)
        CROSS JOIN LATERAL (SELECT l.id, row_number() OVER (ORDER BY l.id DESC) AS place FROM listing l
                             WHERE l.kind = each.kind AND l.state = 'matching' AND l.confidentiality = 'public'
                             ORDER BY l.id DESC LIMIT $2) newest
        ORDER BY newest.place > 1, newest.id DESC LIMIT $2) chosen
      ORDER BY id DESC`,
    [kindNames, most],
  );
  return findMany(
    db,
    rows.map(({ id }) => id),
  );
}

function grouped<R extends { kind: KindName; count: number }>(rows: readonly R[], codeOf: (row: R) => string) {
  const groups = new Map<string, MarketGroup>();
  for (const row of rows) {
    const code = codeOf(row);
    const group = groups.get(code) ?? { code, need: 0, offer: 0, fund: 0 };
    group[kindOf(row.kind).side] += row.count;
    groups.set(code, group);
  }
  return [...groups.values()].sort((a, b) => sumOf(b) - sumOf(a) || a.code.localeCompare(b.code));
}

const sumOf = ({ need, offer, fund }: MarketGroup) => need + offer + fund;

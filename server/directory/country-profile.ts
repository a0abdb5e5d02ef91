import { isPublic, kindNames, kindOf, type KindName, type ListingView } from '../listings/index.js';
import { focalPointsOf, isVacant, type Organisation } from '../organisations/index.js';
import type { Context } from '../platform/context.js';
import { findDirectory, type DirectoryEntry } from './find-directory.js';
import { engagementsKnownOf, type EngagementFigure } from './known-engagements.js';
import { publicListings } from './public-listings.js';

/** Open listings that everyone may read, and organisations. */
export interface CountryFigures {
  /** ISO 3166-1 alpha-3. */
  code: string;
  need: number;
  offer: number;
  fund: number;
  organisations: number;
}

/** The countries that take part. */
export async function findCountries({ db }: Context): Promise<CountryFigures[]> {
  const rows: { code: string; kind: KindName | null; count: number }[] = await db.query(
    `SELECT country AS code, kind, count(*)::int AS count FROM listing
      WHERE ${isPublic('listing')} AND country IS NOT NULL GROUP BY country, kind
     UNION ALL SELECT country, NULL, count(*)::int FROM organisation WHERE country IS NOT NULL GROUP BY country`,
  );
  const figures = new Map<string, CountryFigures>();
  for (const { code, kind, count } of rows) {
    const one = figures.get(code) ?? { code, need: 0, offer: 0, fund: 0, organisations: 0 };
    one[kind ? kindOf(kind).side : 'organisations'] += count;
    figures.set(code, one);
  }
  return [...figures.values()];
}

export interface CountryProfile {
  /** Of each kind, how much everyone may read. */
  counts: Record<KindName, number>;
  asks: ListingView[];
  offers: ListingView[];
  funds: ListingView[];
  offices: Organisation[];
  /** Nobody serves as its focal point: the secretariat stands in (ADR 21). */
  vacant: boolean;
  organisations: { first: DirectoryEntry[]; count: number };
  engagements: EngagementFigure[];
}

/** What everyone may know of a country: what it asks, offers and has agreed, and who speaks for it. */
export async function findCountry(
  ctx: Context,
  country: string,
  { newest, organisations }: { newest: number; organisations: number },
): Promise<CountryProfile> {
  const rows: { kind: KindName; count: number }[] = await ctx.db.query(
    `SELECT kind, count(*)::int AS count FROM listing WHERE ${isPublic('listing')} AND country = $1 GROUP BY kind`,
    [country],
  );
  const newestOf = async (side: 'need' | 'offer' | 'fund') => {
    const kinds = kindNames.filter((kind) => kindOf(kind).side === side);
    return (await publicListings(ctx, { country, kinds, limit: newest })).slice(0, newest);
  };
  const { found, count } = await findDirectory(ctx, { q: '', country }, { limit: organisations, after: undefined });
  return {
    counts: Object.fromEntries(
      kindNames.map((kind) => [kind, rows.find((row) => row.kind === kind)?.count ?? 0]),
    ) as Record<KindName, number>,
    asks: await newestOf('need'),
    offers: await newestOf('offer'),
    funds: await newestOf('fund'),
    offices: await focalPointsOf(ctx, country),
    vacant: await isVacant(ctx, country),
    organisations: { first: found.slice(0, organisations), count },
    engagements: await engagementsKnownOf(ctx, { country }),
  };
}

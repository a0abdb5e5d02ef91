import { isPublic, kindNames, type KindName, type ListingView } from '../listings/index.js';
import { findOrganisation, focalPointsOf, type Organisation } from '../organisations/index.js';
import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { engagementsKnownOf, type EngagementFigure } from './known-engagements.js';
import { publicListings } from './public-listings.js';

export interface OrganisationProfile {
  organisation: Organisation;
  /** The office whose focal point verified it; none where the secretariat stood in. */
  verifiedBy: Pick<Organisation, 'id' | 'name'> | undefined;
  /** The offices that endorse for its country. */
  offices: Organisation[];
  /** Of each kind how much everyone may read, and the newest of it. */
  listings: Record<KindName, { count: number; newest: ListingView[] }>;
  /** Purposes and goals of those listings, most used first. */
  sectors: number[];
  goals: string[];
  engagements: EngagementFigure[];
  /** All it has published are examples: no fact about anybody. */
  example: boolean;
}

/** What everyone may know of an organisation. */
export async function findProfile(
  ctx: Context,
  id: string,
  { newest }: { newest: number },
): Promise<OrganisationProfile> {
  const organisation = await findOrganisation(ctx, id);
  const { country } = organisation;
  const rows: { of: 'kind' | 'sector' | 'goal' | 'real'; value: string; count: number }[] = await ctx.db.query(
    `WITH open AS (SELECT * FROM listing WHERE organisation_id = $1 AND ${isPublic('listing')})
     SELECT 'kind' AS of, kind AS value, count(*)::int AS count FROM open GROUP BY kind
     UNION ALL SELECT 'sector', code::text, count(*)::int FROM open, unnest(sectors) code GROUP BY code
     UNION ALL SELECT 'goal', goal, count(DISTINCT id)::int FROM open, unnest(sdgs) sdg, split_part(sdg, '.', 1) goal GROUP BY goal
     UNION ALL SELECT 'real', '', count(*)::int FROM open WHERE NOT illustrative
     ORDER BY count DESC, value`,
    [id],
  );
  const of = (name: (typeof rows)[number]['of']) => rows.filter((row) => row.of === name);
  const listings = {} as OrganisationProfile['listings'];
  for (const kind of kindNames) {
    const count = of('kind').find(({ value }) => value === kind)?.count ?? 0;
    const views = count > 0 ? await publicListings(ctx, { organisationId: id, kinds: [kind], limit: newest }) : [];
    listings[kind] = { count, newest: views.slice(0, newest) };
  }
  return {
    organisation,
    verifiedBy: await verifyingOffice(ctx, organisation),
    offices: country === null ? [] : await focalPointsOf(ctx, country),
    listings,
    sectors: of('sector').map(({ value }) => Number(value)),
    goals: of('goal').map(({ value }) => value),
    engagements: await engagementsKnownOf(ctx, { organisationId: id }),
    example: of('kind').length > 0 && of('real')[0]!.count === 0,
  };
}

/** Who works where is for those concerned: only which office it was leaves here, never which person. */
async function verifyingOffice(ctx: Context, { centreStatus, verifiedById, verifiedAt, country }: Organisation) {
  if (centreStatus !== 'verified' || verifiedById === null) return undefined;
  return asSystem(ctx, async ({ db }): Promise<Pick<Organisation, 'id' | 'name'> | undefined> => {
    const [office] = await db.query(
      `SELECT o.id, o.name FROM membership m JOIN organisation o ON o.id = m.organisation_id
        WHERE m.person_id = $1 AND m.role = 'focal_point' AND o.country = $2
          AND m.since <= $3 AND (m.until IS NULL OR m.until > $3)
        ORDER BY m.since LIMIT 1`,
      [verifiedById, country, verifiedAt],
    );
    return office;
  });
}

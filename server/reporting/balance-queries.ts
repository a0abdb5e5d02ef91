import { isAdministrator } from '../actor.js';
import type { CohortState, MissionState, PledgeState } from '../engagements/index.js';
import { OPEN } from '../listings/index.js';
import { judgedSql, metSql } from '../matching/index.js';
import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { authorize } from '../platform/policy.js';
import { balanced, countNames, noCounts, type BalanceName, type Counts, type GroupBalance } from './balance.js';
import { regionGroupOf, sectorGroupsOf, specialGroupsOf } from './need-groups.js';

export interface Balance extends Record<BalanceName, GroupBalance[]> {
  total: Counts;
}

const GOING = {
  mission: ['accepted', 'contracted', 'under_way'] satisfies MissionState[],
  cohort: ['open', 'closed'] satisfies CohortState[],
  pledge: ['confirmed', 'paid'] satisfies PledgeState[],
};
const DONE = {
  mission: ['completed', 'evaluated'] satisfies MissionState[],
  cohort: ['completed'] satisfies CohortState[],
};

/**
 * How far needs have come, by countries in special situations, regions and sectors. `since` (ISO date): only needs first
 * published on that day or later. A donor's sums leave out what is for the parties of a match alone: in a small group
 * one more is a need one can guess.
 */
export async function findBalance(ctx: Context, since: string | null = null): Promise<Balance> {
  const { actor, now } = ctx;
  authorize(actor, 'balance', 'view', {});
  const today = now().toISOString().slice(0, 10);
  const rows: (Counts & { country: string | null; sector: string | null })[] = await asSystem(ctx, ({ db }) =>
    db.query(
      `WITH engaged AS (
       SELECT need_id, bool_or(going) AS going, bool_or(done) AS done FROM (
         SELECT need_id, state = ANY($2) AS going, state = ANY($3) AS done FROM mission
         UNION ALL
         SELECT m.need_id, c.state = ANY($4), c.state = ANY($5) FROM cohort c JOIN match m ON m.id = c.match_id
         UNION ALL
         SELECT coalesce(s.need_id, m.need_id), coalesce(s.state, c.state) <> ALL($7), false
           FROM pledge p
           LEFT JOIN mission s ON p.engagement_kind = 'mission' AND s.id = p.engagement_id
           LEFT JOIN cohort c ON p.engagement_kind = 'cohort' AND c.id = p.engagement_id
           LEFT JOIN match m ON m.id = c.match_id
          WHERE p.state = ANY($6)) each
        WHERE need_id IS NOT NULL GROUP BY need_id),
     need AS MATERIALIZED (
       SELECT l.country, l.sectors, l.state = ANY($1) AS open, m.met, j.judged AND NOT m.met AS unmet,
              l.id IN (SELECT need_id FROM match WHERE introduced_at IS NOT NULL) AS introduced,
              coalesce(e.going, false) AS going, coalesce(e.done, false) AS done
         FROM listing l LEFT JOIN engaged e ON e.need_id = l.id
              CROSS JOIN LATERAL (SELECT l.state = ANY($1) AND ${metSql('l')} AS met OFFSET 0) m
              CROSS JOIN LATERAL (SELECT ${judgedSql('l')} AS judged OFFSET 0) j
        WHERE l.kind = 'need' AND l.state <> 'withdrawn' AND (l.confidentiality <> 'parties' OR $9)
          AND l.first_published_at >= coalesce($8::date::timestamp AT TIME ZONE 'UTC', '-infinity'))
     ${counted('country', 'NULL', 'need')}
     UNION ALL
     ${counted('NULL', 'sector', `need CROSS JOIN LATERAL (SELECT DISTINCT CASE WHEN code > 999 THEN code / 100 ELSE code END::text AS sector FROM unnest(sectors) code) s`)}`,
      [
        OPEN,
        GOING.mission,
        DONE.mission,
        GOING.cohort,
        DONE.cohort,
        GOING.pledge,
        ['completed', 'evaluated', 'declined', 'cancelled'] satisfies (MissionState | CohortState)[],
        since,
        isAdministrator(actor),
      ],
    ),
  );
  const ofSector = rows.filter(({ sector }) => sector !== null);
  const ofCountry = rows.filter(({ sector }) => sector === null);
  const total = ofCountry.reduce(sum, noCounts());
  return {
    total,
    special: balanced(
      summed(ofCountry, ({ country }) => specialGroupsOf(country, today)),
      total,
    ),
    region: balanced(
      summed(ofCountry, ({ country }) => [regionGroupOf(country)]),
      total,
    ),
    sector: balanced(
      summed(ofSector, ({ sector }) => [sector!]),
      total,
    ),
  };
}

const counted = (country: string, sector: string, from: string) => `
  SELECT ${country} AS country, ${sector} AS sector, count(*)::int AS needs, count(*) FILTER (WHERE open)::int AS open,
         count(*) FILTER (WHERE met)::int AS met, count(*) FILTER (WHERE unmet)::int AS unmet,
         count(*) FILTER (WHERE introduced)::int AS introduced, count(*) FILTER (WHERE going)::int AS "underWay",
         count(*) FILTER (WHERE done)::int AS completed, count(*) FILTER (WHERE going OR done)::int AS engaged
    FROM ${from} GROUP BY 1, 2`;

function summed<R extends Counts>(rows: readonly R[], codesOf: (row: R) => string[]): Map<string, Counts> {
  const groups = new Map<string, Counts>();
  for (const row of rows) for (const code of codesOf(row)) groups.set(code, sum(groups.get(code) ?? noCounts(), row));
  return groups;
}

const sum = (a: Counts, b: Counts): Counts =>
  Object.fromEntries(countNames.map((name) => [name, a[name] + b[name]])) as unknown as Counts;

/** One of the groups a need belongs to, and how that group is served. */
export type NeedGroup = GroupBalance & { of: BalanceName };

/** For each of these needs its groups, for whoever may see the balance. */
export async function groupsOfNeeds(ctx: Context, needIds: readonly string[]): Promise<Map<string, NeedGroup[]>> {
  const balance = await findBalance(ctx);
  const today = ctx.now().toISOString().slice(0, 10);
  const needs: { id: string; country: string | null; sectors: number[] }[] = await ctx.db.query(
    `SELECT id, country, sectors FROM listing WHERE id = ANY($1)`,
    [needIds],
  );
  const groupsOf = (of: BalanceName, codes: string[]) =>
    balance[of].filter(({ code }) => codes.includes(code)).map((group) => ({ ...group, of }));
  return new Map(
    needs.map(({ id, country, sectors }) => [
      id,
      [
        ...groupsOf('special', specialGroupsOf(country, today)),
        ...groupsOf('region', [regionGroupOf(country)]),
        ...groupsOf('sector', sectorGroupsOf(sectors)),
      ],
    ]),
  );
}

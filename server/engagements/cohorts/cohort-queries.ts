import { In, type EntityManager } from 'typeorm';
import { focalCountriesOf, organisationsOf, type Actor } from '../../actor.js';
import { asSystem } from '../../platform/as-system.js';
import type { Context } from '../../platform/context.js';
import type { Position } from '../../platform/http/keyset.js';
import { authorize } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import { cohortRelations } from './cohort-policy.js';
import type { CohortState } from './cohort-workflow.js';
import { Cohort } from './cohort.js';
import type { NominationState } from './nomination-workflow.js';

export async function findCohort({ db, actor }: Context, id: string): Promise<Cohort> {
  const cohort = await db.findOneBy(Cohort, { id });
  if (!cohort) throw new Problem('not-found');
  authorize(actor, 'cohort', 'view', cohortRelations(cohort));
  await assertSeesCohort(db, actor, id);
  return cohort;
}

/** Whoever may not see a cohort is told that there is none. */
export async function assertSeesCohort(db: EntityManager, actor: Actor, id: string) {
  const visible = visibleCohorts(actor, 'c', 2);
  const [seen] = await db.query(`SELECT 1 FROM cohort c WHERE c.id = $1 AND ${visible.sql}`, [id, ...visible.params]);
  if (!seen) throw new Problem('not-found');
}

/** All but the courses whose listing is for the parties of a match only: those are for the parties, and who nominates. */
function visibleCohorts(actor: Actor, alias: string, first = 1): { sql: string; params: unknown[] } {
  if (actor.kind === 'system') return { sql: 'TRUE', params: [] };
  const [organisations, countries] = [`$${first}::uuid[]`, `$${first + 1}::bpchar[]`];
  return {
    sql: `(NOT listing_is_for_parties(${alias}.listing_id)
      OR ${alias}.need_organisation_id = ANY(${organisations}) OR ${alias}.offer_organisation_id = ANY(${organisations})
      OR ${alias}.need_country = ANY(${countries}) OR ${alias}.offer_country = ANY(${countries})
      OR EXISTS (SELECT 1 FROM nomination n WHERE n.cohort_id = ${alias}.id AND n.country = ANY(${countries})))`,
    params: [organisationsOf(actor), focalCountriesOf(actor)],
  };
}

export interface CountryCount {
  country: string;
  state: NominationState;
  count: number;
}

/** What everyone may know of the participants: how many, by country. */
export async function countNominations(ctx: Context, cohortIds: string[]): Promise<Map<string, CountryCount[]>> {
  const rows: (CountryCount & { cohort_id: string })[] = await asSystem(ctx, ({ db }) =>
    db.query(
      `SELECT cohort_id, country, state, count(*)::int AS count FROM nomination WHERE cohort_id = ANY($1)
        GROUP BY cohort_id, country, state ORDER BY country, state`,
      [cohortIds],
    ),
  );
  return new Map(cohortIds.map((id) => [id, rows.filter((row) => row.cohort_id === id)]));
}

interface Filter {
  listingId?: string | undefined;
  state?: CohortState | undefined;
  limit: number;
  after: Position | undefined;
}

/** Those the actor may see, newest first; one more than `limit`. */
export async function listCohorts(
  { db, actor }: Context,
  { listingId, state, limit, after }: Filter,
): Promise<Cohort[]> {
  const visible = visibleCohorts(actor, 'c');
  const params = [...visible.params];
  const param = (value: unknown) => `$${params.push(value)}`;
  const where = [
    visible.sql,
    ...(listingId ? [`c.listing_id = ${param(listingId)}`] : []),
    ...(state ? [`c.state = ${param(state)}`] : []),
    ...(after ? [`c.id < ${param(after[0])}::uuid`] : []),
  ];
  const rows: { id: string }[] = await db.query(
    `SELECT c.id FROM cohort c WHERE ${where.join(' AND ')} ORDER BY c.id DESC LIMIT ${param(limit + 1)}`,
    params,
  );
  return db.find(Cohort, { where: { id: In(rows.map(({ id }) => id)) }, order: { id: 'DESC' } });
}

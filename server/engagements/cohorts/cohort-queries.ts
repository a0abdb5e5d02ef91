import { focalCountriesOf } from '../../actor.js';
import type { Context } from '../../platform/context.js';
import type { Position } from '../../platform/http/keyset.js';
import { authorize } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import { cohortRelations, runsCohort } from './cohort-policy.js';
import type { CohortState } from './cohort-workflow.js';
import { Cohort } from './cohort.js';
import { nominationRelations } from './nomination-policy.js';
import { Nomination } from './nomination.js';
import type { NominationState } from './nomination-workflow.js';

export async function findCohort({ db, actor }: Context, id: string): Promise<Cohort> {
  const cohort = await db.findOneBy(Cohort, { id });
  if (!cohort) throw new Problem('not-found');
  authorize(actor, 'cohort', 'view', cohortRelations(cohort));
  return cohort;
}

export interface CountryCount {
  country: string;
  state: NominationState;
  count: number;
}

/** What everyone may know of the participants: how many, by country. */
export async function countNominations({ db }: Context, cohortIds: string[]): Promise<Map<string, CountryCount[]>> {
  const rows: (CountryCount & { cohort_id: string })[] = await db.query(
    `SELECT cohort_id, country, state, count(*)::int AS count FROM nomination WHERE cohort_id = ANY($1)
      GROUP BY cohort_id, country, state ORDER BY country, state`,
    [cohortIds],
  );
  return new Map(cohortIds.map((id) => [id, rows.filter((row) => row.cohort_id === id)]));
}

interface Filter {
  listingId?: string | undefined;
  state?: CohortState | undefined;
  limit: number;
  after: Position | undefined;
}

/** Newest first; one more than `limit`. Every cohort is open to view for whoever is signed in. */
export function listCohorts({ db }: Context, { listingId, state, limit, after }: Filter): Promise<Cohort[]> {
  const query = db
    .createQueryBuilder(Cohort, 'c')
    .orderBy('c.id', 'DESC')
    .limit(limit + 1);
  if (listingId) query.andWhere('c.listing_id = :listingId', { listingId });
  if (state) query.andWhere('c.state = :state', { state });
  if (after) query.andWhere('c.id < :after', { after: after[0] });
  return query.getMany();
}

/** The nominations this actor may see, in each country's order: all for the institution, its own for a country. */
export async function listNominations(
  ctx: Context,
  { cohortId, limit, after }: { cohortId: string; limit: number; after: Position | undefined },
): Promise<{ cohort: Cohort; rows: Nomination[] }> {
  const cohort = await findCohort(ctx, cohortId);
  const query = ctx.db
    .createQueryBuilder(Nomination, 'n')
    .where('n.cohort_id = :cohortId', { cohortId })
    .orderBy('n.country')
    .addOrderBy('n.rank')
    .addOrderBy('n.id')
    .limit(limit + 1);
  if (!runsCohort(ctx.actor, cohort))
    query.andWhere('n.country = ANY(:countries::bpchar[])', { countries: focalCountriesOf(ctx.actor) });
  if (after) query.andWhere('(n.country, n.rank, n.id) > (:c, :r, :id)', { c: after[0], r: after[1], id: after[2] });
  return { cohort, rows: await query.getMany() };
}

export async function findNomination({ db, actor }: Context, id: string): Promise<Nomination> {
  const nomination = await db.findOneBy(Nomination, { id });
  if (!nomination) throw new Problem('not-found');
  authorize(actor, 'nomination', 'view', nominationRelations(nomination));
  return nomination;
}

export interface Certificate {
  number: string;
  course: string;
  institution: string;
  startsOn: string;
  endsOn: string;
  issuedAt: Date;
  valid: boolean;
}

/** For anyone who holds a certificate and asks whether it is real. Whose it is stays between them. */
export async function findCertificate({ db }: Context, number: string): Promise<Certificate> {
  const [certificate]: Certificate[] = await db.query(
    `SELECT n.certificate_number AS number, c.title AS course, o.name AS institution, c.starts_on AS "startsOn",
            c.ends_on AS "endsOn", n.state_since AS "issuedAt", c.state <> 'cancelled' AS valid
       FROM nomination n JOIN cohort c ON c.id = n.cohort_id JOIN organisation o ON o.id = c.offer_organisation_id
      WHERE n.certificate_number = $1`,
    [number],
  );
  if (!certificate) throw new Problem('not-found', 'No certificate with this number was issued');
  return certificate;
}

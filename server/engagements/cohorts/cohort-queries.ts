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

import { focalCountriesOf } from '../../actor.js';
import type { Context } from '../../platform/context.js';
import type { Position } from '../../platform/http/keyset.js';
import { authorize } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import { runsCohort } from './cohort-policy.js';
import { findCohort } from './cohort-queries.js';
import type { Cohort } from './cohort.js';
import { nominationRelations } from './nomination-policy.js';
import { Nomination } from './nomination.js';
import { noteNomineeAccess } from './note-nominee-access.js';

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
  const rows = await query.getMany();
  await noteNomineeAccess(ctx, rows.slice(0, limit), 'list');
  return { cohort, rows };
}

/** For those who may see it; nothing of the nominee is told by this. */
export async function reachNomination({ db, actor }: Context, id: string): Promise<Nomination> {
  const nomination = await db.findOneBy(Nomination, { id });
  if (!nomination) throw new Problem('not-found');
  authorize(actor, 'nomination', 'view', nominationRelations(nomination));
  return nomination;
}

export async function findNomination(ctx: Context, id: string): Promise<Nomination> {
  const nomination = await reachNomination(ctx, id);
  await noteNomineeAccess(ctx, [nomination], 'page');
  return nomination;
}

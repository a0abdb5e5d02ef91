import type { Context } from '../platform/context.js';
import { authorize } from '../platform/policy.js';
import { Rematch } from './rematch.js';

const SHOWN = 20;

/** The latest runs; the one that is under way first. */
export async function listRematches({ db, actor }: Context): Promise<Rematch[]> {
  authorize(actor, 'matchingWeights', 'view', {});
  return db
    .createQueryBuilder(Rematch, 'r')
    .orderBy('r.finishedAt', 'DESC', 'NULLS FIRST')
    .addOrderBy('r.id', 'DESC')
    .limit(SHOWN)
    .getMany();
}

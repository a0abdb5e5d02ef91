import type { EntityManager } from 'typeorm';
import { Problem } from '../../problems.js';
import { Cohort } from '../cohorts/cohort.js';
import { Mission } from '../missions/mission.js';

export const engagementKinds = ['mission', 'cohort'] as const;
export type EngagementKind = (typeof engagementKinds)[number];

const ended = ['declined', 'cancelled'];

/** What is pledged to. Shared-locked, so that it cannot be called off while money is promised to it. */
export async function pledgedEngagement(
  db: EntityManager,
  kind: EngagementKind,
  id: string,
): Promise<Mission | Cohort> {
  const lock = { mode: 'pessimistic_read' } as const;
  const engagement =
    kind === 'mission'
      ? await db.findOne(Mission, { where: { id }, lock })
      : await db.findOne(Cohort, { where: { id }, lock });
  if (!engagement) throw new Problem('not-found', `There is no such ${kind}`);
  if (ended.includes(engagement.state)) throw new Problem('wrong-state', `The ${kind} is ${engagement.state}`);
  return engagement;
}

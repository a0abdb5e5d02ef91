import { findCohort } from './cohorts/cohort-queries.js';
import { reachNomination } from './cohorts/nomination-queries.js';
import { reachMission } from './missions/mission-queries.js';
import { findPledge } from './pledges/pledge-queries.js';
import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';

/** Whoever may see the thing may see what happened to it. */
const finders = { mission: reachMission, cohort: findCohort, nomination: reachNomination, pledge: findPledge };

export const timelineKinds = ['mission', 'cohort', 'nomination', 'pledge'] as const;
export type TimelineKind = (typeof timelineKinds)[number];

export interface TimelineItem {
  id: string;
  name: string;
  occurredAt: Date;
  /** The coded reason of a refusal. */
  reason: string | null;
  /** How often a reminder was sent for the same step. */
  level: number | null;
}

/** What happened to it, oldest first; one more than `limit`. Events and codes, no persons. */
export async function timelineOf(
  ctx: Context,
  { kind, id, limit, after }: { kind: TimelineKind; id: string; limit: number; after: Position | undefined },
): Promise<TimelineItem[]> {
  await finders[kind](ctx, id);
  return ctx.db.query(
    `SELECT id, name, occurred_at AS "occurredAt", payload ->> 'reason' AS reason, (payload ->> 'level')::int AS level
       FROM domain_event WHERE subject_id = $1 AND id > $2 ORDER BY id LIMIT $3`,
    [id, after?.[0] ?? 0, limit + 1],
  );
}

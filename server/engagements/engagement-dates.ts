import { isPublic } from '../listings/index.js';
import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { authorize } from '../platform/policy.js';
import { listEngagements } from './engagement-queries.js';

/** When a mission or a course is. Days are ISO dates, the last one included. */
export interface EngagementDates {
  kind: 'mission' | 'cohort';
  id: string;
  title: string;
  startsOn: string;
  endsOn: string;
  /** Of a course: the last day on which a focal point may nominate. */
  nominationsCloseOn: string | null;
  /** Whose course it is a running of. */
  listingId: string | null;
  state: string;
  /** Counts up with every change. */
  version: number;
  createdAt: Date;
  updatedAt: Date;
}

/** So many of each, the newest. */
const MOST = 500;
/** Days after its end for which something is still shown. */
const SHOWN_AFTER = 90;

/** The missions and courses the actor has a part in, without anything of the people in them. */
export async function ownDates(ctx: Context): Promise<EngagementDates[]> {
  const own = async (kind: 'mission' | 'cohort') =>
    (await listEngagements(ctx, { kind, limit: MOST, after: undefined })).map(({ id }) => id);
  const since = shownSince(ctx.now());
  const missions: EngagementDates[] = await ctx.db.query(
    `SELECT 'mission' AS kind, id, title, starts_on AS "startsOn", ends_on AS "endsOn", NULL AS "nominationsCloseOn",
            NULL AS "listingId", state, version, created_at AS "createdAt", updated_at AS "updatedAt"
       FROM mission WHERE id = ANY($1) AND ends_on >= $2::date ORDER BY id`,
    [await own('mission'), since],
  );
  const cohorts: EngagementDates[] = await ctx.db.query(
    `SELECT ${COHORT} FROM cohort c WHERE c.id = ANY($1) AND c.ends_on >= $2::date ORDER BY c.id`,
    [await own('cohort'), since],
  );
  return [...missions, ...cohorts];
}

/**
 * The courses everyone may know of: runnings of a public, open training, under the title it has now. What runs for the
 * parties of a match only is not among them.
 */
export async function publicCourseDates(ctx: Context): Promise<EngagementDates[]> {
  authorize(ctx.actor, 'courseCalendar', 'view', {});
  return asSystem(ctx, ({ db, now }) =>
    db.query(
      `SELECT ${COHORT.replace('c.title', 'l.title')} FROM cohort c JOIN listing l ON l.id = c.listing_id
        WHERE ${isPublic('l')} AND c.match_id IS NULL
          AND c.state <> 'completed' AND c.ends_on >= $1::date
        ORDER BY c.starts_on, c.id LIMIT ${MOST}`,
      [now().toISOString().slice(0, 10)],
    ),
  );
}

const COHORT = `'cohort' AS kind, c.id, c.title, c.starts_on AS "startsOn", c.ends_on AS "endsOn",
  c.nominations_close_on AS "nominationsCloseOn", c.listing_id AS "listingId", c.state, c.version,
  c.created_at AS "createdAt", c.updated_at AS "updatedAt"`;

const shownSince = (now: Date) => new Date(now.getTime() - SHOWN_AFTER * 86_400_000).toISOString().slice(0, 10);

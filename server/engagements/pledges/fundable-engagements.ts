import type { Actor } from '../../actor.js';
import { asSystem } from '../../platform/as-system.js';
import type { Context } from '../../platform/context.js';
import { mayOnce } from '../../platform/policy.js';
import { findCohort } from '../cohorts/cohort-queries.js';
import type { EngagementKind } from './pledged-engagement.js';

/** What a donor can be shown before it pledges: that it exists, what it is called and where it stands. */
export interface Fundable {
  kind: EngagementKind;
  id: string;
  title: string;
  state: string;
}

/** What a need has led to that money can still be pledged to, the newest first. The caller is party to a match with it. */
export const fundableOfNeed = (ctx: Context, needId: string): Promise<Fundable[]> =>
  asSystem(ctx, ({ db }) =>
    db.query(
      `SELECT kind, id, title, state FROM (
         SELECT 'mission' AS kind, id, title, state FROM mission WHERE need_id = $1
         UNION ALL
         SELECT 'cohort', c.id, c.title, c.state FROM cohort c JOIN match m ON m.id = c.match_id WHERE m.need_id = $1
       ) engagement
       WHERE state <> ALL($2) ORDER BY id DESC LIMIT 50`,
      [needId, OVER],
    ),
  );

const OVER = ['declined', 'cancelled', 'completed', 'evaluated'];

/**
 * That engagement, if money can be pledged to it, and the organisations for which this person may do so: those that have
 * been introduced to the need of a mission; for a course, any donor that may see it.
 */
export async function findFundable(
  ctx: Context,
  kind: EngagementKind,
  id: string,
): Promise<{ engagement: Fundable; donors: { id: string; name: string }[] } | undefined> {
  const donors = donorsOf(ctx.actor);
  if (donors.length === 0) return undefined;
  if (kind === 'cohort') await findCohort(ctx, id);
  return asSystem(ctx, async ({ db }) => {
    const [engagement]: Fundable[] = await db.query(
      `SELECT '${kind}' AS kind, id, title, state FROM ${kind} WHERE id = $1 AND state <> ALL($2)`,
      [id, OVER],
    );
    const introduced: { id: string; name: string }[] = await db.query(
      `SELECT id, name FROM organisation o WHERE id = ANY($1::uuid[]) AND ($2 = 'cohort' OR EXISTS (
         SELECT FROM match JOIN mission ON mission.need_id = match.need_id
          WHERE mission.id = $3 AND match.state = 'introduced' AND match.offer_kind = 'fund'
            AND match.offer_organisation_id = o.id)) ORDER BY name`,
      [donors, kind, id],
    );
    return engagement && introduced.length > 0 ? { engagement, donors: introduced } : undefined;
  });
}

/** Organisations for which this person may pledge, once they have proved who they are. */
const donorsOf = (actor: Actor) =>
  actor.memberships
    .map(({ organisationId }) => organisationId)
    .filter((id, at, all) => all.indexOf(id) === at && mayOnce(actor, 'pledge', 'offer', { donor: [id] }));

import type { Role } from '../../actor.js';
import { cohortWorkflow, missionWorkflow, pledgeWorkflow } from '../../engagements/index.js';
import { OPEN } from '../../listings/index.js';
import { asSystem } from '../../platform/as-system.js';
import type { Context } from '../../platform/context.js';
import { entered } from './member-queries.js';

/** How much rests on a role today. */
export interface Handover {
  /** What stays with the organisation, or with the country of a focal point, and so passes to whoever goes on. */
  passes: Record<'toDecide' | 'drafts' | 'open' | 'matches' | 'engagements', number>;
  /** What ends with the role of this person. */
  ends: Record<'deputies' | 'invitations' | 'proposals', number>;
}

/** Counts for whoever lets people in there; a focal point also decides and watches for the whole country. */
export async function findHandover(
  ctx: Context,
  { organisationId, personId, role }: { organisationId: string; personId: string; role: Role },
): Promise<Handover> {
  const { organisation } = await entered(ctx, organisationId);
  const country = role === 'focal_point' ? organisation.country : null;
  return asSystem(ctx, async ({ db, now }) => {
    const [passes] = await db.query(
      `SELECT (SELECT count(*)::int FROM listing WHERE country = $2 AND state IN ('submitted', 'endorsed')) AS "toDecide",
              (SELECT count(*)::int FROM listing WHERE organisation_id = $1 AND state IN ('draft', 'returned')) AS drafts,
              (SELECT count(*)::int FROM listing
                WHERE (organisation_id = $1 OR country = $2) AND (state = ANY($3) OR state = 'expired')) AS open,
              (SELECT count(*)::int FROM match WHERE ${SIDES} AND state IN ('seen', 'shortlisted', 'introduced')) AS matches,
              (SELECT count(*)::int FROM mission WHERE ${SIDES} AND state = ANY($4))
            + (SELECT count(*)::int FROM cohort WHERE (offer_organisation_id = $1 OR offer_country = $2) AND state = ANY($5))
            + (SELECT count(*)::int FROM pledge WHERE (donor_organisation_id = $1 OR ${SIDES}) AND state = ANY($6)) AS engagements`,
      [organisationId, country, OPEN, missionWorkflow.unfinished, cohortWorkflow.unfinished, pledgeWorkflow.unfinished],
    );
    const [ends] = await db.query(
      `SELECT (SELECT count(*)::int FROM delegation
                WHERE principal_id = $2 AND organisation_id = $1 AND role = $3 AND ended_at IS NULL AND ends_at > $4) AS deputies,
              (SELECT count(*)::int FROM invitation
                WHERE invited_by_id = $2 AND organisation_id = $1 AND state = 'sent' AND expires_at > $4) AS invitations,
              (SELECT count(*)::int FROM approval
                WHERE proposed_by_id = $2 AND organisation_id = $1 AND state = 'open' AND expires_at > $4) AS proposals`,
      [organisationId, personId, role, now()],
    );
    return { passes, ends };
  });
}

const SIDES = '(need_organisation_id = $1 OR offer_organisation_id = $1 OR need_country = $2 OR offer_country = $2)';

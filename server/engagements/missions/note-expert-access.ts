import type { Context } from '../../platform/context.js';
import { grantedBy } from '../../platform/policy.js';
import { findExpert, noteAccess, type Way } from '../../privacy/index.js';
import { missionRelations } from './mission-policy.js';
import type { Mission } from './mission.js';

/** The name of the expert is seen by the two sides, and the expert can see who of them saw it. */
export async function noteExpertAccess(
  ctx: Context,
  mission: Mission,
  way: Way,
  item: 'expert' | 'contract' = 'expert',
) {
  if (!mission.expertName || ctx.actor.kind !== 'person') return;
  const expert = { organisationId: mission.offerOrganisationId, name: mission.expertName };
  const personId = await findExpert(ctx, expert);
  const by = grantedBy(ctx.actor, 'mission', 'view', missionRelations(mission));
  if (personId !== ctx.actor.id)
    await noteAccess(ctx, { item, way, seen: [{ thing: { kind: 'mission', id: mission.id }, personId, by }] });
}

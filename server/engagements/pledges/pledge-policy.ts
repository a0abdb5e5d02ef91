import type { Actor } from '../../actor.js';
import { mayOnce } from '../../platform/policy.js';
import { needRelations, offerRelations } from '../sides.js';
import { pledgeWorkflow, type PledgeEvent } from './pledge-workflow.js';
import type { Pledge } from './pledge.js';

/** A course open to many countries has no need side; there the institution receives the money, so it confirms. */
export const pledgeRelations = (pledge: Pledge) => ({
  ...needRelations(
    pledge.needOrganisationId === null
      ? { needOrganisationId: pledge.offerOrganisationId, needCountry: pledge.offerCountry }
      : pledge,
  ),
  ...offerRelations(pledge),
  donor: [pledge.donorOrganisationId],
});

/** The steps this actor may take now: what the stage allows, less what the policy forbids. */
export const pledgeActions = (actor: Actor, pledge: Pledge): PledgeEvent[] =>
  pledgeWorkflow.allowed(pledge.state).filter((event) => mayOnce(actor, 'pledge', event, pledgeRelations(pledge)));

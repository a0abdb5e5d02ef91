import type { Actor } from '../../actor.js';
import { mayOnce } from '../../platform/policy.js';
import { offerRelations } from '../sides.js';
import type { CohortState } from './cohort-workflow.js';
import { nominationWorkflow, type NominationEvent } from './nomination-workflow.js';
import type { Nomination } from './nomination.js';

export const nominationRelations = (nomination: Nomination) => ({
  country: [nomination.country],
  ...offerRelations(nomination),
});

/** While the course itself is in these states; certificates can be issued after its end. */
export const cohortAllows = (cohort: CohortState, event: NominationEvent): boolean =>
  cohort === 'open' || cohort === 'closed' || (cohort === 'completed' && event === 'complete');

/** The steps this actor may take now: what both stages allow, less what the policy forbids. */
export const nominationActions = (actor: Actor, nomination: Nomination, cohort: CohortState): NominationEvent[] =>
  nominationWorkflow
    .allowed(nomination.state)
    .filter(
      (event) => cohortAllows(cohort, event) && mayOnce(actor, 'nomination', event, nominationRelations(nomination)),
    );

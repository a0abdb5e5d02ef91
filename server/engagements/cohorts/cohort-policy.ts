import { focalCountriesOf, type Actor } from '../../actor.js';
import { may, mayOnce } from '../../platform/policy.js';
import { needRelations, offerRelations } from '../sides.js';
import { cohortWorkflow, type CohortEvent } from './cohort-workflow.js';
import type { Cohort } from './cohort.js';

/** `countries` are those one would nominate for. */
export const cohortRelations = (cohort: Cohort, countries: string[] = []) => ({
  ...needRelations(cohort),
  ...offerRelations(cohort),
  country: countries,
});

/** The steps this actor may take now: what the stage allows, less what the policy forbids. */
export const cohortActions = (actor: Actor, cohort: Cohort): CohortEvent[] =>
  cohortWorkflow
    .allowed(cohort.state)
    .filter((event) => mayOnce(actor, 'cohort', event, cohortRelations(cohort, focalCountriesOf(actor))));

/** Whether the actor runs the course, and so sees every participant. */
export const runsCohort = (actor: Actor, cohort: Cohort): boolean =>
  may(actor, 'nomination', 'view', offerRelations(cohort));

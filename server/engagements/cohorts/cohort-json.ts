import { z } from 'zod';
import type { Actor } from '../../actor.js';
import { instant } from '../../platform/http/route.js';
import { cohortActions } from './cohort-policy.js';
import type { CountryCount } from './cohort-queries.js';
import { cohortWorkflow, type CohortEvent, type CohortState } from './cohort-workflow.js';
import type { Cohort } from './cohort.js';
import { nominationWorkflow, type NominationState } from './nomination-workflow.js';

/** The public shape of a cohort, for everyone signed in: of the participants only how many. It may only grow. */
export const cohortSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(cohortWorkflow.names as [CohortState, ...CohortState[]]),
    stateSince: instant,
    reason: z.object({ code: z.string(), note: z.string().nullable() }).nullable(),
    listingId: z.uuid(),
    matchId: z.uuid().nullable(),
    offer: z.object({ organisationId: z.uuid(), country: z.string().nullable() }),
    title: z.string(),
    seats: z.int(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    nominationsCloseOn: z.iso.date(),
    nominations: z
      .array(
        z.object({
          country: z.string(),
          state: z.enum(nominationWorkflow.names as [NominationState, ...NominationState[]]),
          count: z.int(),
        }),
      )
      .describe('How many, by country and stage'),
    createdAt: instant,
    version: z.int(),
    actions: z.array(z.enum(Object.keys(cohortWorkflow.events) as [CohortEvent, ...CohortEvent[]])),
  })
  .meta({ id: 'Cohort' });

export const cohortJson = (
  cohort: Cohort,
  nominations: CountryCount[],
  actor: Actor,
): z.input<typeof cohortSchema> => ({
  ...cohort,
  reason: cohort.reasonCode === null ? null : { code: cohort.reasonCode, note: cohort.reasonNote },
  offer: { organisationId: cohort.offerOrganisationId, country: cohort.offerCountry },
  nominations,
  actions: cohortActions(actor, cohort),
});

export const certificateSchema = z
  .object({
    number: z.string(),
    course: z.string(),
    institution: z.string(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    issuedAt: instant,
    valid: z.boolean(),
  })
  .meta({ id: 'Certificate' });

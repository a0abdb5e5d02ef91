import { z } from 'zod';
import type { Actor } from '../../actor.js';
import { fileJson, fileSchema, type File } from '../../files/index.js';
import { instant } from '../../platform/http/route.js';
import type { Cohort } from './cohort.js';
import { nominationActions } from './nomination-policy.js';
import { nominationWorkflow, type NominationEvent, type NominationState } from './nomination-workflow.js';
import type { Nomination } from './nomination.js';

/** A nomination as the institution and the nominating country see it; nobody else does. */
export const nominationSchema = z
  .object({
    id: z.uuid(),
    cohortId: z.uuid(),
    state: z.enum(nominationWorkflow.names as [NominationState, ...NominationState[]]),
    stateSince: instant,
    reason: z.object({ code: z.string(), note: z.string().nullable() }).nullable(),
    country: z.string(),
    participantName: z.string(),
    participantEmail: z.string(),
    organisation: z.string(),
    rank: z.int(),
    certificateNumber: z.string().nullable(),
    cv: fileSchema.nullable().describe('For those who may read it'),
    createdAt: instant,
    version: z.int(),
    actions: z.array(z.enum(Object.keys(nominationWorkflow.events) as [NominationEvent, ...NominationEvent[]])),
  })
  .meta({ id: 'Nomination' });

export const nominationJson = (
  nomination: Nomination,
  cohort: Cohort,
  actor: Actor,
  cv?: File,
): z.input<typeof nominationSchema> => ({
  ...nomination,
  reason: nomination.reasonCode === null ? null : { code: nomination.reasonCode, note: nomination.reasonNote },
  cv: cv ? fileJson(cv) : null,
  actions: nominationActions(actor, nomination, cohort.state),
});

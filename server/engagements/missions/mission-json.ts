import { z } from 'zod';
import type { Actor } from '../../actor.js';
import { instant } from '../../platform/http/route.js';
import { evaluationSides, missionActions } from './mission-policy.js';
import { missionWorkflow, type MissionEvent, type MissionState } from './mission-workflow.js';
import type { Mission } from './mission.js';

/** The public shape of a mission. Columns may change; this may only grow. */
export const missionSchema = z
  .object({
    id: z.uuid(),
    state: z.enum(missionWorkflow.names as [MissionState, ...MissionState[]]),
    stateSince: instant,
    reason: z.object({ code: z.string(), note: z.string().nullable() }).nullable(),
    matchId: z.uuid(),
    needId: z.uuid(),
    offerId: z.uuid(),
    need: z.object({ organisationId: z.uuid(), country: z.string().nullable() }),
    offer: z.object({ organisationId: z.uuid(), country: z.string().nullable() }),
    title: z.string(),
    expertName: z.string().nullable(),
    dutyStation: z.string(),
    startsOn: z.iso.date(),
    endsOn: z.iso.date(),
    contractHash: z.string().nullable(),
    evaluated: z.object({ need: z.boolean(), offer: z.boolean() }),
    completedAt: instant.nullable(),
    createdAt: instant,
    version: z.int(),
    actions: z.array(z.enum(Object.keys(missionWorkflow.events) as [MissionEvent, ...MissionEvent[]])),
  })
  .meta({ id: 'Mission' });

export const missionJson = (mission: Mission, actor: Actor): z.input<typeof missionSchema> => ({
  ...mission,
  reason: mission.reasonCode === null ? null : { code: mission.reasonCode, note: mission.reasonNote },
  need: { organisationId: mission.needOrganisationId, country: mission.needCountry },
  offer: { organisationId: mission.offerOrganisationId, country: mission.offerCountry },
  evaluated: { need: mission.needEvaluatedAt !== null, offer: mission.offerEvaluatedAt !== null },
  actions: missionActions(actor, mission),
});

export const contractSchema = z
  .object({
    missionId: z.uuid(),
    templateId: z.string(),
    templateVersion: z.int(),
    language: z.string(),
    text: z.string(),
    sha256: z.string().describe('Of the text in UTF-8, hexadecimal; send it back as contractHash'),
    createdAt: instant,
  })
  .meta({ id: 'Contract' });

export const evaluationSchema = z
  .object({ side: z.enum(evaluationSides), rating: z.int(), text: z.string(), createdAt: instant })
  .meta({ id: 'MissionEvaluation' });

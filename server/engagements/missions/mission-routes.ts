import { Router, type Response } from 'express';
import { z } from 'zod';
import type { Context } from '../../platform/context.js';
import * as field from '../../platform/fields.js';
import { etag, route } from '../../platform/http/route.js';
import { acceptMission } from './accept-mission.js';
import { cancelMission } from './cancel-mission.js';
import { completeMission } from './complete-mission.js';
import { contractMission } from './contract-mission.js';
import { declineMission } from './decline-mission.js';
import { evaluateMission } from './evaluate-mission.js';
import { contractSchema, evaluationSchema, missionJson, missionSchema } from './mission-json.js';
import { findContract, findEvaluations, findMission } from './mission-queries.js';
import type { Mission } from './mission.js';
import { noteExpertAccess } from './note-expert-access.js';
import { proposeMission } from './propose-mission.js';
import { startMission } from './start-mission.js';
import { stepBody, type Step } from '../step-body.js';

export const missionRoutes = Router();
const params = z.object({ missionId: field.id });
const tag = 'Engagements';
const access = 'signed-in';

route(
  missionRoutes,
  {
    method: 'post',
    path: '/missions',
    tag,
    access,
    summary: 'Propose an expert mission, from an introduced match',
    body: proposeMission.input,
    response: missionSchema,
    status: 201,
  },
  async ({ ctx, body, res }) => {
    const mission = await proposeMission(ctx, body);
    res.location(`/api/v1/missions/${mission.id}`);
    return shown(ctx, res, mission);
  },
);

route(
  missionRoutes,
  {
    method: 'get',
    path: '/missions/{missionId}',
    tag,
    access,
    summary: 'One mission',
    params,
    response: missionSchema,
  },
  async ({ ctx, params, res }) => shown(ctx, res, await findMission(ctx, params.missionId)),
);

route(
  missionRoutes,
  {
    method: 'get',
    path: '/missions/{missionId}/contract',
    tag,
    access,
    summary: 'The drafted contract, with the hash to agree to',
    params,
    response: contractSchema,
  },
  ({ ctx, params }) => findContract(ctx, params.missionId),
);

route(
  missionRoutes,
  {
    method: 'get',
    path: '/missions/{missionId}/evaluations',
    tag,
    access,
    summary: 'The evaluations that may be read now',
    params,
    response: z.object({ items: z.array(evaluationSchema) }),
  },
  async ({ ctx, params }) => ({ items: await findEvaluations(ctx, params.missionId) }),
);

/** Each step of the workflow is a noun under the mission. */
const steps = {
  acceptance: { summary: 'The offer side accepts, and may name the expert', run: acceptMission },
  refusal: { summary: 'The offer side declines, with a reason', run: declineMission },
  contracting: { summary: 'The need side records that the contract is agreed', run: contractMission },
  start: { summary: 'The expert has begun', run: startMission },
  completion: { summary: 'The work is done', run: completeMission },
  evaluations: { summary: 'One side evaluates; neither can read the other before both are in', run: evaluateMission },
  cancellation: { summary: 'Either side calls it off, with a reason', run: cancelMission },
};

for (const [noun, { summary, run }] of Object.entries(steps)) {
  const body = stepBody(run.input, 'missionId');
  const path = `/missions/{missionId}/${noun}`;
  route(
    missionRoutes,
    { method: 'post', path, tag, access, summary, params, body, response: missionSchema },
    async ({ ctx, params, body, version, res }) => {
      const mission = await (run as Step<Mission>)(ctx, { ...body, ...params, version });
      await noteExpertAccess(ctx, mission, 'step');
      return shown(ctx, res, mission);
    },
  );
}

function shown({ actor }: Context, res: Response, mission: Mission) {
  etag(res, mission.version);
  return missionJson(mission, actor);
}

import { Router, type Response } from 'express';
import { z } from 'zod';
import type { Context } from '../../platform/context.js';
import * as field from '../../platform/fields.js';
import { etag, route } from '../../platform/http/route.js';
import { stepBody, type Step } from '../step-body.js';
import { confirmPledge } from './confirm-pledge.js';
import { declinePledge } from './decline-pledge.js';
import { offerPledge } from './offer-pledge.js';
import { payPledge } from './pay-pledge.js';
import { pledgeJson, pledgeSchema } from './pledge-json.js';
import { findPledge, ledgerOf } from './pledge-queries.js';
import type { Pledge } from './pledge.js';
import { withdrawPledge } from './withdraw-pledge.js';

export const pledgeRoutes = Router();
const params = z.object({ pledgeId: field.id });
const tag = 'Engagements';
const access = 'signed-in';

route(
  pledgeRoutes,
  {
    method: 'post',
    path: '/pledges',
    tag,
    access,
    summary: 'Promise money or kind to a mission or a cohort',
    body: offerPledge.input,
    response: pledgeSchema,
    status: 201,
  },
  async ({ ctx, body, res }) => {
    const pledge = await offerPledge(ctx, body);
    res.location(`/api/v1/pledges/${pledge.id}`);
    return shown(ctx, res, pledge);
  },
);

route(
  pledgeRoutes,
  { method: 'get', path: '/pledges/{pledgeId}', tag, access, summary: 'One pledge', params, response: pledgeSchema },
  async ({ ctx, params, res }) => shown(ctx, res, await findPledge(ctx, params.pledgeId)),
);

/** Each step of the workflow is a noun under the pledge. */
const steps = {
  confirmation: { summary: 'Those who receive agree; the donor is committed', run: confirmPledge },
  refusal: { summary: 'Those who receive decline, with a reason', run: declinePledge },
  payment: { summary: 'The donor has paid, with the transaction', run: payPledge },
  withdrawal: { summary: 'The donor takes it back, with a reason', run: withdrawPledge },
};

for (const [noun, { summary, run }] of Object.entries(steps)) {
  const body = stepBody(run.input, 'pledgeId');
  const path = `/pledges/{pledgeId}/${noun}`;
  route(
    pledgeRoutes,
    { method: 'post', path, tag, access, summary, params, body, response: pledgeSchema },
    async ({ ctx, params, body, version, res }) =>
      shown(ctx, res, await (run as Step<Pledge>)(ctx, { ...body, ...params, version })),
  );
}

async function shown(ctx: Context, res: Response, pledge: Pledge) {
  etag(res, pledge.version);
  return pledgeJson(pledge, await ledgerOf(ctx, pledge.id), ctx.actor);
}

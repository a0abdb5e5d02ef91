import { Router } from 'express';
import { z } from 'zod';
import type { Context } from '../../platform/context.js';
import * as field from '../../platform/fields.js';
import { keyset, pageOf, pageQuery, toPage } from '../../platform/http/keyset.js';
import { route } from '../../platform/http/route.js';
import { approvalJson, approvalSchema } from './approval-json.js';
import { findApproval, listApprovals } from './approval-queries.js';
import { confirmApproval, refuseApproval, withdrawApproval } from './decide-approval.js';
import { proposeTakeDown } from './propose-take-down.js';
import { proposeVerification } from './propose-verification.js';

export const approvalRoutes = Router();
const tag = 'Access';
const access = 'signed-in';
const params = z.object({ approvalId: field.id });

route(
  approvalRoutes,
  {
    method: 'get',
    path: '/approvals',
    tag,
    access,
    summary: 'What waits for a second person: those you may decide on, and your own',
    query: z.object({ ...pageQuery, open: z.stringbool().default(true).describe('Only what still waits') }),
    response: pageOf(approvalSchema),
  },
  async ({ ctx, query, req, res }) => {
    const rows = await listApprovals(ctx, { ...query, after: keyset(req).read(query.cursor) });
    const page = toPage(req, res, rows, query.limit, ({ approval }) => [approval.id]);
    return { ...page, items: page.items.map(approvalJson) };
  },
);

route(
  approvalRoutes,
  {
    method: 'get',
    path: '/approvals/{approvalId}',
    tag,
    access,
    summary: 'One proposal',
    params,
    response: approvalSchema,
  },
  ({ ctx, params }) => shown(ctx, params.approvalId),
);

route(
  approvalRoutes,
  {
    method: 'post',
    path: '/approvals/{approvalId}/confirmation',
    tag,
    access,
    summary: 'Confirm it as the second person, and have it done',
    params,
    body: confirmApproval.input.omit({ approvalId: true }),
    response: approvalSchema,
  },
  async ({ ctx, params, body }) => {
    await confirmApproval(ctx, { ...body, ...params });
    return shown(ctx, params.approvalId);
  },
);

for (const [noun, { summary, run }] of Object.entries({
  refusal: { summary: 'Do not agree', run: refuseApproval },
  withdrawal: { summary: 'Take back what you proposed', run: withdrawApproval },
}))
  route(
    approvalRoutes,
    {
      method: 'post',
      path: `/approvals/{approvalId}/${noun}`,
      tag,
      access,
      summary,
      params,
      body: z.strictObject({}),
      response: approvalSchema,
    },
    async ({ ctx, params }) => {
      await run(ctx, params);
      return shown(ctx, params.approvalId);
    },
  );

route(
  approvalRoutes,
  {
    method: 'post',
    path: '/organisations/{organisationId}/verification-proposals',
    tag,
    access,
    summary: 'Propose to verify a centre where no focal point serves',
    params: z.object({ organisationId: field.id }),
    response: approvalSchema,
    status: 201,
  },
  async ({ ctx, params }) => shown(ctx, (await proposeVerification(ctx, params)).id),
);

route(
  approvalRoutes,
  {
    method: 'post',
    path: '/listings/{listingId}/take-down-proposals',
    tag,
    access,
    summary: 'Propose to take a public listing down, with the reason its owners will read',
    params: z.object({ listingId: field.id }),
    body: proposeTakeDown.input.omit({ listingId: true }),
    response: approvalSchema,
    status: 201,
  },
  async ({ ctx, params, body }) => shown(ctx, (await proposeTakeDown(ctx, { ...body, ...params })).id),
);

/** As it now is, for whoever has just done something with it. */
async function shown(ctx: Context, id: string) {
  return approvalJson(await findApproval(ctx, id));
}

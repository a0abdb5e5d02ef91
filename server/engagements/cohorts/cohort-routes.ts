import { Router, type Response } from 'express';
import { z } from 'zod';
import type { Context } from '../../platform/context.js';
import * as field from '../../platform/fields.js';
import { keyset, pageOf, pageQuery, toPage } from '../../platform/http/keyset.js';
import { etag, route } from '../../platform/http/route.js';
import { stepBody, type Step } from '../step-body.js';
import { cancelCohort } from './cancel-cohort.js';
import { closeCohort } from './close-cohort.js';
import { certificateSchema, cohortJson, cohortSchema } from './cohort-json.js';
import { countNominations, findCohort, listCohorts } from './cohort-queries.js';
import { cohortWorkflow, type CohortState } from './cohort-workflow.js';
import type { Cohort } from './cohort.js';
import { completeCohort } from './complete-cohort.js';
import { findCertificate } from './find-certificate.js';
import { openCohort } from './open-cohort.js';

export const cohortRoutes = Router();
const params = z.object({ cohortId: field.id });
const tag = 'Engagements';
const access = 'signed-in';

route(
  cohortRoutes,
  {
    method: 'post',
    path: '/cohorts',
    tag,
    access,
    summary: 'Open a call for a training, on its listing or from an introduced match',
    body: openCohort.input,
    response: cohortSchema,
    status: 201,
  },
  async ({ ctx, body, res }) => {
    const cohort = await openCohort(ctx, body);
    res.location(`/api/v1/cohorts/${cohort.id}`);
    return shown(ctx, res, cohort);
  },
);

route(
  cohortRoutes,
  {
    method: 'get',
    path: '/cohorts',
    tag,
    access,
    summary: 'Cohorts, newest first',
    query: z.object({
      ...pageQuery,
      listingId: field.id.optional(),
      state: z.enum(cohortWorkflow.names as [CohortState, ...CohortState[]]).optional(),
    }),
    response: pageOf(cohortSchema),
  },
  async ({ ctx, query, req, res }) => {
    const rows = await listCohorts(ctx, { ...query, after: keyset(req).read(query.cursor) });
    const page = toPage(req, res, rows, query.limit, (row) => [row.id]);
    return { ...page, items: await presented(ctx, page.items) };
  },
);

route(
  cohortRoutes,
  { method: 'get', path: '/cohorts/{cohortId}', tag, access, summary: 'One cohort', params, response: cohortSchema },
  async ({ ctx, params, res }) => shown(ctx, res, await findCohort(ctx, params.cohortId)),
);

/** Each step of the workflow is a noun under the cohort. */
const steps = {
  closure: { summary: 'Take no more nominations', run: closeCohort },
  completion: { summary: 'The course is over', run: completeCohort },
  cancellation: { summary: 'The course will not take place, with the reason', run: cancelCohort },
};

for (const [noun, { summary, run }] of Object.entries(steps)) {
  const body = stepBody(run.input, 'cohortId');
  const path = `/cohorts/{cohortId}/${noun}`;
  route(
    cohortRoutes,
    { method: 'post', path, tag, access, summary, params, body, response: cohortSchema },
    async ({ ctx, params, body, version, res }) =>
      shown(ctx, res, await (run as Step<Cohort>)(ctx, { ...body, ...params, version })),
  );
}

route(
  cohortRoutes,
  {
    method: 'get',
    path: '/certificates/{number}',
    tag,
    access: 'anyone',
    summary: 'Whether a certificate is real',
    params: z.object({ number: field.line(40) }),
    response: certificateSchema,
  },
  ({ ctx, params }) => findCertificate(ctx, params.number),
);

async function shown(ctx: Context, res: Response, cohort: Cohort) {
  etag(res, cohort.version);
  return (await presented(ctx, [cohort]))[0]!;
}

async function presented(ctx: Context, cohorts: Cohort[]) {
  const counts = await countNominations(
    ctx,
    cohorts.map(({ id }) => id),
  );
  return cohorts.map((cohort) => cohortJson(cohort, counts.get(cohort.id) ?? [], ctx.actor));
}

import { Router, type Response } from 'express';
import { z } from 'zod';
import { attachedFiles } from '../../files/index.js';
import type { Context } from '../../platform/context.js';
import * as field from '../../platform/fields.js';
import { keyset, pageOf, pageQuery, toPage } from '../../platform/http/keyset.js';
import { etag, route } from '../../platform/http/route.js';
import { stepBody, type Step } from '../step-body.js';
import { attachCv, removeCv } from './attach-cv.js';
import { acceptNomination } from './accept-nomination.js';
import type { Cohort } from './cohort.js';
import { completeNomination } from './complete-nomination.js';
import { declineNomination } from './decline-nomination.js';
import { eraseNominee } from './erase-nominee.js';
import { nominateParticipant } from './nominate-participant.js';
import { nominationJson, nominationSchema } from './nomination-json.js';
import { listNominations } from './nomination-queries.js';
import type { Nomination } from './nomination.js';
import { noteNomineeAccess } from './note-nominee-access.js';
import { refuseNomination } from './refuse-nomination.js';
import { selectNomination } from './select-nomination.js';

export const nominationRoutes = Router();
const tag = 'Engagements';
const access = 'signed-in';
const inCohort = z.object({ cohortId: field.id });
const params = z.object({ nominationId: field.id });

route(
  nominationRoutes,
  {
    method: 'post',
    path: '/cohorts/{cohortId}/nominations',
    tag,
    access,
    summary: 'Nominate a participant, as focal point of their country',
    params: inCohort,
    body: nominateParticipant.input.omit({ cohortId: true }),
    response: nominationSchema,
    status: 201,
  },
  async ({ ctx, params, body, res }) => shown(ctx, res, await nominateParticipant(ctx, { ...body, ...params })),
);

route(
  nominationRoutes,
  {
    method: 'get',
    path: '/cohorts/{cohortId}/nominations',
    tag,
    access,
    summary: 'The nominations you may see: all for the institution, its own for a country',
    params: inCohort,
    query: z.object(pageQuery),
    response: pageOf(nominationSchema),
  },
  async ({ ctx, params, query, req, res }) => {
    const after = keyset(req).read(query.cursor);
    const { cohort, rows } = await listNominations(ctx, { ...params, limit: query.limit, after });
    const page = toPage(req, res, rows, query.limit, (row) => [row.country, row.rank, row.id]);
    const cvs = await cvsOf(ctx, page.items);
    return { ...page, items: page.items.map((each) => nominationJson(each, cohort, ctx.actor, cvs.get(each.id))) };
  },
);

/** Each step of the workflow is a noun under the nomination. */
const steps = {
  selection: { summary: 'The institution gives a seat', run: selectNomination },
  refusal: { summary: 'The institution does not take this person, with the reason', run: refuseNomination },
  acceptance: { summary: 'The country confirms that the person will come', run: acceptNomination },
  declination: { summary: 'The country takes its nominee back', run: declineNomination },
  completion: { summary: 'The course was finished; issues the certificate', run: completeNomination },
};

for (const [noun, { summary, run }] of Object.entries(steps)) {
  const body = stepBody(run.input, 'nominationId');
  const path = `/nominations/{nominationId}/${noun}`;
  route(
    nominationRoutes,
    { method: 'post', path, tag, access, summary, params, body, response: nominationSchema },
    async ({ ctx, params, body, version, res }) =>
      shown(ctx, res, await (run as Step<Found>)(ctx, { ...body, ...params, version })),
  );
}

route(
  nominationRoutes,
  {
    method: 'put',
    path: '/nominations/{nominationId}/cv',
    tag,
    access,
    summary: 'Add the curriculum vitae, or put another in its place, by the id of a file you sent',
    params,
    body: stepBody(attachCv.input, 'nominationId'),
    response: nominationSchema,
  },
  async ({ ctx, params, body, version, res }) =>
    shown(ctx, res, await (attachCv as Step<Found>)(ctx, { ...body, ...params, version })),
);

route(
  nominationRoutes,
  {
    method: 'delete',
    path: '/nominations/{nominationId}/cv',
    tag,
    access,
    summary: 'Take the curriculum vitae away',
    params,
    response: nominationSchema,
  },
  async ({ ctx, params, version, res }) => shown(ctx, res, await removeCv(ctx, { ...params, version })),
);

route(
  nominationRoutes,
  {
    method: 'post',
    path: '/nominations/{nominationId}/erasure',
    tag,
    access,
    summary: 'Erase a nominee without an account, who asked you to',
    description: 'Needs step-up. From all nominations of your country under the same address; it cannot be undone.',
    params,
  },
  ({ ctx, params }) => eraseNominee(ctx, params),
);

interface Found {
  nomination: Nomination;
  cohort: Cohort;
}

async function shown(ctx: Context, res: Response, { nomination, cohort }: Found) {
  await noteNomineeAccess(ctx, [nomination], 'step');
  etag(res, nomination.version);
  const cvs = await cvsOf(ctx, [nomination]);
  return nominationJson(nomination, cohort, ctx.actor, cvs.get(nomination.id));
}

const cvsOf = (ctx: Context, nominations: readonly Nomination[]) =>
  attachedFiles(
    ctx,
    'cv',
    nominations.map(({ id }) => id),
  );

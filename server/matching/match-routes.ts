import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import * as field from '../platform/fields.js';
import { keyset, pageOf, pageQuery, toPage } from '../platform/http/keyset.js';
import { etag, route } from '../platform/http/route.js';
import type { Context } from '../platform/context.js';
import { acceptedLocale } from './accepted-locale.js';
import { dismissal, dismissMatch } from './dismiss-match.js';
import { expressInterest, interest } from './express-interest.js';
import { inviteInterest } from './invite-interest.js';
import { matchStep } from './load-match.js';
import { introduceMatch } from './introduce-match.js';
import { findJudgement } from './judgement.js';
import { matchJson, matchSchema } from './match-json.js';
import { findMatch, listMatchesOf } from './match-queries.js';
import { matchWorkflow, type MatchState } from './match-workflow.js';
import { judgementSchema, nearMissJson, nearMissSchema } from './near-miss-json.js';
import { listNearMisses } from './near-misses.js';
import { seeMatch } from './see-match.js';
import { shortlistMatch } from './shortlist-match.js';

export const matchRoutes = Router();
const tag = 'Matches';
const params = z.object({ matchId: field.id });

route(
  matchRoutes,
  {
    method: 'get',
    path: '/listings/{listingId}/matches',
    tag,
    summary: 'Matches of a listing, best first, with reasons',
    description:
      'For the side the listing is on. Without `state`: those that hold. `matching` tells a need that is unmet from one that has not been compared yet.',
    access: 'signed-in',
    params: z.object({ listingId: field.id }),
    query: z.object({
      ...pageQuery,
      kind: z.enum(['offer', 'fund']).optional(),
      state: z.enum(matchWorkflow.names as [MatchState, ...MatchState[]]).optional(),
    }),
    response: pageOf(matchSchema).extend({ matching: judgementSchema }),
  },
  async ({ ctx, params, query, req, res }) => {
    const rows = await listMatchesOf(ctx, params.listingId, { ...query, after: keyset(req).read(query.cursor) });
    const { items, next } = toPage(req, res, rows, query.limit, ({ match }) => [match.score, match.id]);
    const matching = await findJudgement(ctx.db, params.listingId);
    return { items: items.map((view) => matchJson(view, ctx.actor, acceptedLocale(req))), next, matching };
  },
);

route(
  matchRoutes,
  {
    method: 'get',
    path: '/listings/{listingId}/near-misses',
    tag,
    summary: 'What would be a match if one or two things changed',
    description:
      'For the side the listing is on: at most five listings that reach the threshold and that only a language, a form of cooperation, dates, a deadline or a rule of eligibility keeps apart, the best first. Computed anew at each call, from what you may see in the catalogue.',
    access: 'signed-in',
    params: z.object({ listingId: field.id }),
    query: z.object({
      kind: z.enum(['offer', 'fund']).optional().describe('Of a need: offers (the default) or funds'),
    }),
    response: z.object({
      items: z.array(nearMissSchema),
      looked: z.int().describe('How many open listings were looked at'),
      matching: judgementSchema,
    }),
  },
  async ({ ctx, params: { listingId }, query, req }) => {
    const { looked, misses } = await listNearMisses(ctx, listingId, query.kind);
    const matching = await findJudgement(ctx.db, listingId);
    return { items: misses.map((miss) => nearMissJson(miss, acceptedLocale(req))), looked, matching };
  },
);

route(
  matchRoutes,
  {
    method: 'get',
    path: '/matches/{matchId}',
    tag,
    summary: 'One match',
    access: 'signed-in',
    params,
    response: matchSchema,
  },
  ({ ctx, params, req, res }) => shown(ctx, req, res, params.matchId),
);

step('sighting', 'Note that your side has looked at it', seeMatch);
step('shortlisting', 'Put it on the short list', shortlistMatch);
step('introduction', 'Introduce the two sides to each other', introduceMatch);
step('invitation', 'Ask the side that offers whether it would, and why it', inviteInterest);

route(
  matchRoutes,
  {
    method: 'post',
    path: '/matches/{matchId}/dismissal',
    tag,
    summary: 'Set it aside, with a reason',
    access: 'signed-in',
    params,
    body: dismissal,
    response: matchSchema,
  },
  async ({ ctx, params, body, version, req, res }) => {
    await dismissMatch(ctx, { ...body, ...params, version });
    return shown(ctx, req, res, params.matchId);
  },
);

route(
  matchRoutes,
  {
    method: 'post',
    path: '/matches/{matchId}/interest',
    tag,
    summary: 'Say, for the side that offers, that it would, and why it',
    access: 'signed-in',
    params,
    body: interest,
    response: matchSchema,
  },
  async ({ ctx, params, body, version, req, res }) => {
    await expressInterest(ctx, { ...body, ...params, version });
    return shown(ctx, req, res, params.matchId);
  },
);

function step(
  noun: string,
  summary: string,
  command: (ctx: Context, input: z.input<typeof matchStep>) => Promise<unknown>,
) {
  route(
    matchRoutes,
    {
      method: 'post',
      path: `/matches/{matchId}/${noun}`,
      tag,
      summary,
      access: 'signed-in',
      params,
      response: matchSchema,
    },
    async ({ ctx, params, version, req, res }) => {
      await command(ctx, { ...params, version });
      return shown(ctx, req, res, params.matchId);
    },
  );
}

async function shown(ctx: Context, req: Request, res: Response, id: string) {
  const view = await findMatch(ctx, id);
  etag(res, view.match.version);
  return matchJson(view, ctx.actor, acceptedLocale(req));
}

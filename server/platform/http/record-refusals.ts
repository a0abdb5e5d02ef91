import type { ErrorRequestHandler, Request, RequestHandler, Response } from 'express';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../../problems.js';
import { asSystem } from '../as-system.js';
import { recordAudit } from '../audit/record-audit.js';
import { loggedPath } from '../log.js';
import { networkOf } from './rate-limit.js';

/** What is on record though nothing was done: a try to come in, to do what one may not, or to do it from elsewhere. */
const RECORDED = new Set<string>([
  'wrong-credentials',
  'wrong-proof',
  'passkey-refused',
  'passkey-copied',
  'identity-refused',
  'unknown-identity',
  'link-void',
  'not-allowed',
  'step-up-required',
  'second-factor-required',
  'cross-site',
  'too-many-requests',
]);

/** So many a minute of one person or network, and of all together. */
const MOST = { each: 20, all: 300 };

/**
 * Writes refusals into the audit once the answer is out, whatever became of the transaction: method, address without
 * what is secret in it, the code, the things named. Never what was typed. Beyond the bounds one entry says that more was
 * left out of this minute; a failure to write is logged and refuses nobody.
 */
export function recordRefusals(most = MOST): RequestHandler {
  const each = new RateLimiterMemory({ points: most.each, duration: 60 });
  const all = new RateLimiterMemory({ points: most.all, duration: 60 });

  async function record(req: Request, refusal: string) {
    const { ctx } = req;
    const who = ctx.actor.id ?? networkOf(req.ip ?? '');
    const [asked, together] = [await consume(each, who), await consume(all, '')];
    if (asked > most.each + 1 || together > most.all + 1) return;
    const leftOut = asked > most.each || together > most.all;
    const path = loggedPath(req.originalUrl);
    await asSystem(ctx, ({ db }) =>
      recordAudit(db, {
        command: `${req.method} ${path.replace(UUID, ':id')}`,
        actorKind: ctx.actor.kind,
        actorId: ctx.actor.id,
        onBehalfOf: null,
        subjects: leftOut ? [] : subjectsIn(path),
        fields: [],
        evidence: leftOut ? { leftOut: 'more in this minute' } : {},
        refusal,
        requestId: ctx.requestId ?? null,
        occurredAt: ctx.now(),
      }),
    );
  }

  return (req, res, next) => {
    res.on('finish', () => {
      const refusal = refusalOf(req, res);
      if (!refusal) return;
      record(req, refusal).catch((error: unknown) =>
        req.ctx.parts.log.warn({ err: error, requestId: req.ctx.requestId, refusal }, 'a refusal is not on record'),
      );
    });
    next();
  };
}

/** For whoever answers a problem without throwing it on: a form that is shown again. */
export const noteProblem = (res: Response, problem: Problem) => {
  res.locals['problem'] = problem.code;
};

/** Before the handlers that answer. */
export const noteProblems: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (error instanceof Problem) noteProblem(res, error);
  next(error);
};

function refusalOf(req: Request, res: Response): string | undefined {
  const code = res.locals['problem'] as string | undefined;
  // Without a token, not to be signed in is no more than that.
  if (code === 'not-signed-in') return req.get('authorization') ? code : undefined;
  if (code) return RECORDED.has(code) ? code : undefined;
  return [401, 403, 429].includes(res.statusCode) ? `status-${res.statusCode}` : undefined;
}

const consume = async (limiter: RateLimiterMemory, key: string) =>
  (await limiter.consume(key).catch((refused: unknown) => refused as RateLimiterRes)).consumedPoints;

const UUID = /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/gi;

/** `/listings/<id>` names `listing/<id>`. */
const subjectsIn = (path: string): string[] =>
  [...path.matchAll(new RegExp(`/([a-z-]+)/(${UUID.source})`, 'gi'))].map(
    ([, nouns, id]) => `${singular(nouns!.toLowerCase())}/${id!.toLowerCase()}`,
  );

const singular = (nouns: string) =>
  nouns
    .replace(/ies$/, 'y')
    .replace(/(ch|sh|ss|x)es$/, '$1')
    .replace(/([^s])s$/, '$1');

import type { ErrorRequestHandler, RequestHandler } from 'express';
import { QueryFailedError, QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError } from 'typeorm';
import { Problem } from '../../problems.js';

export const nothingHere: RequestHandler = (req) => {
  throw new Problem('not-found', `Nothing at ${req.method} ${req.originalUrl.split('?')[0]!.slice(0, 200)}`);
};

/** The only place an error becomes a response (RFC 9457). Anything that is no Problem is a bug: logged whole, told in brief. */
export const problemHandler: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (res.headersSent) return next(error);
  const problem = error instanceof Problem ? error : asProblem(error);
  if (!problem) req.ctx?.parts.log.error({ err: error, requestId: req.ctx.requestId }, 'a request failed');
  const body = problem?.toJSON() ?? { type: 'about:blank', title: 'Internal Server Error', status: 500 };
  if (problem?.retryAfter) res.set('Retry-After', String(problem.retryAfter));
  if (problem?.code === 'not-signed-in') res.set('WWW-Authenticate', 'Bearer realm="bandung"');
  res
    .status(body.status)
    .type('application/problem+json')
    .json({ ...body, instance: req.originalUrl.slice(0, 500), requestId: req.ctx?.requestId });
};

/** Errors of the framework and of PostgreSQL that are the request's doing, or that will pass. */
export function asProblem(error: unknown): Problem | undefined {
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (isUnavailable(cause)) return unavailable();
  if (error instanceof QueryFailedError) return fromPostgres(cause as { code?: string; constraint?: string });
  const { status, type } = (error ?? {}) as { status?: number; type?: string };
  if (type === 'entity.too.large' || status === 413) return new Problem('too-large');
  if (status === 415) return new Problem('unsupported-media-type');
  if (type === 'entity.parse.failed') return new Problem('malformed-request', 'The body is not valid JSON');
  if (status !== undefined && status >= 400 && status < 500) return new Problem('malformed-request');
  if (error instanceof URIError) return new Problem('malformed-request', 'The address is not valid UTF-8');
  return undefined;
}

function fromPostgres({ code = '', constraint }: { code?: string; constraint?: string }): Problem | undefined {
  if (code === '23505') return new Problem('conflict', `Already there${constraint ? ` (${constraint})` : ''}`);
  if (code === '23503') return new Problem('conflict', 'Refers to something that does not exist');
  if (code === '22P05' || code === '22021')
    return new Problem('invalid-input', 'Contains characters that cannot be stored');
  return undefined;
}

/**
 * PostgreSQL is away, starting, stopping, full, or gave up waiting. It says so to whoever asked: TypeORM, the session
 * store or the pool itself; and TypeORM gives up a connection that was lost between two statements.
 */
function isUnavailable(error: unknown): boolean {
  const { code = '', message = '' } = (error ?? {}) as { code?: string; message?: string };
  return GIVEN_UP.some((type) => error instanceof type) || UNAVAILABLE.test(String(code)) || LOST.test(message);
}

const GIVEN_UP = [QueryRunnerAlreadyReleasedError, QueryRunnerProviderAlreadyReleasedError];
const UNAVAILABLE =
  /^(08...|53...|57P0[1-3]|57014|40001|40P01|55P03|25P03|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND|EAI_AGAIN|EPIPE)$/;
const LOST =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Client was closed/;

function unavailable() {
  const problem = new Problem('unavailable');
  problem.retryAfter = 2;
  return problem;
}

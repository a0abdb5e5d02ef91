import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { Problem } from '../../problems.js';
import type { Context } from '../context.js';
import { parse } from '../parse.js';
import { asSeenBy } from '../policy.js';
import { withIdempotency } from './idempotency.js';

type Output<S> = S extends z.ZodType ? z.output<S> : undefined;
type Input<S> = S extends z.ZodType ? z.input<S> : undefined;
type Schema = z.ZodType | undefined;

/** One declaration makes the address, its validation, its types and its page in the API description. */
export interface RouteSpec<
  P extends Schema = Schema,
  Q extends Schema = Schema,
  B extends Schema = Schema,
  R extends Schema = Schema,
> {
  method: 'get' | 'post' | 'patch' | 'put' | 'delete';
  /** OpenAPI form, whole: `/listings/{listingId}/publication`. */
  path: string;
  tag: string;
  summary: string;
  description?: string;
  access: 'anyone' | 'signed-in';
  params?: P;
  query?: Q;
  body?: B;
  response?: R;
  /** Success status; 200, or 204 without a response schema. */
  status?: number;
  /** Needs If-Match with the version that was read. */
  ifMatch?: true;
  /** Signs in or out: what counts is the cookie and the password of this very request, which no replay can give. */
  repeatable?: false;
  /** Takes a file instead of JSON: multipart/form-data with one part `file`, which the handler reads from `req`. */
  takesFile?: true;
  /** The answer holds a secret, which is given once and kept nowhere. */
  secretAnswer?: true;
}

export interface Call<P, Q, B> {
  ctx: Context;
  params: P;
  query: Q;
  /** As it was sent: the body has been checked, but it is the command that turns it into values. */
  body: B;
  /** The version in If-Match, when the client sent one. */
  version: number | undefined;
  req: Request;
  res: Response;
}

export const routeSpecs: RouteSpec[] = [];

/** Whether the body of this request is a file that a route reads by itself. */
export const isFileUpload = ({ method, path, headers }: Request): boolean =>
  /^multipart\/form-data\b/i.test(headers['content-type'] ?? '') &&
  routeSpecs.some((spec) => spec.takesFile && spec.method.toUpperCase() === method && `/api/v1${spec.path}` === path);

/** Express 5 forwards a rejected promise to the problem handler, so handlers simply throw. */
export function route<
  R extends Schema = undefined,
  P extends Schema = undefined,
  Q extends Schema = undefined,
  B extends Schema = undefined,
>(
  router: Router,
  spec: RouteSpec<P, Q, B, R>,
  handle: (
    call: Call<Output<P>, Output<Q>, Input<B>>,
  ) => Promise<R extends z.ZodType ? z.input<R> : void> | (R extends z.ZodType ? z.input<R> : void),
) {
  routeSpecs.push(spec as RouteSpec);
  router[spec.method](spec.path.replace(/\{(\w+)\}/g, ':$1'), async (req, res) => {
    admit(spec.access, req);
    const params = spec.params ? parse(spec.params, req.params, 'path') : undefined;
    const query = spec.query ? parse(spec.query, req.query, 'query') : undefined;
    const version = versionFrom(req, spec.ifMatch ?? false);

    const carryOut = async (ctx: Context) => {
      const body: unknown = req.body ?? {};
      if (spec.body) parse(spec.body, body);
      let output;
      try {
        output = await handle({ ctx, params, query, body, version, req, res } as never);
      } catch (error) {
        throw asSeenBy(ctx.actor, error);
      }
      const status = spec.status ?? (spec.response ? 200 : 204);
      return { status, body: spec.response ? spec.response.parse(output) : undefined };
    };
    await withIdempotency(req, res, carryOut, spec);
  });
}

function admit(access: RouteSpec['access'], req: Request) {
  const { actor } = req.ctx;
  if (access === 'signed-in' && actor.kind === 'anonymous') throw new Problem('not-signed-in');
  const needed = ['GET', 'HEAD'].includes(req.method) ? 'read' : 'write';
  if (actor.kind === 'person' && !actor.scopes.includes(needed))
    throw new Problem('not-allowed', `This token has no "${needed}" scope`);
}

/** `If-Match: "7"` is version 7; a weak or foreign tag matches nothing. */
function versionFrom(req: Request, required: boolean): number | undefined {
  const header = req.get('if-match');
  if (header === undefined || header === '*') {
    if (required && header === undefined)
      throw new Problem('version-required', 'Send If-Match with the ETag that was read');
    return undefined;
  }
  const version = /^"(\d{1,9})"$/.exec(header.trim())?.[1];
  if (version === undefined) throw new Problem('stale-version', 'If-Match is not an ETag this service gave out');
  return Number(version);
}

/** Sets the ETag that If-Match is compared with. */
export const etag = (res: Response, version: number) => res.set('ETag', `"${version}"`);

/** Instants go out as RFC 3339 in UTC. */
export const instant = z
  .date()
  .transform((at) => at.toISOString())
  .pipe(z.iso.datetime());

import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';
import { anonymous, type Actor } from '../../actor.js';
import type { Context } from '../context.js';

/** Gives each request its id and its context; the actor is whoever the session or the token turned out to be. */
export const requestContext =
  (contextFor: (actor: Actor, requestId: string) => Context): RequestHandler =>
  (req, res, next) => {
    const given = req.get('x-request-id');
    const requestId = given && /^[\w-]{1,64}$/.test(given) ? given : randomUUID();
    res.set('X-Request-Id', requestId);
    req.ctx = contextFor(anonymous, requestId);
    next();
  };

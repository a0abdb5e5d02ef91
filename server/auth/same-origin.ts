import type { RequestHandler } from 'express';
import { Problem } from '../problems.js';
import { hasFormToken } from './form-token.js';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * A cookie may write only when the browser says the request comes from our own pages (OWASP CSRF cheat sheet: Fetch
 * Metadata, with the Origin header as fallback); a browser so old that it says neither must show the token of a form. A
 * neighbour under the same domain is another site. Bearer requests carry no cookie and pass.
 */
export const sameOrigin =
  (baseUrl: () => string): RequestHandler =>
  (req, _res, next) => {
    if (SAFE.includes(req.method) || req.get('authorization')) return next();
    const site = req.get('sec-fetch-site');
    const origin = req.get('origin');
    const own = [new URL(baseUrl()).origin, `${req.protocol}://${req.get('host')}`];
    if (site !== undefined && site !== 'same-origin') throw new Problem('cross-site');
    if (origin !== undefined && !own.includes(origin)) throw new Problem('cross-site');
    if (site === undefined && origin === undefined && req.get('cookie') && !hasFormToken(req))
      throw new Problem('cross-site', 'Send Origin, or the token of a form in X-CSRF-Token');
    next();
  };

/** Every form of ours shows the token of the browser it was made for, signed in or not. Tokens of forms are no input. */
export const formsOnly: RequestHandler = (req, _res, next) => {
  if (SAFE.includes(req.method) || req.get('authorization')) return next();
  if (!hasFormToken(req)) throw new Problem('stale-form');
  delete (req.body as Record<string, unknown> | undefined)?.['_csrf'];
  next();
};

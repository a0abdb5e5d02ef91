import type { RequestHandler } from 'express';
import { Problem } from '../problems.js';

/**
 * A cookie may write only when the browser says the request comes from our own pages (OWASP CSRF cheat sheet: Fetch
 * Metadata, with the Origin header as fallback). Bearer requests carry no cookie and pass.
 */
export const sameOrigin =
  (baseUrl: () => string): RequestHandler =>
  (req, _res, next) => {
    if (['GET', 'HEAD', 'OPTIONS'].includes(req.method) || req.get('authorization')) return next();
    const site = req.get('sec-fetch-site');
    const origin = req.get('origin');
    const own = [new URL(baseUrl()).origin, `${req.protocol}://${req.get('host')}`];
    if (site ? site === 'same-origin' || site === 'none' : !origin || own.includes(origin)) return next();
    throw new Problem('cross-site');
  };

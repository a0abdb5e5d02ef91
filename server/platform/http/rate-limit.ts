import type { RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../../problems.js';

/**
 * So many requests a minute for a person, or for an address when nobody is signed in. Counted in each process: this
 * keeps one client from crowding out the rest, it is no security boundary.
 */
export function rateLimit(perMinute: number): RequestHandler {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
  return async (req, res, next) => {
    const result = await limiter
      .consume(req.ctx.actor.id ?? req.ip ?? 'unknown')
      .catch((refused: unknown) => refused as RateLimiterRes);
    const seconds = Math.ceil(result.msBeforeNext / 1000);
    res.set('RateLimit-Policy', `"default";q=${perMinute};w=60`);
    res.set('RateLimit', `"default";r=${Math.max(0, result.remainingPoints)};t=${seconds}`);
    if (result.consumedPoints <= perMinute) return next();
    const problem = new Problem('too-many-requests', `At most ${perMinute} requests a minute`);
    problem.retryAfter = seconds;
    next(problem);
  };
}

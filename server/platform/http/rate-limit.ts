import ipaddr from 'ipaddr.js';
import type { Request, RequestHandler } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { organisationsOf } from '../../actor.js';
import { Problem } from '../../problems.js';

/** So many times what one person or one address may ask for is for all of an organisation, or of a network, together. */
const CROWD = 5;
const WINDOW_S = 60;

interface Limit {
  /** As it is called in RateLimit-Policy. */
  name: string;
  quota: number;
  /** Whom the request counts for. */
  keys(req: Request): string[];
}

/**
 * So many requests a minute for a person and for all of their organisation; when nobody is signed in, for an address and
 * for its network, since one who has many addresses has them next to each other. Counted in each process: this keeps one
 * client from crowding out the rest, it is no security boundary. Answers say what is left and when to come back
 * (draft-ietf-httpapi-ratelimit-headers).
 */
export function rateLimit(perMinute: number): RequestHandler {
  const limits: Limit[] = [
    { name: 'default', quota: perMinute, keys: ({ ctx, ip }) => [ctx.actor.id ?? ip ?? 'unknown'] },
    { name: 'organisation', quota: perMinute * CROWD, keys: ({ ctx }) => organisationsOf(ctx.actor) },
    {
      name: 'network',
      quota: perMinute * CROWD,
      keys: ({ ctx, ip }) => (ctx.actor.kind === 'anonymous' ? [networkOf(ip ?? '')] : []),
    },
  ];
  const counters = limits.map(({ quota }) => new RateLimiterMemory({ points: quota, duration: WINDOW_S }));

  return async (req, res, next) => {
    const counted = await Promise.all(
      limits.flatMap(({ name, quota, keys }, n) =>
        keys(req).map(async (key) => ({ name, quota, ...(await count(counters[n]!, key)) })),
      ),
    );
    res.set('RateLimit-Policy', counted.map(({ name, quota }) => `"${name}";q=${quota};w=${WINDOW_S}`).join(', '));
    res.set('RateLimit', counted.map(({ name, left, seconds }) => `"${name}";r=${left};t=${seconds}`).join(', '));
    const over = counted.filter(({ quota, asked }) => asked > quota);
    if (over.length === 0) return next();
    const [{ name, quota }] = over as [(typeof over)[0]];
    const problem = new Problem('too-many-requests', `At most ${quota} requests a minute${forWhom[name] ?? ''}`);
    problem.retryAfter = Math.max(...over.map(({ seconds }) => seconds));
    next(problem);
  };
}

const forWhom: Record<string, string> = { organisation: ' for one organisation', network: ' from one network' };

async function count(counter: RateLimiterMemory, key: string) {
  const result = await counter.consume(key).catch((refused: unknown) => refused as RateLimiterRes);
  return {
    asked: result.consumedPoints,
    left: Math.max(0, result.remainingPoints),
    seconds: Math.ceil(result.msBeforeNext / 1000),
  };
}

/** The /24 of an IPv4 address, the /48 of an IPv6 one: what one subscriber or site is usually given. */
export function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const ip = ipaddr.process(address);
  const bytes = ip.toByteArray();
  return `${ip.kind()} ${bytes.slice(0, ip.kind() === 'ipv4' ? 3 : 6).join('.')}`;
}

import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../problems.js';

/**
 * Slows guessing down by account and by network without ever locking an account: the pair is limited tightly, the
 * network alone loosely. Counted in PostgreSQL, so that a restart or a second process does not reset it.
 */
export function signInLimits(pool: Pool) {
  const limiter = (keyPrefix: string, points: number, duration: number) =>
    new RateLimiterPostgres({
      storeClient: pool,
      tableName: 'sign_in_limit',
      tableCreated: true,
      keyPrefix,
      points,
      duration,
    });
  const pair = limiter('pair', 10, 15 * 60);
  const network = limiter('network', 100, 15 * 60);

  return {
    async count(email: string, address: string) {
      try {
        await network.consume(address);
        await pair.consume(pairOf(email, address));
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const problem = new Problem('too-many-requests', 'Too many attempts to sign in');
        problem.retryAfter = Math.ceil(error.msBeforeNext / 1000);
        throw problem;
      }
    },
    forget: (email: string, address: string) => pair.delete(pairOf(email, address)),
  };
}

/** One account however it is written: as the account is looked up. */
const pairOf = (email: string, address: string) =>
  `${email.normalize('NFC').trim().toLowerCase().slice(0, 254)}|${address}`;

export type SignInLimits = ReturnType<typeof signInLimits>;

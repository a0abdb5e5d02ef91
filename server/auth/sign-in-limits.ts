import type { Pool } from 'pg';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { Problem } from '../problems.js';
import { networkOf } from './seen-from.js';

export interface Tried {
  what: 'sign-in' | 'second-factor' | 'proof' | 'reset';
  /** The address as it is looked up, or the id of a person. */
  account: string;
  address: string;
  /** The hash of the device, if this person has signed in with it before. */
  device?: string;
}

const QUARTER = 15 * 60;

/**
 * Slows guessing down without ever locking anyone out: tries are counted for the account from one address, for the
 * account from everywhere, and for the network; a browser the person has signed in with before is counted by itself, so
 * that strangers use up only the tries of strangers. Kept in PostgreSQL, so that a restart or a second process does not
 * reset it. NIST 800-63B-4, 3.2.2: never more than a hundred wrong tries in a row.
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
  const network = limiter('network', 100, QUARTER);
  const device = limiter('device', 10, QUARTER);
  const pair = limiter('pair', 10, QUARTER);
  const account = limiter('account', 100, 4 * QUARTER);

  const counters = (tried: Tried): [RateLimiterPostgres, string][] => {
    const whose = `${tried.what}|${tried.account}`;
    if (tried.device) return [[device, `${whose}|${tried.device}`]];
    return [
      [network, `${tried.what}|${networkOf(tried.address) ?? tried.address}`],
      [pair, `${whose}|${tried.address}`],
      [account, whose],
    ];
  };

  return {
    /** Rejects with `too-many-requests`, which says when it is worth trying again. */
    async count(tried: Tried) {
      try {
        for (const [counter, key] of counters(tried)) await counter.consume(key);
      } catch (error) {
        if (!(error instanceof RateLimiterRes)) throw error;
        const problem = new Problem('too-many-requests', 'Too many attempts');
        problem.retryAfter = Math.ceil(error.msBeforeNext / 1000);
        throw problem;
      }
    },

    /** After a try that was right. Of the network's only this one is taken back. */
    async forget(tried: Tried) {
      for (const [counter, key] of counters(tried))
        await (counter === network ? counter.reward(key, 1) : counter.delete(key));
    },
  };
}

export type SignInLimits = ReturnType<typeof signInLimits>;

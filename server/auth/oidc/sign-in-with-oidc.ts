import type { Request, Response } from 'express';
import { asSystem } from '../../platform/as-system.js';
import { broughtKey } from '../ceremonies/browser-key.js';
import { proveSession } from '../prove-session.js';
import { secondFactorsOf } from '../second-factors.js';
import { halfStartSession, startSession } from '../start-session.js';
import { finishOidc, type Finished } from './finish-oidc.js';

/**
 * Lets in whoever comes back from the provider, or takes it as proof from someone already signed in; or links them.
 * Who has a second factor here, and used none there, is only halfway in, as with a password. Proof counts from when they signed in at the provider, where it tells, not from when it sent them on.
 */
export async function signInWithOidc(req: Request, res: Response): Promise<Finished & { halfway: boolean }> {
  const query = new URLSearchParams(req.originalUrl.split('?')[1] ?? '');
  const finished = await finishOidc(req.ctx, broughtKey(req), query);
  const { kind, personId, secondFactor, authenticatedAt } = finished;
  const provedAt = earlier(authenticatedAt, req.ctx.now());
  const how = { method: 'oidc', secondFactor } as const;
  const halfway = kind === 'oidc-sign-in' && !secondFactor && (await hasSecondFactor(req, personId));
  if (halfway) await halfStartSession(req, { personId, methods: ['oidc'], since: req.ctx.now().toISOString() });
  else if (kind === 'oidc-sign-in') await startSession(req, res, personId, { ...how, provedAt });
  if (kind === 'oidc-proof') await proveSession(req, { ...how, at: provedAt });
  return { ...finished, halfway };
}

const hasSecondFactor = async (req: Request, personId: string) =>
  (await asSystem(req.ctx, ({ db }) => secondFactorsOf(db, personId))).length > 0;

const earlier = (told: Date | null, now: Date) => (told && told < now ? told : now);

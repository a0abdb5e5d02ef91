import type { Request, Response } from 'express';
import { broughtKey } from '../ceremonies/browser-key.js';
import { proveSession } from '../prove-session.js';
import { startSession } from '../start-session.js';
import { checkPasskey } from './check-passkey.js';

/**
 * Lets in whoever's passkey answered, or takes it as proof from someone already signed in. Its key is one factor; the
 * PIN, finger or face it asked for is the other.
 */
export async function signInWithPasskey(req: Request, res: Response, answer: unknown) {
  const personId = await checkPasskey(req.ctx, broughtKey(req), answer);
  const how = { method: 'passkey', secondFactor: true } as const;
  return req.ctx.actor.kind === 'person' ? proveSession(req, how) : startSession(req, res, personId, how);
}

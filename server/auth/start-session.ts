import type { Request, Response } from 'express';
import type { Actor } from '../actor.js';
import { Problem } from '../problems.js';
import { findActor } from './find-actor.js';

export type SignInMethod = 'password' | 'totp' | 'recovery-code' | 'passkey' | 'oidc';

/** What a session remembers of how its person came in. Instants are RFC 3339. */
export interface SignedIn {
  personId: string;
  /** In the order they were used. */
  methods: SignInMethod[];
  secondFactor: boolean;
  signedInAt: string;
  /** When they last proved who they are; signing in counts. */
  provedAt: string;
}

declare module 'express-session' {
  interface SessionData {
    signIn?: SignedIn;
  }
}

interface How {
  method: SignInMethod;
  /** Whether a second factor was used, or one that counts as two (a passkey with user verification). */
  secondFactor: boolean;
}

/**
 * Lets a person in whose identity has just been proved, under a new session id; nothing of the session before is kept.
 * Rejects with `wrong-credentials` if they may not sign in.
 */
export async function startSession(
  req: Request,
  _res: Response,
  personId: string,
  { method, secondFactor }: How,
): Promise<Actor> {
  const { db, now } = req.ctx;
  const actor = await findActor(db, personId, now(), { fresh: true });
  if (!actor) throw new Problem('wrong-credentials');
  await new Promise<void>((resolve, reject) => req.logIn({ actor }, (error) => (error ? reject(error) : resolve())));
  const at = now().toISOString();
  req.session.signIn = { personId, methods: [method], secondFactor, signedInAt: at, provedAt: at };
  return actor;
}

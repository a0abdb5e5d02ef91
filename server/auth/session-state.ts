import type { Request } from 'express';
import type { SeenFrom } from './seen-from.js';

export const signInMethods = ['password', 'totp', 'recovery-code', 'passkey', 'oidc'] as const;
export type SignInMethod = (typeof signInMethods)[number];

/** What a session remembers of how its person came in. Instants are RFC 3339. */
export interface SignedIn {
  personId: string;
  /** In the order they were used. */
  methods: SignInMethod[];
  secondFactor: boolean;
  signedInAt: string;
  /** When they last proved who they are; signing in counts. */
  provedAt: string;
  from: SeenFrom;
}

/** The password was right and the second factor is still to come; good for nothing else. */
export interface HalfSignedIn {
  personId: string;
  methods: SignInMethod[];
  since: string;
}

declare module 'express-session' {
  interface SessionData {
    signIn?: SignedIn;
    halfSignedIn?: HalfSignedIn;
    /** The secret of an authenticator app that is being set up, sealed. */
    newTotp?: string;
  }
}

const HALF_MS = 10 * 60_000;
const FRESH_MS = 5 * 60_000;

const age = (at: string, now: Date) => now.getTime() - Date.parse(at);

export const isFresh = ({ provedAt }: SignedIn, now: Date) => age(provedAt, now) < FRESH_MS;

export function halfSignedIn(req: Request): HalfSignedIn | undefined {
  const half = req.session.halfSignedIn;
  return half && age(half.since, req.ctx.now()) < HALF_MS ? half : undefined;
}

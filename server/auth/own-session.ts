import type { Request } from 'express';
import { sessionHash } from './session-store.js';

/** The hash of the session that asks; none for a bearer token. */
export const ownSession = (req: Request): string | undefined =>
  req.session.signIn ? sessionHash(req.sessionID) : undefined;

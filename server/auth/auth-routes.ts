import { Router } from 'express';
import { credentialRoutes } from './credential-routes.js';
import { sessionRoutes } from './session-routes.js';
import { tokenRoutes } from './token-routes.js';

/** Signing in, who one is, and what one signs in with. */
export const authRoutes = Router().use(sessionRoutes, credentialRoutes, tokenRoutes);

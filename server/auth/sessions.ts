import session from 'express-session';
import type { system } from '../actor.js';
import type { Context } from '../platform/context.js';
import { ownCookie } from '../platform/http/own-cookie.js';
import { SessionStore } from './session-store.js';

export const sessionCookie = (baseUrl: string) => ownCookie(baseUrl, 'session');

/**
 * Server-side sessions in PostgreSQL; the cookie carries nothing but a signed random id, and goes when the browser is
 * closed, for many are shared.
 */
export function sessions(context: (actor: typeof system) => Context, secret: string, baseUrl: string) {
  const { name, options } = sessionCookie(baseUrl);
  return session({
    name,
    secret,
    resave: false,
    saveUninitialized: false,
    cookie: options as session.CookieOptions,
    store: new SessionStore(context),
  });
}

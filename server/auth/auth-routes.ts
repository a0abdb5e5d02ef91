import { Router, type Request, type Response } from 'express';
import type { Passport } from 'passport';
import { z } from 'zod';
import { roles, scopes } from '../actor.js';
import * as field from '../platform/fields.js';
import { instant, route } from '../platform/http/route.js';
import { Problem } from '../problems.js';
import { findMe } from './find-me.js';
import type { SignInLimits } from './sign-in-limits.js';
import { issueToken, revokeToken } from './tokens.js';

export interface SignIn {
  passport: InstanceType<typeof Passport>;
  limits: SignInLimits;
}

declare global {
  namespace Express {
    interface Locals {
      signIn: SignIn;
    }
  }
}

export const authRoutes = Router();

const credentials = z.strictObject({
  email: z.string().min(1, 'Required').max(254),
  password: z.string().min(1, 'Required').max(1000),
});
const me = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    locale: z.string(),
    memberships: z.array(
      z.object({
        organisationId: z.uuid(),
        organisation: z.string(),
        role: z.enum(roles),
        country: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Me' });
const token = z
  .object({
    id: z.uuid(),
    name: z.string(),
    scopes: z.array(z.enum(scopes)),
    expiresAt: instant,
    secret: z.string().describe('Shown once'),
  })
  .meta({ id: 'NewToken' });

route(
  authRoutes,
  {
    method: 'post',
    path: '/session',
    tag: 'Sign-in',
    summary: 'Sign in with e-mail and password',
    access: 'anyone',
    body: credentials,
    response: me,
    status: 201,
    repeatable: false,
  },
  async ({ ctx, body, req, res }) => {
    const actor = await signIn(req, res, body.email, body.password);
    return findMe({ ...ctx, actor }) as Promise<z.input<typeof me>>;
  },
);

route(
  authRoutes,
  {
    method: 'delete',
    path: '/session',
    tag: 'Sign-in',
    summary: 'Sign out',
    access: 'signed-in',
    repeatable: false,
  },
  ({ req, res }) => signOut(req, res),
);

route(
  authRoutes,
  { method: 'get', path: '/me', tag: 'Sign-in', summary: 'Who am I', access: 'signed-in', response: me },
  ({ ctx }) => findMe(ctx) as Promise<z.input<typeof me>>,
);

route(
  authRoutes,
  {
    method: 'post',
    path: '/tokens',
    tag: 'Sign-in',
    summary: 'Issue a bearer token',
    access: 'signed-in',
    secretAnswer: true,
    body: issueToken.input,
    response: token,
    status: 201,
  },
  ({ ctx, body }) => issueToken(ctx, body),
);

route(
  authRoutes,
  {
    method: 'delete',
    path: '/tokens/{tokenId}',
    tag: 'Sign-in',
    summary: 'Revoke a bearer token',
    access: 'signed-in',
    params: z.object({ tokenId: field.id }),
  },
  ({ ctx, params }) => revokeToken(ctx, params),
);

/** Checks the password and starts a fresh session (passport renews its id). One answer for every wrong pair. */
export async function signIn(req: Request, res: Response, email: string, password: string) {
  const { passport, limits } = req.app.locals['signIn'] as SignIn;
  await limits.count(email, req.ip ?? '');
  req.body = { email, password };
  const user = await new Promise<Express.User | false>((resolve, reject) => {
    passport.authenticate('local', (error: unknown, found: Express.User | false) =>
      error ? reject(error) : resolve(found),
    )(req, res, reject);
  });
  if (!user) throw new Problem('wrong-credentials');
  await new Promise<void>((resolve, reject) => req.logIn(user, (error) => (error ? reject(error) : resolve())));
  await limits.forget(email, req.ip ?? '');
  return user.actor;
}

export async function signOut(req: Request, res: Response) {
  await new Promise<void>((resolve, reject) => req.logout((error) => (error ? reject(error) : resolve())));
  await new Promise<void>((resolve, reject) => req.session.destroy((error) => (error ? reject(error) : resolve())));
  res.clearCookie('bandung_session');
}

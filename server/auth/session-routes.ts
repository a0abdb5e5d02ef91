import { Router } from 'express';
import { z } from 'zod';
import { roles } from '../actor.js';
import * as field from '../platform/fields.js';
import { instant, route } from '../platform/http/route.js';
import { changeProfile } from './change-profile.js';
import { secondFactorProof } from './check-second-factor.js';
import { endOtherSessions, endSession, listSessions } from './end-sessions.js';
import { findMe } from './find-me.js';
import { ownSession } from './own-session.js';
import { secondFactors } from './second-factors.js';
import { signInMethods } from './session-state.js';
import { proveAgain, proveSecondFactor, sessionProof, signIn, signOut } from './sign-in.js';

export const sessionRoutes = Router();
const tag = 'Sign-in';

const credentials = z.strictObject({
  email: z.string().min(1, 'Required').max(254),
  password: z.string().min(1, 'Required').max(1000),
});
const membership = z.object({
  organisationId: z.uuid(),
  organisation: z.string(),
  role: z.enum(roles),
  country: z.string().nullable(),
});
const me = z
  .object({
    id: z.uuid(),
    email: z.string(),
    name: z.string(),
    locale: z.string(),
    memberships: z.array(membership),
    withheld: z.array(membership).describe('Held, but without rights until a second factor is used'),
  })
  .meta({ id: 'Me' });
type MeIn = z.input<typeof me>;
const secondStep = z
  .object({ secondFactor: z.array(z.enum(secondFactors)).describe('Send one of these to /session/second-factor') })
  .meta({ id: 'SecondStep', description: 'The password was right; the second factor is still to come' });
const session = z
  .object({
    id: z.uuid(),
    current: z.boolean(),
    browser: z.string().nullable(),
    system: z.string().nullable(),
    network: z.string().nullable().describe('The network, not the address'),
    methods: z.array(z.enum(signInMethods)),
    signedInAt: instant,
    lastSeenAt: instant,
  })
  .meta({ id: 'Session' });

route(
  sessionRoutes,
  {
    method: 'post',
    path: '/session',
    tag,
    summary: 'Sign in with e-mail and password',
    description: 'Answers who you are, or, where a second factor is set up, with which you may prove yourself.',
    access: 'anyone',
    body: credentials,
    response: z.union([me, secondStep]),
    status: 201,
    repeatable: false,
  },
  async ({ body, req, res }) => {
    const secondFactor = await signIn(req, res, body.email, body.password);
    return secondFactor.length > 0 ? { secondFactor } : (findMe(req.ctx) as Promise<MeIn>);
  },
);

route(
  sessionRoutes,
  {
    method: 'post',
    path: '/session/second-factor',
    tag,
    summary: 'Prove the second factor, within ten minutes of the password',
    access: 'anyone',
    body: secondFactorProof,
    response: me,
    status: 201,
    repeatable: false,
  },
  async ({ body, req, res }) => {
    await proveSecondFactor(req, res, body);
    return findMe(req.ctx) as Promise<MeIn>;
  },
);

route(
  sessionRoutes,
  {
    method: 'post',
    path: '/session/proof',
    tag,
    summary: 'Prove again who you are; for five minutes you may then do what asks for it',
    access: 'signed-in',
    body: sessionProof,
    repeatable: false,
  },
  ({ body, req }) => proveAgain(req, body),
);

route(
  sessionRoutes,
  { method: 'delete', path: '/session', tag, summary: 'Sign out', access: 'signed-in', repeatable: false },
  ({ req, res }) => signOut(req, res),
);

route(
  sessionRoutes,
  {
    method: 'get',
    path: '/sessions',
    tag,
    summary: 'Where you are signed in',
    access: 'signed-in',
    response: z.object({ items: z.array(session) }),
  },
  async ({ ctx, req }) => ({ items: await listSessions(ctx, ownSession(req)) }),
);

route(
  sessionRoutes,
  {
    method: 'delete',
    path: '/sessions',
    tag,
    summary: 'Sign out everywhere else',
    access: 'signed-in',
  },
  ({ ctx, req }) => endOtherSessions(ctx, { own: ownSession(req) }),
);

route(
  sessionRoutes,
  {
    method: 'delete',
    path: '/sessions/{sessionId}',
    tag,
    summary: 'End one of your sessions',
    access: 'signed-in',
    params: z.object({ sessionId: field.id }),
  },
  ({ ctx, params }) => endSession(ctx, params),
);

route(
  sessionRoutes,
  { method: 'get', path: '/me', tag, summary: 'Who am I', access: 'signed-in', response: me },
  ({ ctx }) => findMe(ctx) as Promise<MeIn>,
);

route(
  sessionRoutes,
  {
    method: 'patch',
    path: '/me',
    tag,
    summary: 'Change your name or the language you are written to in',
    access: 'signed-in',
    body: changeProfile.input,
    response: me,
  },
  async ({ ctx, body }) => {
    await changeProfile(ctx, body);
    return findMe(ctx) as Promise<MeIn>;
  },
);

import { Router, type Request } from 'express';
import { z } from 'zod';
import { roles, scopes } from '../actor.js';
import * as field from '../platform/fields.js';
import { instant, route } from '../platform/http/route.js';
import { Problem } from '../problems.js';
import { beginAuthenticator, confirmAuthenticator, removeAuthenticator, renewRecoveryCodes } from './authenticator.js';
import { changeProfile } from './change-profile.js';
import { changePassword } from './change-password.js';
import { secondFactorProof } from './check-second-factor.js';
import { endOtherSessions, endSession, listSessions } from './end-sessions.js';
import { findMe } from './find-me.js';
import { askReset, resetPassword } from './password-reset.js';
import { secondFactors } from './second-factors.js';
import { signInMethods } from './session-state.js';
import { sessionHash } from './session-store.js';
import { countTry, proveAgain, proveSecondFactor, sessionProof, signIn, signOut } from './sign-in.js';
import { issueToken, listTokens, revokeToken } from './tokens.js';

export const authRoutes = Router();
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
const token = z.object({ id: z.uuid(), name: z.string(), scopes: z.array(z.enum(scopes)), expiresAt: instant });
const newToken = z.object({ ...token.shape, secret: z.string().describe('Shown once') }).meta({ id: 'NewToken' });
const keptToken = z
  .object({ ...token.shape, createdAt: instant, lastUsedAt: instant.nullable(), revokedAt: instant.nullable() })
  .meta({ id: 'Token' });
const recoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()).describe('Shown once; each is good once') })
  .meta({ id: 'RecoveryCodes' });

route(
  authRoutes,
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
  authRoutes,
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
  authRoutes,
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
  authRoutes,
  { method: 'delete', path: '/session', tag, summary: 'Sign out', access: 'signed-in', repeatable: false },
  ({ req, res }) => signOut(req, res),
);

route(
  authRoutes,
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
  authRoutes,
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
  authRoutes,
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
  authRoutes,
  { method: 'get', path: '/me', tag, summary: 'Who am I', access: 'signed-in', response: me },
  ({ ctx }) => findMe(ctx) as Promise<MeIn>,
);

route(
  authRoutes,
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

route(
  authRoutes,
  {
    method: 'put',
    path: '/me/password',
    tag,
    summary: 'Change your password; ends your other sessions',
    access: 'signed-in',
    body: changePassword.input.omit({ own: true }),
    repeatable: false,
  },
  ({ ctx, body, req }) => changePassword(ctx, { ...body, own: ownSession(req) }),
);

route(
  authRoutes,
  {
    method: 'post',
    path: '/me/authenticator',
    tag,
    summary: 'Begin to set up an authenticator app',
    access: 'signed-in',
    response: z
      .object({ secret: z.string().describe('Base32'), uri: z.string().describe('For a QR code') })
      .meta({ id: 'NewAuthenticator' }),
    repeatable: false,
  },
  ({ req }) => {
    inSession(req);
    return beginAuthenticator(req);
  },
);

route(
  authRoutes,
  {
    method: 'post',
    path: '/me/authenticator/confirmation',
    tag,
    summary: 'Set it up with a code that it shows; answers recovery codes',
    access: 'signed-in',
    body: z.strictObject({ code: z.string().min(1, 'Required').max(100) }),
    response: recoveryCodes,
    repeatable: false,
  },
  async ({ body, req }) => ({ recoveryCodes: await confirmAuthenticator(req, body.code) }),
);

route(
  authRoutes,
  {
    method: 'delete',
    path: '/me/authenticator',
    tag,
    summary: 'Remove your authenticator app and its recovery codes',
    access: 'signed-in',
    repeatable: false,
  },
  ({ req }) => removeAuthenticator(req),
);

route(
  authRoutes,
  {
    method: 'post',
    path: '/me/recovery-codes',
    tag,
    summary: 'Ten new recovery codes in place of those you have',
    access: 'signed-in',
    response: recoveryCodes,
    secretAnswer: true,
  },
  async ({ ctx }) => ({ recoveryCodes: await renewRecoveryCodes(ctx, {}) }),
);

route(
  authRoutes,
  {
    method: 'get',
    path: '/tokens',
    tag,
    summary: 'Your bearer tokens',
    access: 'signed-in',
    response: z.object({ items: z.array(keptToken) }),
  },
  async ({ ctx }) => ({ items: await listTokens(ctx) }),
);

route(
  authRoutes,
  {
    method: 'post',
    path: '/tokens',
    tag,
    summary: 'Issue a bearer token',
    access: 'signed-in',
    secretAnswer: true,
    body: issueToken.input,
    response: newToken,
    status: 201,
  },
  ({ ctx, body }) => issueToken(ctx, body),
);

route(
  authRoutes,
  {
    method: 'delete',
    path: '/tokens/{tokenId}',
    tag,
    summary: 'Revoke a bearer token',
    access: 'signed-in',
    params: z.object({ tokenId: field.id }),
  },
  ({ ctx, params }) => revokeToken(ctx, params),
);

route(
  authRoutes,
  {
    method: 'post',
    path: '/password-resets',
    tag,
    summary: 'Ask for a link to set a new password, by mail',
    description: 'Answers the same whether or not anyone has this address.',
    access: 'anyone',
    body: askReset.input,
    status: 202,
  },
  async ({ ctx, body, req }) => {
    await countTry(req, 'reset', body.email);
    await askReset(ctx, body);
  },
);

route(
  authRoutes,
  {
    method: 'post',
    path: '/password-resets/use',
    tag,
    summary: 'Set a new password with what was in the link',
    access: 'anyone',
    body: resetPassword.input,
    repeatable: false,
  },
  async ({ ctx, body }) => {
    await resetPassword(ctx, body);
  },
);

/** The hash of the session that asks; none for a bearer token. */
export const ownSession = (req: Request): string | undefined =>
  req.session.signIn ? sessionHash(req.sessionID) : undefined;

function inSession(req: Request) {
  if (!req.session.signIn) throw new Problem('not-signed-in', 'This needs a session, not a token');
}

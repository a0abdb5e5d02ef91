import { Router, type Request } from 'express';
import { z } from 'zod';
import { route } from '../platform/http/route.js';
import { Problem } from '../problems.js';
import { beginAuthenticator, confirmAuthenticator, removeAuthenticator, renewRecoveryCodes } from './authenticator.js';
import { changePassword } from './change-password.js';
import { ownSession } from './own-session.js';
import { askReset, resetPassword } from './password-reset.js';
import { countTry } from './sign-in.js';

export const credentialRoutes = Router();
const tag = 'Sign-in';

const recoveryCodes = z
  .object({ recoveryCodes: z.array(z.string()).describe('Shown once; each is good once') })
  .meta({ id: 'RecoveryCodes' });

route(
  credentialRoutes,
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
  credentialRoutes,
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
  credentialRoutes,
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
  credentialRoutes,
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
  credentialRoutes,
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
  credentialRoutes,
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
  credentialRoutes,
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

function inSession(req: Request) {
  if (!req.session.signIn) throw new Problem('not-signed-in', 'This needs a session, not a token');
}

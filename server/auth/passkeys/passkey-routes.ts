import { Router } from 'express';
import { z } from 'zod';
import * as field from '../../platform/fields.js';
import { instant, route } from '../../platform/http/route.js';
import { ownSession } from '../own-session.js';
import { browserKey } from '../ceremonies/browser-key.js';
import { signInAnswer } from './authenticator-answer.js';
import { beginPasskeyRegistration } from './begin-passkey-registration.js';
import { beginPasskeySignIn } from './begin-passkey-sign-in.js';
import { listPasskeys } from './passkey-queries.js';
import type { Passkey } from './passkey.js';
import { newPasskey, registerPasskey } from './register-passkey.js';
import { removePasskey } from './remove-passkey.js';
import { signInWithPasskey } from './sign-in-with-passkey.js';

export const passkeyRoutes = Router();

const passkey = z
  .object({
    id: z.uuid(),
    name: z.string(),
    synced: z.boolean().describe('Kept on the person’s other devices too, by the maker of one'),
    createdAt: instant,
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'Passkey' });

const creationOptions = z
  .looseObject({ challenge: z.string() })
  .meta({ id: 'PasskeyCreationOptions', description: 'PublicKeyCredentialCreationOptionsJSON of WebAuthn level 3' });

const requestOptions = z
  .looseObject({ challenge: z.string() })
  .meta({ id: 'PasskeyRequestOptions', description: 'PublicKeyCredentialRequestOptionsJSON of WebAuthn level 3' });

const passkeyJson = ({ id, name, synced, createdAt, lastUsedAt }: Passkey): z.input<typeof passkey> => ({
  id,
  name,
  synced,
  createdAt,
  lastUsedAt,
});

route(
  passkeyRoutes,
  {
    method: 'get',
    path: '/passkeys',
    tag: 'Sign-in',
    summary: 'The passkeys one has',
    access: 'signed-in',
    response: z.object({ items: z.array(passkey) }),
  },
  async ({ ctx }) => ({ items: (await listPasskeys(ctx)).map(passkeyJson) }),
);

route(
  passkeyRoutes,
  {
    method: 'post',
    path: '/passkeys/options',
    tag: 'Sign-in',
    summary: 'Begin to register a passkey',
    description:
      'Needs a session in which one has just proved who one is. The challenge is good once, for five minutes.',
    access: 'signed-in',
    response: creationOptions,
    repeatable: false,
  },
  async ({ ctx, req, res }) => ({ ...(await beginPasskeyRegistration(ctx, browserKey(req, res))) }),
);

route(
  passkeyRoutes,
  {
    method: 'post',
    path: '/passkeys',
    tag: 'Sign-in',
    summary: 'Register a passkey',
    access: 'signed-in',
    body: newPasskey,
    response: passkey,
    status: 201,
    repeatable: false,
  },
  async ({ body, req }) => passkeyJson(await registerPasskey(req, body)),
);

route(
  passkeyRoutes,
  {
    method: 'delete',
    path: '/passkeys/{passkeyId}',
    tag: 'Sign-in',
    summary: 'Remove a passkey',
    access: 'signed-in',
    params: z.object({ passkeyId: field.id }),
  },
  ({ ctx, params, req }) => removePasskey(ctx, { ...params, own: ownSession(req) }),
);

route(
  passkeyRoutes,
  {
    method: 'post',
    path: '/session/passkey/options',
    tag: 'Sign-in',
    summary: 'Begin to sign in with a passkey, or to prove again who one is',
    description: 'The challenge is good once, for five minutes, in the browser that asked for it.',
    access: 'anyone',
    response: requestOptions,
    repeatable: false,
  },
  async ({ ctx, req, res }) => ({ ...(await beginPasskeySignIn(ctx, browserKey(req, res))) }),
);

route(
  passkeyRoutes,
  {
    method: 'post',
    path: '/session/passkey',
    tag: 'Sign-in',
    summary: 'Sign in with a passkey, or prove again who one is',
    access: 'anyone',
    body: signInAnswer,
    response: z.object({ personId: z.uuid(), secondFactor: z.literal(true) }),
    status: 201,
    repeatable: false,
  },
  async ({ body, req, res }) => {
    const { id } = await signInWithPasskey(req, res, body);
    return { personId: id!, secondFactor: true as const };
  },
);

import { z } from 'zod';
import { Problem } from '../../problems.js';

const base64url = (max: number) =>
  z
    .string()
    .min(1)
    .max(max)
    .regex(/^[\w-]+$/, 'Not base64url');

const credential = {
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  authenticatorAttachment: z.string().max(50).nullish(),
  clientExtensionResults: z.looseObject({}).default({}),
};

/** RegistrationResponseJSON (WebAuthn level 3), less what the browser says a second time. */
export const registrationAnswer = z
  .object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url(8000),
      attestationObject: base64url(60_000),
      transports: z.array(z.string().max(30)).max(10).default([]),
    }),
  })
  .meta({ id: 'PasskeyRegistration', description: 'RegistrationResponseJSON of WebAuthn level 3' });

/** AuthenticationResponseJSON (WebAuthn level 3). */
export const signInAnswer = z
  .object({
    ...credential,
    response: z.object({
      clientDataJSON: base64url(8000),
      authenticatorData: base64url(8000),
      signature: base64url(8000),
      userHandle: base64url(100).nullish(),
    }),
  })
  .meta({ id: 'PasskeyAnswer', description: 'AuthenticationResponseJSON of WebAuthn level 3' });

export type SignInAnswer = z.output<typeof signInAnswer>;

/** The challenge that was answered; nothing else of it is to be believed yet. */
export function challengeIn(clientDataJSON: string): string {
  const { challenge, crossOrigin } = clientData(clientDataJSON);
  if (crossOrigin) throw new Problem('passkey-refused', 'It was asked for within a page of another site');
  if (typeof challenge !== 'string') throw new Problem('passkey-refused', 'It answers no challenge');
  return challenge;
}

function clientData(text: string): { challenge?: unknown; crossOrigin?: unknown } {
  try {
    return Object(JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw new Problem('passkey-refused', 'clientDataJSON is not JSON');
  }
}

import { generateAuthenticationOptions } from '@simplewebauthn/server';
import type { Context } from '../../platform/context.js';
import { beginCeremony } from '../ceremonies/ceremony.js';
import { listPasskeys } from './passkey-queries.js';
import { relyingParty } from './relying-party.js';

/**
 * What a browser needs to use a passkey (PublicKeyCredentialRequestOptionsJSON). A visitor is asked for any of this
 * site, and found by it; someone signed in for one of theirs, as proof that it is still them. `browser` is `browserKey`.
 */
export async function beginPasskeySignIn(ctx: Context, browser: string) {
  const proof = ctx.actor.kind === 'person';
  const own = proof ? await listPasskeys(ctx) : [];
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(ctx.parts.baseUrl).id,
    timeout: 5 * 60_000,
    userVerification: 'required',
    allowCredentials: own.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  });
  const kind = proof ? 'passkey-proof' : 'passkey-sign-in';
  await beginCeremony(ctx, { kind, secret: options.challenge, browser, facts: {} });
  return options;
}

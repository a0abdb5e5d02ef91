import { generateRegistrationOptions } from '@simplewebauthn/server';
import type { Context } from '../../platform/context.js';
import { authorize } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import { beginCeremony } from '../ceremonies/ceremony.js';
import { findMe } from '../find-me.js';
import { listPasskeys } from './passkey-queries.js';
import { personHandle } from './person-handle.js';
import { relyingParty } from './relying-party.js';

export const MOST_PASSKEYS = 20;

/**
 * What a browser needs to have a passkey made (PublicKeyCredentialCreationOptionsJSON): one that is found without an
 * e-mail, and that asks its person for a PIN, a finger or a face. `browser` is `browserKey`.
 */
export async function beginPasskeyRegistration(ctx: Context, browser: string) {
  const me = await findMe(ctx);
  authorize(ctx.actor, 'passkey', 'register', { self: me.id });
  const known = await listPasskeys(ctx);
  if (known.length >= MOST_PASSKEYS) throw new Problem('conflict', `At most ${MOST_PASSKEYS} passkeys`);

  const options = await generateRegistrationOptions({
    rpName: 'Bandung',
    rpID: relyingParty(ctx.parts.baseUrl).id,
    userID: personHandle(me.id),
    userName: me.email,
    userDisplayName: me.name,
    timeout: 5 * 60_000,
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await beginCeremony(ctx, { kind: 'passkey-registration', secret: options.challenge, browser, facts: {} });
  return options;
}

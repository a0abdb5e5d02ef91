import { randomNonce, randomPKCECodeVerifier, randomState } from 'openid-client';
import type { Context } from '../../platform/context.js';
import { authorize } from '../../platform/policy.js';
import { Problem } from '../../problems.js';
import { beginCeremony } from '../ceremonies/ceremony.js';

export type OidcKind = 'oidc-sign-in' | 'oidc-link' | 'oidc-proof';

/**
 * Where to send the browser, for a visitor to sign in, or for someone signed in to link who they are there, or to prove
 * again who they are. `next`: a path of this site. `browser` is `browserKey`.
 */
export async function beginOidc(ctx: Context, browser: string, { kind, next }: { kind: OidcKind; next: string }) {
  const { identityProvider } = ctx.parts;
  if (!identityProvider) throw new Problem('not-found', 'No identity provider is set up');
  if ((kind === 'oidc-sign-in') !== (ctx.actor.kind === 'anonymous')) throw new Problem('wrong-state');
  if (kind === 'oidc-link') authorize(ctx.actor, 'identity', 'link', { self: ctx.actor.id });

  const facts = { nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier(), next };
  const state = randomState();
  const address = await identityProvider.authorizationUrl({ ...facts, state, again: kind === 'oidc-proof' });
  await beginCeremony(ctx, { kind, secret: state, browser, facts });
  return address;
}

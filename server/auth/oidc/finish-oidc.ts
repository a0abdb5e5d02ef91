import type { Context } from '../../platform/context.js';
import { Problem } from '../../problems.js';
import { takeCeremony } from '../ceremonies/ceremony.js';
import type { OidcKind } from './begin-oidc.js';
import { findByIdentity } from './find-by-identity.js';
import { firstSignIn } from './first-sign-in.js';
import type { Known } from './identity-provider.js';
import { linkIdentity } from './link-identity.js';

export interface Finished extends Pick<Known, 'secondFactor' | 'authenticatedAt'> {
  kind: OidcKind;
  personId: string;
  next: string;
}

/**
 * Ends what `beginOidc` began in this browser, with the query the provider sent it back with. Rejects with
 * `attempt-over`, `identity-refused`, `provider-unavailable`, `unknown-identity`, `link-first` or `identity-taken`.
 */
export async function finishOidc(ctx: Context, browser: string, query: URLSearchParams): Promise<Finished> {
  const { identityProvider } = ctx.parts;
  if (!identityProvider) throw new Problem('not-found', 'No identity provider is set up');
  const state = query.get('state') ?? '';
  const { kind, facts } = await takeCeremony(ctx, {
    kinds: ['oidc-sign-in', 'oidc-link', 'oidc-proof'],
    secret: state,
    browser,
  });
  const known = await identityProvider.whoCameBack(query, { ...facts, state });
  const { secondFactor, authenticatedAt } = known;
  return { kind, personId: await personFor(ctx, kind, known), next: facts.next, secondFactor, authenticatedAt };
}

async function personFor(ctx: Context, kind: OidcKind, known: Known): Promise<string> {
  if (kind === 'oidc-link') return linkIdentity(ctx, { ...known, personId: ctx.actor.id! });
  const personId = await findByIdentity(ctx, known);
  if (kind === 'oidc-sign-in') return personId ?? firstSignIn(ctx, known);
  if (personId !== ctx.actor.id) throw new Problem('identity-refused', 'That is someone else');
  return personId!;
}

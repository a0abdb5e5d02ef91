import * as client from 'openid-client';
import type { Logger } from 'pino';
import { Problem } from '../../problems.js';
import type { IdentityProvider } from './identity-provider.js';
import { secondFactorIn } from './second-factor-in.js';

/** Where the provider sends people back to; a path of this site. */
export const OIDC_CALLBACK = '/sign-in/provider/callback';

export interface ProviderSettings {
  issuer: string;
  clientId: string;
  clientSecret: string;
  name: string;
  /** `OIDC_CALLBACK`, whole. */
  callback: string;
  fetch(url: string, init?: RequestInit): Promise<Response>;
  now(): Date;
  log: Logger;
}

/** What the provider says of itself is read again after this. */
const LASTS_MS = 3_600_000;
/** Whoever signed in there longer ago than a session lasts here signs in there again. */
const MAX_AGE_SECONDS = 8 * 3_600;

/** Speaks to the provider with `fetch` and nothing else. Discovered when first needed: the service starts without it. */
export function createIdentityProvider(settings: ProviderSettings): IdentityProvider {
  const { issuer, clientId, clientSecret, name, callback, now, log } = settings;
  let discovered: { config: client.Configuration; until: number } | undefined;

  return {
    issuer,
    name,

    async authorizationUrl({ state, nonce, codeVerifier, again }) {
      const config = await discover().catch((error: unknown) => {
        throw unavailable(error);
      });
      return client.buildAuthorizationUrl(config, {
        redirect_uri: callback,
        response_type: 'code',
        scope: 'openid email',
        state,
        nonce,
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        ...(again ? { prompt: 'login', max_age: '0' } : { max_age: String(MAX_AGE_SECONDS) }),
      }).href;
    },

    async whoCameBack(query, { state, nonce, codeVerifier }) {
      const config = await discover().catch((error: unknown) => {
        throw unavailable(error);
      });
      try {
        const tokens = await client.authorizationCodeGrant(config, new URL(`${callback}?${query}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: codeVerifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims()!;
        return { ...known(claims), verifiedEmail: () => verifiedEmail(config, tokens.access_token, claims) };
      } catch (error) {
        throw isAway(error) ? unavailable(error) : refused(error);
      }
    },
  };

  async function discover(): Promise<client.Configuration> {
    const insecure = issuer.startsWith('http:');
    if (!discovered || discovered.until < now().getTime()) {
      const config = await client.discovery(new URL(issuer), clientId, clientSecret, undefined, {
        [client.customFetch]: settings.fetch as client.CustomFetch,
        ...(insecure ? { execute: [client.allowInsecureRequests] } : {}),
      });
      discovered = { config, until: now().getTime() + LASTS_MS };
    }
    return asOfNow(discovered.config, insecure);
  }

  /** The same, by our clock; signatures are checked though the token comes straight from the provider. */
  function asOfNow(known: client.Configuration, insecure: boolean): client.Configuration {
    const server = known.serverMetadata();
    const skew = Math.round((now().getTime() - Date.now()) / 1000);
    const config = new client.Configuration(
      server,
      clientId,
      { client_secret: clientSecret, [client.clockSkew]: skew },
      server.token_endpoint_auth_methods_supported?.includes('client_secret_basic') === false
        ? client.ClientSecretPost(clientSecret)
        : client.ClientSecretBasic(clientSecret),
    );
    config[client.customFetch] = settings.fetch as client.CustomFetch;
    if (insecure) client.allowInsecureRequests(config);
    client.enableNonRepudiationChecks(config);
    return config;
  }

  /** In the ID token with some providers; the others tell when asked (OpenID Connect Core, 5.4). */
  async function verifiedEmail(config: client.Configuration, accessToken: string, claims: client.IDToken) {
    if (claims['email'] !== undefined || !config.serverMetadata().userinfo_endpoint) return emailIn(claims);
    const told = await client.fetchUserInfo(config, accessToken, claims.sub).catch((error: unknown) => {
      throw isAway(error) ? unavailable(error) : refused(error);
    });
    return emailIn(told);
  }

  function unavailable(error: unknown) {
    log.warn({ err: error }, 'the identity provider does not answer');
    return new Problem('provider-unavailable');
  }

  function refused(error: unknown) {
    log.info({ err: error }, 'an answer of the identity provider was refused');
    return new Problem('identity-refused');
  }
}

const known = ({ iss, sub, amr, auth_time }: client.IDToken) => ({
  issuer: iss,
  subject: sub,
  secondFactor: secondFactorIn(amr),
  authenticatedAt: typeof auth_time === 'number' ? new Date(auth_time * 1000) : null,
});

const emailIn = ({ email, email_verified: verified }: Record<string, unknown>): string | null =>
  verified === true && typeof email === 'string' ? email.normalize('NFC').trim().toLowerCase() : null;

/** The provider is away or broken, rather than the answer being wrong. */
function isAway(error: unknown): boolean {
  const {
    code,
    error: said,
    status,
    cause,
  } = (error ?? {}) as {
    code?: string;
    error?: string;
    status?: number;
    cause?: unknown;
  };
  if (said) return ['temporarily_unavailable', 'server_error'].includes(said);
  if ((status ?? 0) >= 500 || AWAY.includes(code ?? '')) return true;
  if (error instanceof Error && ['EgressFailed', 'AddressRefused'].includes(error.constructor.name)) return true;
  return cause !== undefined && isAway(cause);
}

const AWAY = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON'];

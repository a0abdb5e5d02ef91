import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider, type Configuration } from 'oidc-provider';
import { afterAll } from 'vitest';

export interface Account {
  /** The subject. */
  login: string;
  email?: string;
  email_verified?: boolean;
  amr?: string[];
}

type Claims = Record<string, unknown>;

/** A real OpenID provider on loopback, with a page of its own to sign in at. Tests may have it lie in its ID tokens. */
export async function openOidcIssuer({ callback }: { callback: string }) {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const server = http.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const issuer = `http://127.0.0.1:${port}`;
  const client = { id: 'bandung', secret: randomBytes(24).toString('base64url') };
  const accounts = new Map<string, Account>();
  let lie: ((claims: Claims) => Claims) | undefined;
  let signedWith: KeyObject = privateKey;
  let away = false;

  const provider = new Provider(issuer, configuration());
  const answer = provider.callback();
  server.on('request', (req, res) => {
    if (req.url === '/favicon.ico') return void res.writeHead(204).end();
    if (away) return void res.writeHead(503).end();
    if (req.url!.startsWith('/interaction/')) return void interact(req, res).catch(() => res.writeHead(500).end());
    if (req.url!.startsWith('/token')) rewrite(res);
    void answer(req, res);
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  return {
    issuer,
    client,
    account: (account: Account) => void accounts.set(account.login, account),
    /** Of the claims of every ID token from now on; signed anew. */
    lies: (next?: (claims: Claims) => Claims) => void (lie = next),
    signsWith: (key?: KeyObject) => void (signedWith = key ?? privateKey),
    isAway: (now: boolean) => void (away = now),
    settings: {
      OIDC_ISSUER: issuer,
      OIDC_CLIENT_ID: client.id,
      OIDC_CLIENT_SECRET: client.secret,
      OIDC_NAME: 'Ministry ID',
      EGRESS_ALLOW: `127.0.0.1:${port}`,
    },
    /** Goes there as a browser would, signs in on its page, and comes back with the address it was sent to. */
    async visit(address: string, login: string): Promise<URL> {
      const jar = new Map<string, string>();
      const at = await follow(jar, address, callback);
      if (at.href.startsWith(callback)) return at;
      return follow(jar, at.href, callback, new URLSearchParams({ login }));
    },
  };

  function configuration(): Configuration {
    return {
      clients: [
        {
          client_id: client.id,
          client_secret: client.secret,
          redirect_uris: [callback],
          grant_types: ['authorization_code'],
          response_types: ['code'],
          id_token_signed_response_alg: 'ES256',
          token_endpoint_auth_method: 'client_secret_basic',
        },
      ],
      jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'ES256', kid: 'one' } as never] },
      cookies: { keys: ['a key of the test'] },
      pkce: { required: () => true },
      features: { devInteractions: { enabled: false } },
      claims: { openid: ['sub', 'amr'], email: ['email', 'email_verified'] },
      interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
      findAccount: (_ctx, login) => ({
        accountId: login,
        claims: async () => {
          const { email, email_verified } = accounts.get(login) ?? {};
          return { sub: login, email, email_verified };
        },
      }),
      async loadExistingGrant(ctx) {
        const grant = new ctx.oidc.provider.Grant({
          clientId: ctx.oidc.client!.clientId,
          accountId: ctx.oidc.session!.accountId!,
        });
        grant.addOIDCScope('openid email');
        await grant.save();
        return grant;
      },
    } as Configuration;
  }

  async function interact(req: http.IncomingMessage, res: http.ServerResponse) {
    if (req.method === 'GET')
      return res
        .writeHead(200, { 'content-type': 'text/html' })
        .end(
          '<!doctype html><title>Sign in</title><form method="post"><input name="login"><button>Sign in</button></form>',
        );
    const chunks: Buffer[] = [];
    for await (const chunk of req) chunks.push(chunk as Buffer);
    const login = new URLSearchParams(Buffer.concat(chunks).toString()).get('login')!;
    const result = login === 'nobody' ? { error: 'access_denied' } : { login: { accountId: login, ...amrOf(login) } };
    return provider.interactionFinished(req, res, result, { mergeWithLastSubmission: false });
  }

  function amrOf(login: string) {
    const { amr } = accounts.get(login) ?? {};
    return amr ? { amr } : {};
  }

  /** Catches the answer of the token endpoint, to put another ID token into it. */
  function rewrite(res: http.ServerResponse) {
    const end = res.end.bind(res) as (body?: string | Buffer) => http.ServerResponse;
    res.end = ((body?: string | Buffer) => {
      if (!lie && signedWith === privateKey) return end(body);
      const answer = JSON.parse((body ?? '{}').toString());
      if (!answer.id_token) return end(body);
      const [header, payload] = String(answer.id_token).split('.') as [string, string];
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
      const unsigned = `${header}.${Buffer.from(JSON.stringify(lie?.(claims) ?? claims)).toString('base64url')}`;
      const signature = sign('sha256', Buffer.from(unsigned), { key: signedWith, dsaEncoding: 'ieee-p1363' });
      answer.id_token = `${unsigned}.${signature.toString('base64url')}`;
      const text = JSON.stringify(answer);
      res.setHeader('content-length', Buffer.byteLength(text));
      return end(text);
    }) as typeof res.end;
  }
}

/** Follows redirects within the provider until it shows a page or sends the browser back. */
async function follow(
  jar: Map<string, string>,
  address: string,
  callback: string,
  form?: URLSearchParams,
): Promise<URL> {
  let body = form;
  for (let at = new URL(address); ; body = undefined) {
    if (at.href.startsWith(callback)) return at;
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const res = await fetch(at, {
      method: body ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie },
      ...(body ? { body } : {}),
    });
    for (const set of res.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(set)!;
      jar.set(name!, value!);
    }
    const next = res.headers.get('location');
    if (!next) return at;
    at = new URL(next, at);
  }
}

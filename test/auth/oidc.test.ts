import { generateKeyPairSync } from 'node:crypto';
import type request from 'supertest';
import { afterEach, describe, expect, it } from 'vitest';
import { Person } from '../../server/auth/index.js';
import { paths } from '../../web/paths.js';
import { builders } from '../support/build.js';
import { openOidcIssuer } from '../support/oidc-issuer.js';
import { withPassword } from '../support/signed-in.js';
import { openWorld } from '../support/world.js';
import { browser as browserOf, signedIn } from '../web/browser.js';

const BASE = 'http://localhost:3000';
const CALLBACK = `${BASE}${paths.providerCallback()}`;
const issuer = await openOidcIssuer({ callback: CALLBACK });
const world = await openWorld(issuer.settings);
world.moveTo(new Date());
const build = builders(world);

type Agent = ReturnType<typeof request.agent>;
type To = 'signIn' | 'link' | 'prove';

afterEach(() => {
  issuer.lies();
  issuer.signsWith();
  issuer.isAway(false);
  world.moveTo(new Date());
});

let serial = 0;
/** An account at the provider; of the person, if there is one. */
function account(given: Partial<Parameters<typeof issuer.account>[0]> = {}) {
  const login = `subject-${++serial}`;
  issuer.account({ login, email: `${login}@ministry.example`, email_verified: true, ...given });
  return login;
}

/** Registered by someone else, and never signed in. */
async function invited() {
  const person = await build.person('ministry_officer');
  return { person, login: account({ email: person.email.toUpperCase() }) };
}

const visitor = (): Agent => browserOf(world);

/** Where the service sends the browser. */
async function begin(browser: Agent, to: To = 'signIn', next = '/account'): Promise<string> {
  const { text } = await browser.post(paths.provider()).type('form').send({ to, next }).expect(200);
  return /href="(http:\/\/127[^"]+)"/.exec(text)![1]!.replaceAll('&amp;', '&');
}

const comeBack = (browser: Agent, at: URL) => browser.get(at.pathname + at.search);

async function signIn(browser: Agent, login: string, to: To = 'signIn') {
  return comeBack(browser, await issuer.visit(await begin(browser, to), login));
}

const me = async (browser: Agent) => (await browser.get('/api/v1/me').set('Accept', 'application/json')).body;
const identities = async (browser: Agent) =>
  (await browser.get('/api/v1/identities').set('Accept', 'application/json').expect(200)).body.items;
/** What the page says that comes back, and whether anyone is signed in. */
const outcome = async (browser: Agent, res: request.Response) => [
  res.status,
  /class="govuk-error-summary".*?<li>(.*?)<\/li>/s.exec(res.text)?.[1],
  (await me(browser)).code,
];
const refused = (says: string, status = 401) => [status, says, 'not-signed-in'];

const FAILED = 'Signing in there did not work, or was called off';
const OVER = 'This attempt is over. Please begin again';
const STRANGER = 'Nobody here is known by this identity';
const NOT_LINKED = 'You have an account here that is not linked yet';

describe('signing in at the provider', () => {
  it('asks with a code, PKCE, a state and a nonce', async () => {
    const asked = new URL(await begin(visitor()));
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({
      response_type: 'code',
      redirect_uri: CALLBACK,
      scope: 'openid email',
      code_challenge_method: 'S256',
    });
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(asked.searchParams.get(name)!.length).toBeGreaterThanOrEqual(43);
  });

  it('lets in, the first time, whoever was registered and has no way to sign in yet', async () => {
    const { person, login } = await invited();
    const browser = visitor();
    const res = await signIn(browser, login);
    expect([res.status, res.headers['location']]).toEqual([303, '/account']);
    expect((await me(browser)).id).toBe(person.id);
    expect(await identities(browser)).toMatchObject([{ issuer: issuer.issuer, subject: login }]);
    expect(await world.recorded('person.identityLinked')).toContainEqual(
      expect.objectContaining({ personId: person.id }),
    );
  });

  it('knows them the next time by issuer and subject, whatever their address is by then', async () => {
    const { person, login } = await invited();
    await signIn(visitor(), login);
    issuer.account({ login, email: 'someone.else@ministry.example', email_verified: false });
    const browser = visitor();
    await signIn(browser, login);
    expect((await me(browser)).id).toBe(person.id);
  });

  it('gives strangers no account, and says to whom to turn', async () => {
    const [before] = await world.db.query('SELECT count(*) FROM person');
    const browser = visitor();
    expect(await outcome(browser, await signIn(browser, account()))).toEqual(refused(STRANGER, 403));
    expect(await world.db.query('SELECT count(*) FROM person')).toEqual([before]);
  });

  it('believes no address that the provider has not verified', async () => {
    const person = await build.person('ministry_officer');
    for (const email_verified of [false, undefined, 'true' as never]) {
      const browser = visitor();
      const login = account({ email: person.email, email_verified });
      expect(await outcome(browser, await signIn(browser, login))).toEqual(refused(STRANGER, 403));
    }
  });

  it('never takes over an account that has its own way to sign in', async () => {
    const person = await build.person('ministry_officer');
    await withPassword(world, person);
    const browser = visitor();
    expect(await outcome(browser, await signIn(browser, account({ email: person.email })))).toEqual(
      refused(NOT_LINKED, 403),
    );
    const other = await invited();
    await signIn(visitor(), other.login);
    const login = account({ email: other.person.email });
    expect(await outcome(browser, await signIn(browser, login))).toEqual(refused(NOT_LINKED, 403));
  });

  it('lets in nobody who may not sign in any more', async () => {
    const { person, login } = await invited();
    const browser = visitor();
    await world.db.update(Person, { id: person.id }, { disabledAt: world.now() });
    expect(await outcome(browser, await signIn(browser, login))).toEqual(refused(STRANGER, 403));
    await world.db.update(Person, { id: person.id }, { disabledAt: null });
    await signIn(visitor(), login);
    await world.db.update(Person, { id: person.id }, { disabledAt: world.now() });
    expect((await signIn(browser, login)).status).toBe(401);
  });

  it.each([
    [undefined, false],
    [['pwd'], false],
    [['pwd', 'sms'], false],
    [['pwd', 'otp'], true],
    [['mfa'], true],
    [['hwk'], true],
    ['mfa', false],
  ])('with amr %j: a second factor was used: %s', async (amr, secondFactor) => {
    const focalPoint = await build.person('focal_point');
    const login = account({ email: focalPoint.email, ...(amr ? { amr: amr as string[] } : {}) });
    const browser = visitor();
    await signIn(browser, login);
    const { memberships, withheld } = await me(browser);
    expect([memberships.length, withheld.length]).toEqual(secondFactor ? [1, 0] : [0, 1]);
  });

  it('without a second factor there, asks for the one that is set up here', async () => {
    const { person, login } = await invited();
    await signIn(visitor(), login);
    await withPassword(world, person, { secondFactor: true });
    const browser = visitor();
    const res = await signIn(browser, login);
    expect([res.status, res.headers['location']]).toEqual([303, paths.secondFactor('/account')]);
    expect((await me(browser)).code).toBe('not-signed-in');
    expect((await browser.get(paths.secondFactor())).text).toContain('name="code"');
  });

  it('counts as proof from when they signed in there', async () => {
    const { login } = await invited();
    const browser = visitor();
    issuer.lies((claims) => ({ ...claims, auth_time: Math.floor(Date.now() / 1000) - 3600 }));
    await signIn(browser, login);
    const { body } = await browser.post('/api/v1/passkeys/options').set('Accept', 'application/json').expect(403);
    expect(body.code).toBe('step-up-required');
  });

  it('goes on to a page of this site and nowhere else', async () => {
    const { login } = await invited();
    const browser = visitor();
    const back = await issuer.visit(await begin(browser, 'signIn', '//evil.example'), login);
    expect((await comeBack(browser, back)).headers['location']).toBe('/desk');
  });
});

describe('an answer that is not the one asked for', () => {
  it('with another state, or none, is refused', async () => {
    const { login } = await invited();
    const browser = visitor();
    const back = await issuer.visit(await begin(browser), login);
    const state = back.searchParams.get('state')!;
    back.searchParams.set('state', `${state.slice(1)}a`);
    expect(await outcome(browser, await comeBack(browser, back))).toEqual(refused(OVER, 409));
    back.searchParams.delete('state');
    expect(await outcome(browser, await comeBack(browser, back))).toEqual(refused(OVER, 409));
  });

  it('in another browser is refused: nobody is signed in as someone else', async () => {
    const { login } = await invited();
    const back = await issuer.visit(await begin(visitor()), login);
    const victim = visitor();
    await begin(victim);
    expect(await outcome(victim, await comeBack(victim, back))).toEqual(refused(OVER, 409));
  });

  it('that comes a second time is refused', async () => {
    const { login } = await invited();
    const browser = visitor();
    const back = await issuer.visit(await begin(browser), login);
    expect((await comeBack(browser, back)).status).toBe(303);
    await browser.delete('/api/v1/session').expect(204);
    expect(await outcome(browser, await comeBack(browser, back))).toEqual(refused(OVER, 409));
  });

  it('that comes too late is refused', async () => {
    const { login } = await invited();
    const browser = visitor();
    const back = await issuer.visit(await begin(browser), login);
    world.moveTo(new Date(Date.now() + 10 * 60_000 + 1000));
    expect(await outcome(browser, await comeBack(browser, back))).toEqual(refused(OVER, 409));
  });

  it('with a code that was used, or was given to another attempt, is refused', async () => {
    const { login } = await invited();
    const other = visitor();
    const stolen = await issuer.visit(await begin(other), login);
    const browser = visitor();
    const injected = await issuer.visit(await begin(browser), login);
    injected.searchParams.set('code', stolen.searchParams.get('code')!);
    expect(await outcome(browser, await comeBack(browser, injected))).toEqual(refused(FAILED));
    const again = await issuer.visit(await begin(browser), login);
    const replayed = await issuer.visit(await begin(browser), login);
    expect((await comeBack(browser, again)).status).toBe(303);
    replayed.searchParams.set('code', again.searchParams.get('code')!);
    await browser.delete('/api/v1/session').expect(204);
    expect(await outcome(browser, await comeBack(browser, replayed))).toEqual(refused(FAILED));
  });

  it('in the name of another issuer, or of none, is refused (mix-up)', async () => {
    const { login } = await invited();
    for (const iss of ['https://other.example', undefined]) {
      const browser = visitor();
      const back = await issuer.visit(await begin(browser), login);
      if (iss) back.searchParams.set('iss', iss);
      else back.searchParams.delete('iss');
      expect(await outcome(browser, await comeBack(browser, back))).toEqual(refused(FAILED));
    }
  });

  const past = Math.floor(Date.now() / 1000) - 3600;
  it.each([
    ['another nonce', { nonce: 'another' }],
    ['no nonce', { nonce: undefined }],
    ['another audience', { aud: 'another' }],
    ['another issuer', { iss: 'https://other.example' }],
    ['a past', { exp: past, iat: past - 60 }],
    ['no subject', { sub: undefined }],
  ])('whose ID token has %s is refused', async (_, changed) => {
    const { login } = await invited();
    const browser = visitor();
    issuer.lies((claims) => ({ ...claims, ...changed }));
    expect(await outcome(browser, await signIn(browser, login))).toEqual(refused(FAILED));
  });

  it('whose ID token is signed by someone else is refused', async () => {
    const { login } = await invited();
    const browser = visitor();
    issuer.signsWith(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey);
    expect(await outcome(browser, await signIn(browser, login))).toEqual(refused(FAILED));
  });

  it('that says no is told as such', async () => {
    const browser = visitor();
    expect(await outcome(browser, await signIn(browser, 'nobody'))).toEqual(refused(FAILED));
  });
});

describe('linking', () => {
  it('is asked for by whoever has just proved who they are', async () => {
    const person = await build.person('ministry_officer');
    const browser = await signedIn(world, person);
    const login = account();
    const res = await signIn(browser, login, 'link');
    expect(res.status).toBe(303);
    expect(await identities(browser)).toMatchObject([{ subject: login }]);
    const later = visitor();
    await signIn(later, login);
    expect((await me(later)).id).toBe(person.id);
  });

  it('needs fresh proof', async () => {
    const browser = await signedIn(world, await build.person('ministry_officer'));
    world.moveTo(new Date(world.now().getTime() + 6 * 60_000));
    const res = await browser.post(paths.provider()).type('form').send({ to: 'link' });
    expect([res.status, res.headers['location']]).toEqual([303, paths.confirm(paths.account())]);
  });

  it('takes nobody’s identity from them', async () => {
    const { login } = await invited();
    await signIn(visitor(), login);
    const browser = await signedIn(world, await build.person('ministry_officer'));
    const res = await signIn(browser, login, 'link');
    expect([res.status, res.text.includes('belongs to another account')]).toEqual([409, true]);
    expect(await identities(browser)).toEqual([]);
  });

  it('cannot be ended by a visitor, or as a sign-in', async () => {
    const browser = await signedIn(world, await build.person('ministry_officer'));
    const back = await issuer.visit(await begin(browser, 'link'), account());
    await browser.delete('/api/v1/session').expect(204);
    expect(await outcome(browser, await comeBack(browser, back))).toEqual(refused(OVER, 409));
  });
});

describe('proving again who one is', () => {
  it('has the provider ask once more, and makes the session fresh', async () => {
    const { login } = await invited();
    const browser = visitor();
    await signIn(browser, login);
    world.moveTo(new Date(world.now().getTime() + 6 * 60_000));
    const address = await begin(browser, 'prove');
    expect(new URL(address).searchParams.get('prompt')).toBe('login');
    world.moveTo(new Date());
    expect((await comeBack(browser, await issuer.visit(address, login))).status).toBe(303);
    await browser.post('/api/v1/passkeys/options').set('Accept', 'application/json').expect(200);
  });

  it('does nothing when it is someone else who signs in there', async () => {
    const { person, login } = await invited();
    const other = await invited();
    await signIn(visitor(), other.login);
    const browser = visitor();
    await signIn(browser, login);
    const res = await signIn(browser, other.login, 'prove');
    expect([res.status, res.text.includes(FAILED)]).toEqual([401, true]);
    expect((await me(browser)).id).toBe(person.id);
  });
});

describe('unlinking', () => {
  it('needs fresh proof, one’s own identity, and another way to sign in', async () => {
    const { person, login } = await invited();
    const browser = visitor();
    await signIn(browser, login);
    const [{ id }] = await identities(browser);
    const unlink = (who: Agent) => who.delete(`/api/v1/identities/${id}`).set('Accept', 'application/json');
    const other = await signedIn(world, await build.person('ministry_officer'));
    await unlink(other).expect(404);
    expect((await unlink(browser).expect(409)).body.code).toBe('last-way-in');
    await withPassword(world, person);
    world.moveTo(new Date(world.now().getTime() + 6 * 60_000));
    expect((await unlink(browser).expect(403)).body.code).toBe('step-up-required');
    world.moveTo(new Date());
    await unlink(browser).expect(204);
    const stranger = visitor();
    expect(await outcome(stranger, await signIn(stranger, login))).toEqual(refused(NOT_LINKED, 403));
  });
});

describe('when the provider is away', () => {
  it('that is said, and signing in here goes on', async () => {
    const away = await openWorld({
      ...issuer.settings,
      EGRESS_ALLOW: '127.0.0.1:9',
      OIDC_ISSUER: 'http://127.0.0.1:9',
    });
    const browser = browserOf(away);
    const res = await browser.post(paths.provider()).type('form').send({ to: 'signIn' });
    expect([res.status, res.text.includes('Ministry ID')]).toEqual([503, true]);
    expect(res.text).toContain('does not answer at the moment');
    expect(res.text).toContain('name="password"');
    const person = await builders(away).person('ministry_officer');
    await signedIn(away, person);
  });

  it('in the middle of it, that is said as well', async () => {
    const { login } = await invited();
    const browser = visitor();
    const back = await issuer.visit(await begin(browser), login);
    issuer.isAway(true);
    const res = await comeBack(browser, back);
    expect([res.status, res.text.includes('does not answer')]).toEqual([503, true]);
  });
});

describe('the settings', () => {
  it('are complete or refused, and production has the provider speak https', async () => {
    const { loadConfig } = await import('../../server/config.js');
    const load = (env: Record<string, string>) => () => loadConfig(env as NodeJS.ProcessEnv);
    const good = { OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'a', OIDC_CLIENT_SECRET: 'b' };
    expect(load(good)).not.toThrow();
    expect(load({ OIDC_ISSUER: 'https://id.example' })).toThrow(/OIDC_CLIENT_ID.*\n.*OIDC_CLIENT_SECRET/);
    expect(load({ ...good, OIDC_ISSUER: 'http://id.example' })).toThrow(/must start with https/);
    const production = {
      ...good,
      NODE_ENV: 'production',
      SESSION_SECRET: 's'.repeat(32),
      BASE_URL: 'https://bandung.example',
    };
    expect(load({ ...production, OIDC_ISSUER: 'http://127.0.0.1:9', EGRESS_ALLOW: '127.0.0.1:9' })).toThrow(
      /EGRESS_ALLOW/,
    );
  });
});

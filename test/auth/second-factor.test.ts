import { describe, expect, it } from 'vitest';
import request from 'supertest';
import { newTotpSecret, totpCode } from '../../server/auth/index.js';
import { builders } from '../support/build.js';
import { PASSWORD, withPassword } from '../support/signed-in.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);

const agent = () => request.agent(world.app).set('Sec-Fetch-Site', 'same-origin');
const later = (seconds: number) => new Date(world.now().getTime() + seconds * 1000);

/** Someone with an app, and a browser in which the password has been right. */
async function halfway(role: 'focal_point' | 'expert' = 'focal_point') {
  const person = await build.person(role);
  const { secret } = await withPassword(world, person, { secondFactor: true });
  const browser = agent();
  const { body } = await browser.post('/api/v1/session').send({ email: person.email, password: PASSWORD }).expect(201);
  return { person, secret: secret!, browser, body, code: (seconds = 0) => totpCode(secret!, later(seconds)) };
}

const prove = (browser: ReturnType<typeof agent>, given: object) =>
  browser.post('/api/v1/session/second-factor').send(given);

/** A session in which an app has just been set up, with its key and the recovery codes. */
async function enrolled(role: 'focal_point' | 'expert' = 'expert') {
  const person = await build.person(role);
  const browser = await world.signedIn(person, { secondFactor: false });
  const { body: made } = await browser.post('/api/v1/me/authenticator').expect(200);
  const code = (seconds = 0) => totpCode(made.secret as string, later(seconds));
  const { body } = await browser.post('/api/v1/me/authenticator/confirmation').send({ code: code() }).expect(200);
  return { person, browser, code, made, recoveryCodes: body.recoveryCodes as string[] };
}

describe('signing in with a second factor', () => {
  it('takes the password and then the code; in between nothing else can be done', async () => {
    const { person, browser, body, code } = await halfway();
    expect(body).toEqual({ secondFactor: ['totp'] });
    await browser.get('/api/v1/me').expect(401);
    await browser
      .post('/api/v1/tokens')
      .send({ name: 'x', scopes: ['read'] })
      .expect(401);
    await browser.post('/api/v1/session/proof').send({ code: code() }).expect(401);

    const { body: me } = await prove(browser, { code: code() }).expect(201);
    expect(me).toMatchObject({ email: person.email, memberships: [{ role: 'focal_point' }], withheld: [] });
    await browser.get('/api/v1/me').expect(200);
  });

  it('is begun again after ten minutes', async () => {
    const { browser, code } = await halfway();
    world.moveTo(later(601));
    const { body } = await prove(browser, { code: code() }).expect(401);
    expect(body.code).toBe('not-signed-in');
  });

  it('renews the id of the session, so that none that was planted comes to mean anything', async () => {
    const { browser, code } = await halfway();
    const before = await world.db.query(`SELECT hash FROM session WHERE data ? 'halfSignedIn'`);
    await prove(browser, { code: code() }).expect(201);
    const after = await world.db.query(`SELECT hash FROM session`);
    for (const { hash } of before.slice(-1)) expect(after).not.toContainEqual({ hash });
  });

  it('takes the code of the step before and after, none further away', async () => {
    const { browser, code } = await halfway();
    for (const skew of [-90, -60, 60, 90]) {
      const { body } = await prove(browser, { code: code(skew) }).expect(401);
      expect(body.code).toBe('wrong-proof');
    }
    await prove(browser, { code: code(-30) }).expect(201);
    const ahead = await halfway();
    await prove(ahead.browser, { code: ahead.code(30) }).expect(201);
  });

  it('takes a code once, even when it is sent twice at the same moment', async () => {
    const { person, browser, code } = await halfway();
    const other = agent();
    await other.post('/api/v1/session').send({ email: person.email, password: PASSWORD }).expect(201);
    const answers = await Promise.all([prove(browser, { code: code() }), prove(other, { code: code() })]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([201, 401]);

    const third = agent();
    await third.post('/api/v1/session').send({ email: person.email, password: PASSWORD }).expect(201);
    await prove(third, { code: code() }).expect(401);
    await prove(third, { code: code(-30) }).expect(401);
    await prove(third, { code: code(30) }).expect(201);
  });

  it('reads digits of any script, with blanks between them', async () => {
    const { browser, code } = await halfway();
    const arabic = [...code()].map((digit) => String.fromCodePoint(0x0660 + Number(digit)));
    await prove(browser, { code: ` ${arabic.slice(0, 3).join('')} ${arabic.slice(3).join('')}` }).expect(201);
  });

  it.each([
    ['nothing', {}],
    ['an empty code', { code: '' }],
    ['both', { code: '123456', recoveryCode: 'a' }],
    ['a role', { code: '123456', role: 'administrator' }],
    ['a number', { code: 123456 }],
    ['NUL', { code: '12345\u0000' }],
    ['very much', { code: '1'.repeat(1_000) }],
  ])('refuses %s in words', async (_what, given) => {
    const { browser } = await halfway();
    const { body } = await prove(browser, given).expect(422);
    expect(body.code).toBe('invalid-input');
  });

  it('slows guessing down', async () => {
    const { browser, code } = await halfway();
    for (let i = 0; i < 10; i++) await prove(browser, { code: '000000' });
    const { headers } = await prove(browser, { code: code() }).expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('a recovery code', () => {
  it('stands in for the app once, however it is typed, and its person is told', async () => {
    const { person, recoveryCodes } = await enrolled();
    expect(new Set(recoveryCodes).size).toBe(10);
    const [first] = recoveryCodes;
    const signIn = async (recoveryCode: string) => {
      const browser = agent();
      await browser.post('/api/v1/session').send({ email: person.email, password: PASSWORD }).expect(201);
      return prove(browser, { recoveryCode });
    };
    expect((await signIn(first!.toUpperCase().replaceAll('-', ' '))).status).toBe(201);
    expect((await signIn(first!)).status).toBe(401);
    expect(await world.recorded('person.recoveryCodeUsed')).toContainEqual({ personId: person.id });
  });

  it('is void when there are new ones', async () => {
    const { browser, recoveryCodes } = await enrolled();
    const { body } = await browser.post('/api/v1/me/recovery-codes').expect(200);
    expect(body.recoveryCodes).toHaveLength(10);
    await browser.post('/api/v1/session/proof').send({ recoveryCode: recoveryCodes[0] }).expect(401);
    await browser.post('/api/v1/session/proof').send({ recoveryCode: body.recoveryCodes[0] }).expect(204);
  });
});

describe('an authenticator app', () => {
  it('counts once a code has shown that it works; neither its key nor the codes can be read in the database', async () => {
    const person = await build.person('expert');
    const browser = await world.signedIn(person);
    const { body } = await browser.post('/api/v1/me/authenticator').expect(200);
    expect(body.uri).toMatch(/^otpauth:\/\/totp\/Bandung:/);
    const wrong = await browser
      .post('/api/v1/me/authenticator/confirmation')
      .send({ code: totpCode(newTotpSecret(), world.now()) })
      .expect(422);
    expect(wrong.body.errors).toEqual([{ pointer: '#/code', detail: expect.any(String) }]);
    const { body: done } = await browser
      .post('/api/v1/me/authenticator/confirmation')
      .send({ code: totpCode(body.secret, world.now()) })
      .expect(200);

    const everything = JSON.stringify(
      await Promise.all(
        ['totp', 'recovery_code', 'session', 'domain_event', 'audit_entry', 'idempotency_record', 'person'].map(
          (table) => world.db.query(`SELECT * FROM ${table}`),
        ),
      ),
    );
    for (const secret of [body.secret, ...done.recoveryCodes]) expect(everything).not.toContain(secret);
    // The code that set it up does not also sign in.
    const other = agent();
    await other.post('/api/v1/session').send({ email: person.email, password: PASSWORD }).expect(201);
    await prove(other, { code: totpCode(body.secret, world.now()) }).expect(401);
  });

  it('is set up and taken away only by whoever has just proved who they are', async () => {
    const { browser, code } = await enrolled();
    world.moveTo(later(301));
    for (const send of [
      () => browser.post('/api/v1/me/authenticator'),
      () => browser.delete('/api/v1/me/authenticator'),
      () => browser.post('/api/v1/me/recovery-codes'),
    ])
      expect((await send().expect(403)).body.code).toBe('step-up-required');
    await browser.post('/api/v1/session/proof').send({ code: code() }).expect(204);
    await browser.delete('/api/v1/me/authenticator').expect(204);
    await browser.post('/api/v1/session/proof').send({ password: PASSWORD }).expect(204);
  });

  it('ends the other sessions when it is taken away', async () => {
    const { person, browser, code } = await enrolled();
    const other = agent();
    await other.post('/api/v1/session').send({ email: person.email, password: PASSWORD }).expect(201);
    await prove(other, { code: code(30) }).expect(201);
    await browser.delete('/api/v1/me/authenticator').expect(204);
    await other.get('/api/v1/me').expect(401);
    await browser.get('/api/v1/me').expect(200);
    expect(await world.recorded('person.secondFactorRemoved')).toContainEqual({ personId: person.id });
  });

  it('stays while the password is too short to stand alone', async () => {
    const { browser } = await enrolled();
    await browser.put('/api/v1/me/password').send({ current: PASSWORD, password: 'voyage-lune7' }).expect(204);
    const { body } = await browser.delete('/api/v1/me/authenticator').expect(409);
    expect(body.detail).toMatch(/too short to stand alone/);
  });
});

describe('a role that decides', () => {
  it('has no rights in a session without a second factor, and says so', async () => {
    const point = await build.person('focal_point', { country: 'NPL' });
    const need = await build.listing('need', { state: 'submitted', country: 'NPL' });
    const browser = await world.signedIn(point, { secondFactor: false });

    const { body: me } = await browser.get('/api/v1/me').expect(200);
    expect(me).toMatchObject({ memberships: [], withheld: [{ role: 'focal_point', country: 'NPL' }] });
    const { body } = await browser.post(`/api/v1/listings/${need.id}/endorsement`).expect(403);
    expect(body.code).toBe('second-factor-required');
    const token = await browser
      .post('/api/v1/tokens')
      .send({ name: 'x', scopes: ['read'] })
      .expect(403);
    expect(token.body.code).toBe('second-factor-required');

    const { body: made } = await browser.post('/api/v1/me/authenticator').expect(200);
    await browser
      .post('/api/v1/me/authenticator/confirmation')
      .send({ code: totpCode(made.secret, world.now()) })
      .expect(200);
    await browser.post(`/api/v1/listings/${need.id}/endorsement`).expect(200);
  });

  it('loses them again when the app is taken away', async () => {
    const { browser } = await enrolled('focal_point');
    expect((await browser.get('/api/v1/me')).body.withheld).toEqual([]);
    await browser.delete('/api/v1/me/authenticator').expect(204);
    expect((await browser.get('/api/v1/me')).body.memberships).toEqual([]);
  });

  it('is not gained by a token made before without one', async () => {
    const person = await build.person('expert');
    const browser = await world.signedIn(person);
    const { body } = await browser
      .post('/api/v1/tokens')
      .send({ name: 'old', scopes: ['read', 'write'] })
      .expect(201);
    const home = await build.organisation({ kind: 'focal_point', country: 'NPL' });
    await world.db.query(
      `INSERT INTO membership (person_id, organisation_id, role, since) VALUES ($1, $2, 'focal_point', $3)`,
      [person.id, home.id, world.now()],
    );
    const { body: me } = await world.as({ token: body.secret }).get('/api/v1/me').expect(200);
    expect(me.withheld).toMatchObject([{ role: 'focal_point' }]);
  });
});

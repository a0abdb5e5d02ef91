import request from 'supertest';
import { describe, expect, it } from 'vitest';
import { Person } from '../../server/auth/index.js';
import { authenticator } from '../support/authenticator.js';
import { builders } from '../support/build.js';
import { PASSWORD, signedIn as enterWithPassword } from '../support/signed-in.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);

type Agent = ReturnType<typeof request.agent>;

const someone = (role: Parameters<typeof build.person>[0] = 'ministry_officer') => build.person(role);

/** In a browser of their own, with the password alone or, where a role needs it, an authenticator app too. */
const signedIn = (person: { id: string; email: string }) => enterWithPassword(world, person);

const visitor = () => request.agent(world.app).set('Sec-Fetch-Site', 'same-origin');

const begin = async (browser: Agent) => (await browser.post('/api/v1/passkeys/options').expect(200)).body;
const challenged = async (browser: Agent) => (await browser.post('/api/v1/session/passkey/options').expect(200)).body;

async function register(browser: Agent, device = authenticator(), name = 'Office laptop') {
  const response = device.create(await begin(browser));
  const { body } = await browser.post('/api/v1/passkeys').send({ name, response }).expect(201);
  return { device, id: body.id as string };
}

/** The browser is asked for its cookies only once it has been challenged. */
async function enter(browser: Agent, device: ReturnType<typeof authenticator>, odd = {}) {
  const answer = device.get(await challenged(browser), odd);
  return browser.post('/api/v1/session/passkey').send(answer);
}

/** Someone with a passkey, and a browser in which nobody is signed in. */
async function withPasskey(role?: Parameters<typeof build.person>[0]) {
  const person = await someone(role);
  const own = await signedIn(person);
  return { person, own, ...(await register(own)), browser: visitor() };
}

describe('registering a passkey', () => {
  it('keeps the public key and a name, and asks for a PIN, a finger or a face', async () => {
    const person = await someone();
    const browser = await signedIn(person);
    const options = await begin(browser);
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      user: { name: person.email },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(Buffer.from(options.challenge, 'base64url').length).toBeGreaterThanOrEqual(16);
    const device = authenticator();
    const { body } = await browser
      .post('/api/v1/passkeys')
      .send({ name: '  Téléphone ', response: device.create(options) })
      .expect(201);
    expect(body).toMatchObject({ name: 'Téléphone', lastUsedAt: null });
    expect(Object.keys(body).sort()).toEqual(['createdAt', 'id', 'lastUsedAt', 'name', 'synced']);
    expect((await browser.get('/api/v1/passkeys').expect(200)).body.items).toEqual([body]);
    expect(await world.recorded('person.passkeyAdded')).toContainEqual({ passkeyId: body.id, personId: person.id });
  });

  it('asks devices that have one already not to make another', async () => {
    const { own, device } = await withPasskey();
    expect((await begin(own)).excludeCredentials).toEqual([
      { id: device.id, type: 'public-key', transports: ['internal'] },
    ]);
  });

  it('takes a challenge once', async () => {
    const browser = await signedIn(await someone());
    const options = await begin(browser);
    const send = () =>
      browser.post('/api/v1/passkeys').send({ name: 'Key', response: authenticator().create(options) });
    await send().expect(201);
    expect((await send().expect(409)).body.code).toBe('attempt-over');
  });

  it('takes a challenge in time, in the browser and for the person it was given to', async () => {
    const person = await someone();
    const browser = await signedIn(person);
    const late = await begin(browser);
    world.moveTo(new Date(world.now().getTime() + 4.9 * 60_000));
    const inTime = await begin(browser);
    world.moveTo(new Date(world.now().getTime() + 11_000));
    const again = await signedIn(person);
    const send = (from: Agent, options: typeof late) =>
      from.post('/api/v1/passkeys').send({ name: 'Key', response: authenticator().create(options) });
    expect((await send(again, inTime).expect(409)).body.code).toBe('attempt-over');
    const other = await signedIn(await someone());
    expect((await send(other, inTime).expect(409)).body.code).toBe('attempt-over');
    await browser.post('/api/v1/session').send({ email: person.email, password: PASSWORD });
    expect((await send(browser, late).expect(409)).body.code).toBe('attempt-over');
    await send(browser, inTime).expect(201);
  });

  it.each([
    ['made on a page of another site', { origin: 'https://localhost.evil.example' }],
    ['made for another site', { rpId: 'evil.example' }],
    ['made without a PIN, a finger or a face', { userVerified: false }],
    ['made within a page of another site', { crossOrigin: true }],
    ['that is the answer to a sign-in', { type: 'webauthn.get' }],
  ])('refuses one %s', async (_, odd) => {
    const browser = await signedIn(await someone());
    const response = authenticator().create(await begin(browser), odd);
    const { body } = await browser.post('/api/v1/passkeys').send({ name: 'Key', response }).expect(401);
    expect(body.code).toBe('passkey-refused');
  });

  it('refuses what is no answer of an authenticator', async () => {
    const browser = await signedIn(await someone());
    const good = authenticator().create(await begin(browser));
    const send = (response: unknown) => browser.post('/api/v1/passkeys').send({ name: 'Key', response });
    await send(undefined).expect(422);
    await send({ ...good, id: '!' }).expect(422);
    await send({ ...good, response: { ...good.response, clientDataJSON: 'bm90IGpzb24' } }).expect(401);
    await send({ ...good, response: { ...good.response, clientDataJSON: 'bnVsbA' } }).expect(401);
    await send({ ...good, response: { ...good.response, attestationObject: 'oA' } }).expect(401);
    await browser.post('/api/v1/passkeys').send({ name: ' ', response: good }).expect(422);
  });

  it('refuses the passkey of someone else, even with their own consent', async () => {
    const { device } = await withPasskey();
    const browser = await signedIn(await someone());
    const response = device.create(await begin(browser));
    expect((await browser.post('/api/v1/passkeys').send({ name: 'Key', response }).expect(409)).body.code).toBe(
      'conflict',
    );
  });

  it('needs a session in which one has just proved who one is', async () => {
    const person = await someone();
    const browser = await signedIn(person);
    world.moveTo(new Date(world.now().getTime() + 6 * 60_000));
    expect((await browser.post('/api/v1/passkeys/options').expect(403)).body.code).toBe('step-up-required');
    expect((await world.as(person).post('/api/v1/passkeys/options').expect(403)).body.code).toBe('step-up-required');
    await world.visitor().post('/api/v1/passkeys/options').expect(401);
  });

  it('gives this session the rights that need a second factor, and tells the person by mail', async () => {
    const focalPoint = await someone('focal_point');
    const browser = await enterWithPassword(world, focalPoint, { secondFactor: false });
    const held = async () => (await browser.get('/api/v1/me').expect(200)).body;
    expect((await held()).withheld).toHaveLength(1);
    await register(browser);
    expect((await held()).withheld).toHaveLength(0);
    await world.drain();
    const { items } = (await browser.get('/api/v1/notifications').expect(200)).body;
    expect(items).toContainEqual(
      expect.objectContaining({ topic: 'security', title: 'A passkey was added to your account' }),
    );
  });

  it('stops at twenty', async () => {
    const person = await someone();
    const browser = await signedIn(person);
    const options = await begin(browser);
    await world.db.query(
      `INSERT INTO passkey (id, person_id, credential_id, public_key, counter, transports, synced, name, created_at)
       SELECT gen_random_uuid(), $1, gen_random_uuid()::text, '', 0, '{}', false, 'Key', now() FROM generate_series(1, 20)`,
      [person.id],
    );
    await browser.post('/api/v1/passkeys/options').expect(409);
    const response = authenticator().create(options);
    expect((await browser.post('/api/v1/passkeys').send({ name: 'Key', response }).expect(409)).body.code).toBe(
      'conflict',
    );
  });
});

describe('signing in with a passkey', () => {
  it('needs no e-mail, and counts as two factors', async () => {
    const { person, device, browser } = await withPasskey();
    const options = await challenged(browser);
    expect(options).toMatchObject({ rpId: 'localhost', allowCredentials: [], userVerification: 'required' });
    const { body } = await browser.post('/api/v1/session/passkey').send(device.get(options)).expect(201);
    expect(body).toEqual({ personId: person.id, secondFactor: true });
    expect((await browser.get('/api/v1/me').expect(200)).body.email).toBe(person.email);
    expect((await browser.get('/api/v1/passkeys').expect(200)).body.items[0].lastUsedAt).toBe(
      world.now().toISOString(),
    );
  });

  it('takes an answer once', async () => {
    const { device, browser } = await withPasskey();
    const answer = device.get(await challenged(browser));
    await browser.post('/api/v1/session/passkey').send(answer).expect(201);
    await browser.delete('/api/v1/session').expect(204);
    expect((await browser.post('/api/v1/session/passkey').send(answer).expect(409)).body.code).toBe('attempt-over');
  });

  it('takes one of two that come at once', async () => {
    const { device, browser } = await withPasskey();
    const answer = device.get(await challenged(browser));
    const send = () => browser.post('/api/v1/session/passkey').send(answer);
    const statuses = (await Promise.all([send(), send(), send()])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
  });

  it('takes an answer only in the browser that was challenged, and within five minutes', async () => {
    const { device, browser } = await withPasskey();
    const stolen = device.get(await challenged(browser));
    const refused = async (from: Agent) =>
      expect((await from.post('/api/v1/session/passkey').send(stolen).expect(409)).body.code).toBe('attempt-over');
    await refused(visitor());
    world.moveTo(new Date(world.now().getTime() + 5 * 60_000));
    await refused(browser);
  });

  it.each([
    ['given on a page of another site', { origin: 'http://localhost:3001' }],
    ['given for another site', { rpId: 'evil.example' }],
    ['given without a PIN, a finger or a face', { userVerified: false }],
    ['given within a page of another site', { crossOrigin: true }],
    ['that is the answer to a registration', { type: 'webauthn.create' }],
    ['in the name of someone else', { userHandle: Buffer.alloc(16, 7).toString('base64url') }],
  ])('refuses an answer %s', async (_, odd) => {
    const { device, browser } = await withPasskey();
    const answer = device.get(await challenged(browser), odd);
    expect((await browser.post('/api/v1/session/passkey').send(answer).expect(401)).body.code).toBe('passkey-refused');
    await browser.get('/api/v1/me').expect(401);
  });

  it('refuses a challenge of its own making', async () => {
    const { device, browser } = await withPasskey();
    const answer = device.get(await challenged(browser), { challenge: Buffer.alloc(32, 1).toString('base64url') });
    await browser.post('/api/v1/session/passkey').send(answer).expect(409);
  });

  it('refuses a key nobody here has, and one that signs under the name of another', async () => {
    const { device, browser } = await withPasskey();
    const foreign = authenticator();
    const unknown = foreign.get(await challenged(browser));
    expect((await browser.post('/api/v1/session/passkey').send(unknown).expect(401)).body.code).toBe('passkey-refused');
    const forged = foreign.get(await challenged(browser), { id: device.id });
    expect((await browser.post('/api/v1/session/passkey').send(forged).expect(401)).body.code).toBe('passkey-refused');
  });

  it('refuses a counter that goes back or stands still, and tells the person', async () => {
    const { device, browser, id } = await withPasskey();
    expect((await enter(browser, device, { counter: 7 })).status).toBe(201);
    await browser.delete('/api/v1/session');
    for (const counter of [6, 7, 0]) {
      const { status, body } = await enter(browser, device, { counter });
      expect([status, body.code]).toEqual([401, 'passkey-copied']);
    }
    expect((await world.recorded('person.passkeyDoubted')).filter(({ passkeyId }) => passkeyId === id)).toHaveLength(3);
    expect((await enter(browser, device, { counter: 8 })).status).toBe(201);
    await world.drain();
    const { items } = (await browser.get('/api/v1/notifications').expect(200)).body;
    expect(items[0].title).toBe('One of your passkeys may have been copied');
  });

  it('lets in nobody who may not sign in any more', async () => {
    const { person, device, browser } = await withPasskey();
    await world.db.update(Person, { id: person.id }, { disabledAt: world.now() });
    expect((await enter(browser, device)).status).toBe(401);
  });
});

describe('proving again who one is', () => {
  it('with a passkey of one’s own makes the session fresh', async () => {
    const { own, device } = await withPasskey();
    world.moveTo(new Date(world.now().getTime() + 6 * 60_000));
    await own.post('/api/v1/passkeys/options').expect(403);
    const options = await challenged(own);
    expect(options.allowCredentials).toMatchObject([{ id: device.id }]);
    await own.post('/api/v1/session/passkey').send(device.get(options)).expect(201);
    await own.post('/api/v1/passkeys/options').expect(200);
  });

  it('with the passkey of someone else does nothing, and lets nobody else in', async () => {
    const { person, own } = await withPasskey();
    const { device: theirs } = await withPasskey();
    expect((await enter(own, theirs)).status).toBe(401);
    expect((await own.get('/api/v1/me').expect(200)).body.id).toBe(person.id);
  });

  it('does not take the challenge of a sign-in', async () => {
    const { device, browser } = await withPasskey();
    const [first, second] = [await challenged(browser), await challenged(browser)];
    await browser.post('/api/v1/session/passkey').send(device.get(first)).expect(201);
    await browser.post('/api/v1/session/passkey').send(device.get(second)).expect(409);
  });

  it('is not done with the password by whoever has a passkey', async () => {
    const { own } = await withPasskey();
    expect((await own.post('/api/v1/session/proof').send({ password: PASSWORD }).expect(401)).body.code).toBe(
      'wrong-proof',
    );
  });
});

describe('the second step after the password', () => {
  it('is the passkey, where there is one', async () => {
    const { person, device, browser } = await withPasskey('focal_point');
    await world.db.query('DELETE FROM totp WHERE person_id = $1', [person.id]);
    const { body } = await browser.post('/api/v1/session').send({ email: person.email, password: PASSWORD });
    expect(body).toEqual({ secondFactor: ['passkey'] });
    await browser.get('/api/v1/me').expect(401);
    expect((await enter(browser, device)).status).toBe(201);
    const { memberships, withheld } = (await browser.get('/api/v1/me').expect(200)).body;
    expect([memberships.length, withheld.length]).toEqual([1, 0]);
    const { items } = (await browser.get('/api/v1/sessions').expect(200)).body;
    expect(items.find(({ current }: { current: boolean }) => current).methods).toEqual(['password', 'passkey']);
  });
});

describe('removing a passkey', () => {
  it('ends it at once', async () => {
    const { own, browser, device, id } = await withPasskey();
    await own.delete(`/api/v1/passkeys/${id}`).expect(204);
    expect((await enter(browser, device)).status).toBe(401);
    await own.delete(`/api/v1/passkeys/${id}`).expect(404);
  });

  it('needs fresh proof, and one’s own passkey', async () => {
    const { own, id } = await withPasskey();
    const { own: other } = await withPasskey();
    await other.delete(`/api/v1/passkeys/${id}`).expect(404);
    world.moveTo(new Date(world.now().getTime() + 6 * 60_000));
    expect((await own.delete(`/api/v1/passkeys/${id}`).expect(403)).body.code).toBe('step-up-required');
  });

  it('is refused when one could not sign in without it', async () => {
    const { person, own, id } = await withPasskey();
    await world.db.update(Person, { id: person.id }, { passwordHash: null });
    expect((await own.delete(`/api/v1/passkeys/${id}`).expect(409)).body.code).toBe('last-way-in');
    await register(own, authenticator(), 'Telephone');
    await own.delete(`/api/v1/passkeys/${id}`).expect(204);
  });

  it('is refused when a role needs a second factor, and there is no other', async () => {
    const { person, own, id } = await withPasskey('focal_point');
    await world.db.query('DELETE FROM totp WHERE person_id = $1', [person.id]);
    expect((await own.delete(`/api/v1/passkeys/${id}`).expect(409)).body.code).toBe('last-second-factor');
    await register(own, authenticator(), 'Telephone');
    await own.delete(`/api/v1/passkeys/${id}`).expect(204);
  });

  it('or adding one ends all other sessions', async () => {
    const person = await someone();
    const [first, second] = [await signedIn(person), await signedIn(person)];
    const { id } = await register(first);
    await second.get('/api/v1/me').expect(401);
    await first.delete(`/api/v1/passkeys/${id}`).expect(204);
    await first.get('/api/v1/me').expect(200);
  });
});

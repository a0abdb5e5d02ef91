import { describe, expect, it } from 'vitest';
import request from 'supertest';
import { Person } from '../../server/auth/index.js';
import { builders } from '../support/build.js';
import { PASSWORD, signedIn, withPassword } from '../support/signed-in.js';
import { openWorld, NOW } from '../support/world.js';

const world = await openWorld();
const build = builders(world);
const minutes = (count: number) => world.moveTo(new Date(world.now().getTime() + count * 60_000));
const someone = async () => {
  const person = await build.person('ministry_officer');
  await withPassword(world, person);
  return person;
};
const FIREFOX = 'Mozilla/5.0 (Android 14; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0';
const agent = () => request.agent(world.app).set({ 'Sec-Fetch-Site': 'same-origin', 'User-Agent': FIREFOX });
const enter = async (email: string, browser = agent()) => {
  await browser.post('/api/v1/session').send({ email, password: PASSWORD }).expect(201);
  return browser;
};

describe('a session', () => {
  it('lasts twelve hours at most, however busy, and thirty minutes without a sign of life', async () => {
    const { email } = await someone();
    const busy = await enter(email);
    for (let passed = 0; passed < 700; passed += 25) {
      minutes(25);
      await busy.get('/api/v1/me').expect(200);
    }
    minutes(25);
    await busy.get('/api/v1/me').expect(401);

    const idle = await enter(email);
    minutes(29);
    await idle.get('/api/v1/me').expect(200);
    minutes(31);
    await idle.get('/api/v1/me').expect(401);
  });

  it('says how long it lasts without another word, and no longer than it does', async () => {
    const { email } = await someone();
    const browser = await enter(email);
    const left = async () => (await browser.get('/account/session').expect(200)).body.left as number;
    expect(await left()).toBe(29 * 60);
    for (let passed = 0; passed < 700; passed += 25) {
      minutes(25);
      await browser.get('/api/v1/me').expect(200);
    }
    // Twelve hours are over in twenty minutes.
    expect(await left()).toBe(20 * 60);
    minutes(19);
    await browser.get('/api/v1/me').expect(200);
    minutes(2);
    await browser.get('/account/session').set('Accept', 'application/json').expect(401);
  });

  it('takes what a browser has kept with it when its person signs out', async () => {
    const { email } = await someone();
    const browser = await enter(email);
    const { headers } = await browser.delete('/api/v1/session').expect(204);
    expect(headers['clear-site-data']).toBe('"storage"');
  });

  it('is marked as seen at most once a minute', async () => {
    const person = await someone();
    const browser = await enter(person.email);
    const seen = async () =>
      (await world.db.query('SELECT last_seen_at FROM session WHERE person_id = $1', [person.id]))[0].last_seen_at;
    const first = await seen();
    world.moveTo(new Date(world.now().getTime() + 59_000));
    await browser.get('/api/v1/me').expect(200);
    expect(await seen()).toEqual(first);
    world.moveTo(new Date(world.now().getTime() + 1_000));
    await browser.get('/api/v1/me').expect(200);
    expect(await seen()).toEqual(world.now());
  });

  it('is listed in coarse words, and ended by itself or with all others', async () => {
    const { email } = await someone();
    const [here, there, elsewhere] = [await enter(email), await enter(email), await enter(email)];
    const { body } = await here.get('/api/v1/sessions').expect(200);
    expect(body.items).toHaveLength(3);
    expect(body.items.filter((item: { current: boolean }) => item.current)).toHaveLength(1);
    expect(body.items[0]).toMatchObject({
      browser: 'Firefox',
      system: 'Android',
      network: '127.0.0.0/24',
      methods: ['password'],
      signedInAt: world.now().toISOString(),
    });
    expect(JSON.stringify(body)).not.toContain('rv:140');

    const { id } = (await there.get('/api/v1/sessions')).body.items.find((item: { current: boolean }) => item.current);
    await here.delete(`/api/v1/sessions/${id}`).expect(204);
    await there.get('/api/v1/me').expect(401);
    await here.delete('/api/v1/sessions').expect(204);
    await elsewhere.get('/api/v1/me').expect(401);
    await here.get('/api/v1/me').expect(200);
  });

  it('of someone else is not there', async () => {
    const mine = await enter((await someone()).email);
    const theirs = await enter((await someone()).email);
    const { body } = await theirs.get('/api/v1/sessions').expect(200);
    await mine.delete(`/api/v1/sessions/${body.items[0].id}`).expect(404);
    await theirs.get('/api/v1/me').expect(200);
  });

  it('ends at once when the password changes or the person is disabled', async () => {
    const person = await someone();
    const [here, there] = [await enter(person.email), await enter(person.email)];
    await here
      .put('/api/v1/me/password')
      .send({ current: PASSWORD, password: 'a much better one, surely' })
      .expect(204);
    await there.get('/api/v1/me').expect(401);
    await here.get('/api/v1/me').expect(200);
    await world.db.update(Person, { id: person.id }, { disabledAt: world.now() });
    await here.get('/api/v1/me').expect(401);
  });

  it('that has ended does not come back by what was still under way in it', async () => {
    const person = await someone();
    const browser = await enter(person.email);
    const other = await enter(person.email);
    await Promise.all([
      ...Array.from({ length: 5 }, () => browser.post('/api/v1/me/authenticator')),
      other.delete('/api/v1/sessions').expect(204),
    ]);
    await browser.get('/api/v1/me').expect(401);
    const { body } = await other.get('/api/v1/sessions').expect(200);
    expect(body.items).toHaveLength(1);
  });

  it('cannot be taken by whoever reads the table, nor be named by whoever signs in', async () => {
    const { email } = await someone();
    const [{ hash }] = await world.db.query('SELECT hash FROM session LIMIT 1');
    for (const sid of [hash, `s:${hash}.x`, 's:fixed.AAAA', '\u0001', '%00'])
      await world
        .visitor()
        .get('/api/v1/me')
        .set('Cookie', `bandung_session=${encodeURIComponent(sid)}`)
        .expect(401);
    const { headers } = await world
      .visitor()
      .post('/api/v1/session')
      .set({ Cookie: 'bandung_session=s%3Afixed.AAAA', 'Sec-Fetch-Site': 'same-origin' })
      .send({ email, password: PASSWORD })
      .expect(201);
    expect(String(headers['set-cookie'])).not.toContain('fixed');
  });

  it('gives no cookie to who only looks', async () => {
    const { headers } = await world.visitor().get('/').set('Accept', 'text/html').expect(200);
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('the cookie', () => {
  const cookieOf = (headers: Record<string, unknown>, name: string) =>
    (headers['set-cookie'] as string[]).find((cookie) => cookie.startsWith(name));

  it('is for this host alone on https, and for no script', async () => {
    const secure = await openWorld({ BASE_URL: 'https://bandung.example', TRUST_PROXY: '1' });
    const person = await builders(secure).person('ministry_officer');
    await withPassword(secure, person);
    const { headers } = await secure
      .visitor()
      .post('/api/v1/session')
      .set({ 'X-Forwarded-Proto': 'https', Origin: 'https://bandung.example' })
      .send({ email: person.email, password: PASSWORD })
      .expect(201);
    for (const name of ['__Host-bandung_session=', '__Host-bandung_device=']) {
      const cookie = cookieOf(headers, name)!;
      for (const attribute of ['Path=/', 'HttpOnly', 'Secure', 'SameSite=Lax']) expect(cookie).toContain(attribute);
      expect(cookie).not.toMatch(/Domain/i);
    }
    expect(cookieOf(headers, '__Host-bandung_session=')).not.toMatch(/Expires|Max-Age/i);
  });

  it('has a plain name on http://localhost', async () => {
    const { email } = await someone();
    const { headers } = await world.visitor().post('/api/v1/session').send({ email, password: PASSWORD }).expect(201);
    expect(cookieOf(headers, 'bandung_session=')).not.toContain('Secure');
  });
});

describe('a browser never seen with a person', () => {
  it('is told of to them, in the application and by mail whatever they chose; a known one is not', async () => {
    world.moveTo(NOW);
    const person = await someone();
    const session = await signedIn(world, person);
    const preferences = (await session.get('/api/v1/notification-preferences')).body;
    const never = Object.fromEntries(Object.keys(preferences).map((topic) => [topic, 'never']));
    await session.put('/api/v1/notification-preferences').send(never).expect(200);
    const browser = await enter(person.email);
    await enter(person.email, browser);
    await world.drain(2);

    const told = await world.db.query(`SELECT name FROM notification WHERE person_id = $1`, [person.id]);
    expect(told).toEqual([{ name: 'person.seenOnNewDevice' }, { name: 'person.seenOnNewDevice' }]);
    const mails = await world.db.query(`SELECT headers, text FROM mail WHERE person_id = $1 AND state = 'sent'`, [
      person.id,
    ]);
    expect(mails.length).toBeGreaterThan(0);
    expect(mails[0].headers).not.toHaveProperty('List-Unsubscribe');
    expect(mails[0].text).toContain('/account/security');
  });
});

import { describe, expect, it } from 'vitest';
import request from 'supertest';
import { hashPassword, Person } from '../../server/auth/index.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);
const PASSWORD = 'correct horse battery staple';

async function someone() {
  const person = await build.person('ministry_officer');
  await world.db.update(Person, { id: person.id }, { passwordHash: await hashPassword(PASSWORD) });
  return person;
}

describe('signing in', () => {
  it('opens a session that lasts until it is ended', async () => {
    const { email } = await someone();
    const browser = request.agent(world.app).set('Origin', world.runtime.parts.baseUrl);
    const { body } = await browser
      .post('/api/v1/session')
      .send({ email: email.toUpperCase(), password: PASSWORD })
      .expect(201);
    expect(body).toMatchObject({ email, memberships: [{ role: 'ministry_officer', country: 'LKA' }] });

    await browser.get('/api/v1/me').expect(200);
    await browser.delete('/api/v1/session').expect(204);
    await browser.get('/api/v1/me').expect(401);
  });

  it('answers an unknown address and a wrong password alike', async () => {
    const { email } = await someone();
    const wrong = await world
      .visitor()
      .post('/api/v1/session')
      .send({ email, password: 'not the password at all' })
      .expect(401);
    const unknown = await world
      .visitor()
      .post('/api/v1/session')
      .send({ email: 'nobody@example.org', password: PASSWORD })
      .expect(401);
    const { requestId: _a, ...first } = wrong.body;
    const { requestId: _b, ...second } = unknown.body;
    expect(first).toEqual(second);
  });

  it('slows guessing down and says when to come back', async () => {
    const { email } = await someone();
    const guess = () => world.visitor().post('/api/v1/session').send({ email, password: 'guess' });
    for (let i = 0; i < 10; i++) await guess().expect(401);
    const { headers } = await guess().expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it('does not take a form from another site', async () => {
    const { email } = await someone();
    await world
      .visitor()
      .post('/api/v1/session')
      .set('Origin', 'https://elsewhere.example')
      .send({ email, password: PASSWORD })
      .expect(403);
    await world
      .visitor()
      .post('/api/v1/session')
      .set('Sec-Fetch-Site', 'cross-site')
      .send({ email, password: PASSWORD })
      .expect(403);
  });

  it('ends with the membership: rights are read afresh for each request', async () => {
    const person = await someone();
    const draft = { kind: 'need', language: 'en', title: 'Water', organisationId: person.organisation.id };
    await world.as(person).post('/api/v1/listings').send(draft).expect(201);
    await world.db.query(`UPDATE membership SET until = $2 WHERE person_id = $1`, [person.id, world.now()]);
    await world.as(person).post('/api/v1/listings').send(draft).expect(403);
  });
});

describe('a bearer token', () => {
  it('is shown once, kept as a hash, and works until it is revoked', async () => {
    const person = await someone();
    const { body } = await (
      await world.signedIn(person)
    )
      .post('/api/v1/tokens')
      .send({ name: 'script', scopes: ['read', 'write'] })
      .expect(201);
    const [row] = await world.db.query(`SELECT * FROM api_token WHERE id = $1`, [body.id]);
    expect(JSON.stringify(row)).not.toContain(body.secret);

    const withToken = () => world.visitor().get('/api/v1/me').auth(body.secret, { type: 'bearer' });
    await withToken().expect(200);
    await world.as(person).delete(`/api/v1/tokens/${body.id}`).expect(204);
    const { headers } = await withToken().expect(401);
    expect(headers['www-authenticate']).toContain('Bearer');
  });

  it('of scope read writes nothing', async () => {
    const person = await someone();
    const { body } = await (
      await world.signedIn(person)
    )
      .post('/api/v1/tokens')
      .send({ name: 'reader', scopes: ['read'] })
      .expect(201);
    const refused = await world
      .as({ token: body.secret as string })
      .post('/api/v1/listings')
      .send({ kind: 'need', language: 'en', title: 'Water', organisationId: person.organisation.id })
      .expect(403);
    expect(refused.body.code).toBe('not-allowed');
  });

  it('expires', async () => {
    const person = await someone();
    const { body } = await (
      await world.signedIn(person)
    )
      .post('/api/v1/tokens')
      .send({ name: 'short', scopes: ['read'], days: 1 })
      .expect(201);
    world.after(2);
    await world.visitor().get('/api/v1/me').auth(body.secret, { type: 'bearer' }).expect(401);
    world.after(-2);
  });

  it('of someone else is not there', async () => {
    const person = await someone();
    const other = await someone();
    const { body } = await (
      await world.signedIn(person)
    )
      .post('/api/v1/tokens')
      .send({ name: 'mine', scopes: ['read'] })
      .expect(201);
    await world.as(other).delete(`/api/v1/tokens/${body.id}`).expect(404);
  });
});

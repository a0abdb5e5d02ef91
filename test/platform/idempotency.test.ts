import { describe, expect, it } from 'vitest';
import { randomUUID } from 'node:crypto';
import { hashPassword, Person } from '../../server/auth/index.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);
const PASSWORD = 'correct horse battery staple';

const kept = async (key: string): Promise<string> =>
  JSON.stringify(await world.db.query('SELECT * FROM idempotency_record WHERE key = $1', [key]));

describe('a repeated request', () => {
  it('never signs in by repetition: the password is asked for each time', async () => {
    const { id, email } = await build.person('ministry_officer');
    await world.db.update(Person, { id }, { passwordHash: await hashPassword(PASSWORD) });
    const key = randomUUID();
    const signIn = (password = PASSWORD) =>
      world.visitor().post('/api/v1/session').set('Idempotency-Key', key).send({ email, password });

    await signIn().expect(201);
    const again = await signIn().expect(201);
    expect(again.headers['set-cookie']).toBeDefined();
    expect(again.headers['idempotency-replayed']).toBeUndefined();
    await signIn('not the password at all').expect(401);
    expect(await kept(key)).toBe('[]');
  });

  it('gives a new token once, and keeps its secret nowhere', async () => {
    const person = await build.person('ministry_officer');
    const key = randomUUID();
    const session = await world.signedIn(person);
    const issue = () =>
      session
        .post('/api/v1/tokens')
        .set('Idempotency-Key', key)
        .send({ name: 'import', scopes: ['read'] });

    const { body } = await issue().expect(201);
    expect(await kept(key)).not.toContain(body.secret);
    const again = await issue().expect(409);
    expect(again.body).toMatchObject({ code: 'conflict', detail: expect.stringMatching(/once/) });
    const tokens = await world.db.query(`SELECT 1 FROM api_token WHERE person_id = $1 AND name = 'import'`, [
      person.id,
    ]);
    expect(tokens).toHaveLength(1);
  });

  it('keeps of the request only what cannot be guessed back', async () => {
    const { createHash } = await import('node:crypto');
    const admin = await build.person('administrator');
    const ministry = await build.organisation({ kind: 'ministry' });
    const key = randomUUID();
    const body = { email: 'new@example.org', name: 'New', role: 'ministry_officer', password: PASSWORD };
    await world
      .as(admin)
      .post(`/api/v1/organisations/${ministry.id}/memberships`)
      .set('Idempotency-Key', key)
      .send(body)
      .expect(204);
    const plain = createHash('sha256')
      .update(JSON.stringify([body, null]))
      .digest('hex');
    expect(await kept(key)).not.toContain(plain);
  });

  it('does not exhaust the connections: forty different ones at once are all carried out', async () => {
    const officer = await build.person('ministry_officer');
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, i) =>
        world
          .as(officer)
          .post('/api/v1/listings')
          .set('Idempotency-Key', `many-${i}`)
          .send({ kind: 'need', language: 'en', title: `Need ${i}`, organisationId: officer.organisation.id }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(201));
  });

  it('is carried out once by twenty at once, whose signatures all wait for the first', async () => {
    const officer = await build.person('ministry_officer');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        world
          .as(officer)
          .post('/api/v1/listings')
          .set('Idempotency-Key', 'one')
          .send({ kind: 'need', language: 'en', title: 'One need', organisationId: officer.organisation.id }),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  });

  it('is not kept for reading', async () => {
    await world.visitor().head('/api/v1/listings').set('Idempotency-Key', 'look').expect(200);
    expect(await kept('look')).toBe('[]');
  });

  it('of another person is another request', async () => {
    const [one, other] = [await build.person('ministry_officer'), await build.person('ministry_officer')];
    const draft = (who: typeof one) =>
      world
        .as(who)
        .post('/api/v1/listings')
        .set('Idempotency-Key', 'shared')
        .send({ kind: 'need', language: 'en', title: 'Ours', organisationId: who.organisation.id });
    const first = await draft(one).expect(201);
    const second = await draft(other).expect(201);
    expect(second.body.id).not.toBe(first.body.id);
  });
});

import { describe, expect, it } from 'vitest';
import request from 'supertest';
import { builders } from '../support/build.js';
import { PASSWORD, withPassword } from '../support/signed-in.js';
import { openWorld } from '../support/world.js';

const world = await openWorld({ TRUST_PROXY: '1' });
const build = builders(world);
let address = 0;
const from = (ip = `198.51.${(++address >> 8) & 255}.${address & 255}`) => ({ 'X-Forwarded-For': ip });
const agent = () => request.agent(world.app).set('Sec-Fetch-Site', 'same-origin');
const attempt = (email: string, password: string, ip?: string, by = agent()) =>
  by.post('/api/v1/session').set(from(ip)).send({ email, password });
const someone = async () => {
  const person = await build.person('expert');
  await withPassword(world, person);
  return person;
};

describe('guessing', () => {
  it(
    'is slowed down for an account from everywhere together, and its person still comes in',
    { timeout: 60_000 },
    async () => {
      const { email } = await someone();
      const known = agent();
      await attempt(email, PASSWORD, '203.0.113.7', known).expect(201);
      for (let i = 0; i < 100; i++) await attempt(email, 'guess', `198.18.${i}.1`).expect(401);
      const { headers } = await attempt(email, PASSWORD).expect(429);
      expect(Number(headers['retry-after'])).toBeGreaterThan(0);
      await attempt(email, PASSWORD, '203.0.113.7', known).expect(201);
    },
  );

  it('is slowed down for a network, whatever accounts it tries', { timeout: 60_000 }, async () => {
    for (let i = 0; i < 100; i++) await attempt(`nobody${i}@example.org`, 'guess', `192.0.2.${i}`).expect(401);
    await attempt('nobody@example.org', 'guess', '192.0.2.200').expect(429);
    const { email } = await someone();
    await attempt(email, PASSWORD, '203.0.113.9').expect(201);
  });

  it('does not lock out: the device of another opens nothing of its own', async () => {
    const { email } = await someone();
    const other = await someone();
    const device = agent();
    await attempt(other.email, PASSWORD, '203.0.113.20', device).expect(201);
    for (let i = 0; i < 10; i++) await attempt(email, 'guess', '203.0.113.20', device).expect(401);
    await attempt(email, PASSWORD, '203.0.113.20', device).expect(429);
  });

  it.each([
    ['NUL', { email: 'a\u0000b@example.org' }, 422],
    ['a role', { role: 'administrator' }, 422],
    ['an object', { email: { $ne: null } }, 422],
    ['a list', { password: ['a'] }, 422],
    ['a megabyte', { password: 'x'.repeat(1_000_000) }, 413],
    ['an empty address', { email: '' }, 422],
    ['right-to-left marks', { email: '\u202Egro.elpmaxe@x' }, 401],
    ['a homoglyph', { email: 'аda@example.org' }, 401],
  ])('with %s gets an answer in words', async (_what, given, status) => {
    const { body } = await agent()
      .post('/api/v1/session')
      .set(from())
      .send({ email: 'ada@example.org', password: 'guess', ...given })
      .expect(status);
    expect(body.code).toBeDefined();
  });
});

describe('an address that nobody has', () => {
  const median = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
  const timed = async (send: () => PromiseLike<unknown>) => {
    const begun = performance.now();
    await send();
    return performance.now() - begun;
  };

  it('is answered in the time of one that someone has', { timeout: 120_000 }, async () => {
    const person = await someone();
    const unknown: number[] = [];
    const known: number[] = [];
    const asked: [number[], number[]] = [[], []];
    const ask = (email: string) => agent().post('/api/v1/password-resets').set(from()).send({ email });
    for (let i = 0; i < 80; i++) {
      unknown.push(await timed(() => attempt(`nobody${i}@example.net`, 'guess')));
      known.push(await timed(() => attempt(person.email, 'guess')));
      asked[0].push(await timed(() => ask(`nobody${i}@example.net`)));
      asked[1].push(await timed(() => ask(person.email)));
    }
    const apart = median(unknown) - median(known);
    const apartAsked = median(asked[0]) - median(asked[1]);
    console.info(
      `sign-in: unknown ${median(unknown).toFixed(1)} ms, known ${median(known).toFixed(1)} ms, apart ${apart.toFixed(1)} ms; ` +
        `reset: unknown ${median(asked[0]).toFixed(1)} ms, known ${median(asked[1]).toFixed(1)} ms, apart ${apartAsked.toFixed(1)} ms`,
    );
    // Lenient, for busy machines: the hash of a password alone takes longer than this.
    expect(Math.abs(apart)).toBeLessThan(15);
    expect(Math.abs(apartAsked)).toBeLessThan(15);
  });
});

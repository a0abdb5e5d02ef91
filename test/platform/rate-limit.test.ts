import { describe, expect, it } from 'vitest';
import { networkOf } from '../../server/platform/http/rate-limit.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld({ RATE_LIMIT: '4', TRUST_PROXY: '1' });
const build = builders(world);
const from = (address: string) => world.visitor().get('/api/v1/webhook-events').set('X-Forwarded-For', address);

describe('a limit', () => {
  it('is each person’s, whatever address they come from', async () => {
    const person = await build.person('institution_admin');
    const ask = () => world.as(person).get('/api/v1/me');
    for (let n = 1; n <= 4; n++)
      expect((await ask().expect(200)).headers['ratelimit']).toContain(`"default";r=${4 - n};`);
    const { headers, body } = await ask().expect(429);
    expect(body).toMatchObject({ code: 'too-many-requests', detail: 'At most 4 requests a minute' });
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(headers['ratelimit-policy']).toBe('"default";q=4;w=60, "organisation";q=20;w=60');
    await world
      .as(await build.person('institution_admin'))
      .get('/api/v1/me')
      .expect(200);
  });

  it('is an organisation’s, however many people it has', async () => {
    const first = await build.person('institution_admin');
    const others = await Promise.all(
      Array.from({ length: 5 }, () => build.person('institution_member', { organisation: first.organisation })),
    );
    for (const person of [first, ...others.slice(0, 4)])
      for (let n = 0; n < 4; n++) await world.as(person).get('/api/v1/me').expect(200);
    const { body, headers } = await world.as(others[4]!).get('/api/v1/me').expect(429);
    expect(body.detail).toContain('for one organisation');
    expect(headers['retry-after']).toBeDefined();
  });

  it('is an address’s when nobody is signed in', async () => {
    for (let n = 0; n < 4; n++) await from('198.51.100.1').expect(200);
    await from('198.51.100.1').expect(429);
    await from('198.51.100.2').expect(200);
  });

  it.each([
    ['IPv4', (n: number) => `192.0.2.${n}`, '192.0.3.1'],
    ['IPv6', (n: number) => `2001:db8:1:${n}::1`, '2001:db8:2::1'],
  ])('is a network’s of %s', async (_kind, address, elsewhere) => {
    for (let n = 1; n <= 20; n++) await from(address(n)).expect(200);
    const { body, headers } = await from(address(21)).expect(429);
    expect(body.detail).toContain('from one network');
    expect(headers['retry-after']).toBeDefined();
    await from(elsewhere).expect(200);
  });
});

describe('a network', () => {
  it('is a /24 or a /48, however the address is written', () => {
    expect(networkOf('::ffff:192.0.2.7')).toBe(networkOf('192.0.2.200'));
    expect(networkOf('2001:db8:1::1')).toBe(networkOf('2001:0db8:0001:ffff::2'));
    expect(networkOf('2001:db8:1::1')).not.toBe(networkOf('2001:db8:2::1'));
    expect(networkOf('nonsense')).toBe('unknown');
  });
});

import { describe, expect, it } from 'vitest';
import { AddressRefused } from '../../../server/platform/egress/address-refused.js';
import { createEgress } from '../../../server/platform/egress/create-egress.js';
import { isPublic } from '../../../server/platform/egress/is-public.js';
import { openCanary } from '../../support/canary.js';
import { resolverOf, waysInside } from '../../support/ways-inside.js';

const canary = await openCanary();
const resolve = resolverOf(waysInside);
const ports = [443, 8443, canary.port];
const egress = createEgress({ resolve, ports, timeoutMs: 2_000 });

describe('every way inside', () => {
  it('is blocked, for a check and for a request, and nobody comes', async () => {
    const open: string[] = [];
    for (const { what, url } of waysInside)
      for (const port of [canary.port, 443, 8443])
        for (const [how, attempt] of [
          ['check', () => egress.check(url(port))],
          ['fetch', () => egress.fetch(url(port), { method: 'POST', body: '{}' })],
        ] as const) {
          const outcome = await attempt().then(String, (error: unknown) => error);
          if (!(outcome instanceof AddressRefused)) open.push(`${how} ${what}: ${String(outcome)}`);
        }
    console.log(`egress client: ${waysInside.length - open.length} of ${waysInside.length} blocked`);
    expect(open).toEqual([]);
    expect(waysInside.length).toBeGreaterThanOrEqual(60);
    expect(canary.seen()).toBe(0);
  }, 60_000);

  it('is blocked by the system’s own resolver too', async () => {
    const own = createEgress({ ports });
    for (const name of ['localhost', 'LOCALHOST', 'localhost.'])
      await expect(own.fetch(`https://${name}:${canary.port}/`)).rejects.toThrow(AddressRefused);
    expect(canary.seen()).toBe(0);
  });

  it('is told without saying which names there are inside', async () => {
    const refusal = (url: string) => egress.check(url).then(String, (error: AddressRefused) => error.toJSON());
    expect(await refusal('https://metadata.google.internal/')).toEqual(await refusal('https://nobody.test/'));
    expect(await refusal('https://metadata.google.internal/')).toMatchObject({ code: 'address-refused', status: 422 });
  });
});

describe('a name that is public when asked and inside a moment later', () => {
  it('is asked for once, and called where it was checked', async () => {
    const rebinding = {
      what: 'rebinding',
      url: (port: number) => `https://rebind.test:${port}/`,
      names: [['2d00::1'], ['127.0.0.1']],
    };
    const dns = resolverOf([rebinding]);
    const own = createEgress({ resolve: dns, ports, timeoutMs: 700 });
    await expect(own.fetch(rebinding.url(canary.port))).rejects.toThrow(/connection|in time/);
    expect(dns.asked).toEqual(['rebind.test']);
    await expect(own.fetch(rebinding.url(canary.port))).rejects.toThrow(AddressRefused);
    expect(canary.seen()).toBe(0);
  });
});

describe('the canary', () => {
  it('would have been seen', async () => {
    const before = canary.seen();
    const allowed = createEgress({ allow: `127.0.0.1:${canary.port}` });
    await expect(allowed.fetch(`http://127.0.0.1:${canary.port}/`)).rejects.toThrow('answer broke off');
    expect(canary.seen()).toBe(before + 1);
  });
});

describe('an address', () => {
  it.each(['8.8.8.8', '1.1.1.1', '100.128.0.1', '172.32.0.1', '192.0.1.1', '198.20.0.1', '223.255.255.255'])(
    '%s is public',
    (address) => expect(isPublic(address)).toBe(true),
  );
  it.each(['2606:4700:4700::1111', '2a00:1450::1', '::ffff:8.8.8.8', '64:ff9b::8.8.8.8'])('%s is public', (address) =>
    expect(isPublic(address)).toBe(true),
  );
  it.each(['', 'x', '::1%lo', '2606:4700::1%eth0', '1.2.3', '1.2.3.4 '])('%j is not an address', (address) =>
    expect(isPublic(address)).toBe(false),
  );
});

import { expect, it } from 'vitest';
import { registerWebhook } from '../../server/webhooks/index.js';
import { openCanary } from '../support/canary.js';
import { resolverOf, waysInside } from '../support/ways-inside.js';
import { webhookWorld } from './webhook-world.js';

const canary = await openCanary();
const resolve = resolverOf(waysInside);
const { world, build, webhook, follow } = await webhookWorld({
  egress: { resolve, ports: [443, 8443, canary.port], timeoutMs: 2_000 },
});

it('no webhook is registered at an address that leads inside', async () => {
  const keeper = await build.person('institution_admin');
  const open: string[] = [];
  for (const { what, url } of waysInside) {
    const outcome = await registerWebhook(world.ctx(keeper.actor), {
      organisationId: keeper.organisation.id,
      name: 'Inside',
      url: url(canary.port),
      events: ['listing.published'],
    }).then(String, (error: { code?: string; errors?: { pointer: string }[] }) => error);
    const refused =
      typeof outcome === 'object' &&
      ['address-refused', 'invalid-input'].includes(outcome.code ?? '') &&
      outcome.errors?.[0]?.pointer === '#/url';
    if (!refused) open.push(what);
  }
  console.log(`webhook registration: ${waysInside.length - open.length} of ${waysInside.length} blocked`);
  expect(open).toEqual([]);
  expect(canary.seen()).toBe(0);
}, 60_000);

it('no delivery goes to an address that leads inside, whatever it was when it was registered', async () => {
  const hook = await webhook({ events: ['listing.published'] });
  const open: string[] = [];
  for (const { what, url } of waysInside) {
    await world.db.query(`UPDATE webhook SET url = $2 WHERE id = $1`, [hook.id, url(canary.port)]);
    await follow('listing.published', { listingId: (await hook.listing()).id });
    const delivery = (await hook.deliveries()).at(-1)!;
    const [attempt] = await hook.attempts(delivery.id);
    if (attempt?.error !== 'address-refused' || delivery.state !== 'queued') open.push(what);
  }
  console.log(`webhook delivery: ${waysInside.length - open.length} of ${waysInside.length} blocked`);
  expect(open).toEqual([]);
  expect(canary.seen()).toBe(0);
}, 120_000);

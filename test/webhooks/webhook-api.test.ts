import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  changeWebhook,
  MOST_WEBHOOKS,
  pingWebhook,
  registerWebhook,
  removeWebhook,
  rotateWebhookSecret,
} from '../../server/webhooks/index.js';
import { unproven, webhookWorld } from './webhook-world.js';

const { world, build, receiver, webhook, sent, follow } = await webhookWorld();

describe('who may', () => {
  it.each(['institution_admin', 'focal_point', 'donor_officer'] as const)('a %s keeps webhooks', async (role) => {
    const keeper = await build.person(role);
    const { id } = await webhook({ keeper });
    await world.as(keeper).get(`/api/v1/webhooks/${id}`).expect(200);
  });

  it.each(['institution_member', 'expert', 'ministry_officer', 'administrator'] as const)(
    'a %s does not',
    async (role) => {
      const person = await build.person(role);
      await expect(webhook({ keeper: person })).rejects.toMatchObject({ code: 'not-allowed' });
      await world.as(person).get(`/api/v1/organisations/${person.organisation.id}/webhooks`).expect(403);
      const colleague = await build.person('institution_admin', { organisation: person.organisation });
      const { id } = await webhook({ keeper: colleague });
      await world.as(person).get(`/api/v1/webhooks/${id}`).expect(404);
    },
  );

  it('of another organisation finds nothing, whatever is tried', async () => {
    const { id, deliveryId, keeper } = await sent();
    const strangers = [
      await build.person('institution_admin'),
      await build.person('focal_point', { country: 'LKA' }),
      await build.person('administrator'),
    ];
    for (const stranger of strangers) {
      const as = world.as(stranger);
      await as.get(`/api/v1/webhooks/${id}`).expect(404);
      await as.patch(`/api/v1/webhooks/${id}`).set('If-Match', '"1"').send({ enabled: false }).expect(404);
      await as.delete(`/api/v1/webhooks/${id}`).expect(404);
      await as.post(`/api/v1/webhooks/${id}/secret`).send({}).expect(404);
      await as.post(`/api/v1/webhooks/${id}/pings`).expect(404);
      await as.get(`/api/v1/webhooks/${id}/deliveries`).expect(404);
      await as.get(`/api/v1/webhooks/${id}/deliveries/${deliveryId}`).expect(404);
      await as.post(`/api/v1/webhooks/${id}/deliveries/${deliveryId}/replay`).expect(404);
      const range = { from: '2020-01-01T00:00:00Z', to: '2030-01-01T00:00:00Z' };
      await as.post(`/api/v1/webhooks/${id}/replays`).send(range).expect(404);
      await as.get(`/api/v1/organisations/${keeper.organisation.id}/webhooks`).expect(403);
      for (const act of [changeWebhook, removeWebhook, rotateWebhookSecret, pingWebhook])
        await expect(act(world.ctx(stranger.actor), { webhookId: id })).rejects.toMatchObject({ code: 'not-found' });
    }
    const own = await webhook({ keeper: strangers[0]! });
    await world.as(strangers[0]!).get(`/api/v1/webhooks/${own.id}/deliveries/${deliveryId}`).expect(404);
    await world.as(strangers[0]!).post(`/api/v1/webhooks/${own.id}/deliveries/${deliveryId}/replay`).expect(404);
  });

  it('is asked to prove it first, for whatever sends things elsewhere', async () => {
    const { id, keeper } = await webhook();
    const as = world.as(keeper);
    const address = `/api/v1/organisations/${keeper.organisation.id}/webhooks`;
    const given = { name: 'x', url: receiver.url, events: ['listing.published'] };
    for (const call of [
      as.post(address).send(given),
      as.patch(`/api/v1/webhooks/${id}`).set('If-Match', '"1"').send({ enabled: false }),
      as.delete(`/api/v1/webhooks/${id}`),
      as.post(`/api/v1/webhooks/${id}/secret`).send({}),
    ])
      expect((await call).body).toMatchObject({ code: 'step-up-required', status: 403 });
    const ctx = world.ctx(unproven(keeper));
    await expect(changeWebhook(ctx, { webhookId: id, enabled: false })).rejects.toMatchObject({
      code: 'step-up-required',
    });
    await pingWebhook(ctx, { webhookId: id });
    await world.visitor().get(address).expect(401);
  });
});

describe('a webhook', () => {
  it('is registered, shown without its secret, changed and removed', async () => {
    const { id, keeper, secret } = await webhook();
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    const as = world.as(keeper);
    const { body, headers } = await as.get(`/api/v1/webhooks/${id}`).expect(200);
    expect(body).toMatchObject({ id, name: 'Our registry', enabled: true, failingSince: null, version: 1 });
    expect(headers['etag']).toBe('"1"');
    expect(Object.keys(body).join(' ')).not.toMatch(/secret$|previousSecret /);
    expect(JSON.stringify(body)).not.toContain('whsec_');
    const { body: list } = await as.get(`/api/v1/organisations/${keeper.organisation.id}/webhooks`).expect(200);
    expect(list.items).toEqual([body]);

    const ctx = world.ctx(keeper.actor);
    await changeWebhook(ctx, { webhookId: id, version: 1, name: 'Renamed', events: ['match.introduced'] });
    await expect(changeWebhook(ctx, { webhookId: id, version: 1, name: 'Late' })).rejects.toMatchObject({
      code: 'stale-version',
    });
    expect((await as.get(`/api/v1/webhooks/${id}`)).body).toMatchObject({
      name: 'Renamed',
      events: ['match.introduced'],
      version: 2,
    });
    await removeWebhook(ctx, { webhookId: id });
    await as.get(`/api/v1/webhooks/${id}`).expect(404);
  });

  it('is one of ten at most, even when twelve come at once', async () => {
    const keeper = await build.person('institution_admin');
    const results = await Promise.allSettled(Array.from({ length: 12 }, () => webhook({ keeper })));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(MOST_WEBHOOKS);
    await expect(webhook({ keeper })).rejects.toThrow('at most 10');
  });

  it('is pinged, twenty times an hour at most', async () => {
    const { id, keeper } = await webhook();
    const as = world.as(keeper);
    receiver.forget();
    const { body } = await as.post(`/api/v1/webhooks/${id}/pings`).expect(202);
    expect(body).toMatchObject({ event: 'webhook.ping', state: 'queued', subject: { kind: 'webhook', id } });
    await world.drain();
    expect(JSON.parse(receiver.received[0]!.body)).toMatchObject({ type: 'webhook.ping', data: { webhookId: id } });
    for (let n = 1; n < 20; n++) await pingWebhook(world.ctx(keeper.actor), { webhookId: id });
    const refused = await as.post(`/api/v1/webhooks/${id}/pings`).expect(429);
    expect(refused.headers['retry-after']).toBe('600');
  });

  it('has its acts in the audit, without its secret', async () => {
    const { id, keeper } = await webhook();
    await rotateWebhookSecret(world.ctx(keeper.actor), { webhookId: id });
    await removeWebhook(world.ctx(keeper.actor), { webhookId: id });
    const rows = await world.db.query(
      `SELECT command, actor_id FROM audit_entry WHERE $1 = ANY(subjects) AND actor_kind = 'person' ORDER BY id`,
      [`webhook/${id}`],
    );
    expect(rows).toEqual(
      ['register-webhook', 'rotate-webhook-secret', 'remove-webhook'].map((command) => ({
        command,
        actor_id: keeper.id,
      })),
    );
  });
});

describe('deliveries', () => {
  it('are listed newest first, in pages, by state, each with its attempts', async () => {
    const { id, keeper, listing, deliveryId } = await sent();
    await follow('listing.closed', { listingId: listing.id, reason: 'other' });
    const as = world.as(keeper);
    const { body: first } = await as.get(`/api/v1/webhooks/${id}/deliveries?limit=1`).expect(200);
    expect(first.items).toMatchObject([
      { event: 'listing.closed', sequence: 2, state: 'delivered', tries: 1, dueAt: null },
    ]);
    const { body: second } = await as.get(`/api/v1/webhooks/${id}/deliveries?limit=1&cursor=${first.next}`);
    expect(second).toMatchObject({ items: [{ id: deliveryId, sequence: 1 }], next: null });
    const { body: none } = await as.get(`/api/v1/webhooks/${id}/deliveries?state=failed`);
    expect(none.items).toEqual([]);
    const { body: one } = await as.get(`/api/v1/webhooks/${id}/deliveries/${deliveryId}`).expect(200);
    expect(one).toMatchObject({
      payload: { type: 'listing.published', sequence: 1 },
      attempts: [{ status: 204, error: null, answer: '' }],
    });
  });

  it('are replayed through the API', async () => {
    const { id, keeper, deliveryId } = await sent();
    const as = world.as(keeper);
    const { body } = await as.post(`/api/v1/webhooks/${id}/deliveries/${deliveryId}/replay`).expect(202);
    expect(body).toMatchObject({ id: deliveryId, state: 'queued' });
    await as.post(`/api/v1/webhooks/${id}/deliveries/${deliveryId}/replay`).expect(409);
    await as.post(`/api/v1/webhooks/${id}/deliveries/${randomUUID()}/replay`).expect(404);
    await world.drain();
    const { body: range } = await as
      .post(`/api/v1/webhooks/${id}/replays`)
      .send({ from: '2020-01-01T00:00:00+02:00', to: '2030-01-01T00:00:00Z', states: ['delivered'] })
      .expect(202);
    expect(range).toEqual({ replayed: 1 });
  });
});

describe('bad input', () => {
  const good = { name: 'Our registry', url: 'https://receiver.example/hook', events: ['listing.published'] };
  const wrong: [string, Record<string, unknown>][] = [
    ['name', { name: '' }],
    ['name', { name: ' ' }],
    ['name', { name: 'a\nb' }],
    ['name', { name: 'a\u0000b' }],
    ['name', { name: 'a\u202Eb' }],
    ['name', { name: 'x'.repeat(101) }],
    ['name', { name: 7 }],
    ['url', { url: '' }],
    ['url', { url: 'hook' }],
    ['url', { url: 'http://receiver.example/' }],
    ['url', { url: 'https://receiver.example:8080/' }],
    ['url', { url: 'https://a:b@receiver.example/' }],
    ['url', { url: 'https://receiver.example/\u0000' }],
    ['url', { url: `https://receiver.example/${'x'.repeat(500)}` }],
    ['url', { url: ['https://receiver.example/'] }],
    ['events', { events: [] }],
    ['events', { events: 'listing.published' }],
    ['events/0', { events: ['listing.drafted'] }],
    ['events/0', { events: ['*'] }],
    ['events/0', { events: ['__proto__'] }],
    ['events/0', { events: [null] }],
    ['events', { events: Array.from({ length: 100 }, () => 'listing.published') }],
    ['secret', { secret: 'whsec_mine' }],
    ['organisation', { organisation: 'other' }],
  ];

  it.each(wrong)('in %s is pointed at: %j', async (field, change) => {
    const keeper = await build.person('institution_admin');
    const refused = await registerWebhook(world.ctx(keeper.actor), {
      organisationId: keeper.organisation.id,
      ...good,
      ...change,
    } as never).catch((error: unknown) => error);
    expect(['invalid-input', 'address-refused']).toContain((refused as { code: string }).code);
    expect((refused as { errors: { pointer: string }[] }).errors[0]!.pointer).toBe(`#/${field}`);
    const { body } = await world
      .as(keeper)
      .post(`/api/v1/organisations/${keeper.organisation.id}/webhooks`)
      .send({ ...good, ...change });
    expect(body.status).toBeGreaterThanOrEqual(400);
    expect(body.status).toBeLessThan(500);
  });

  it('to a change, a rotation and a replay is pointed at', async () => {
    const { id, keeper } = await webhook();
    const ctx = world.ctx(keeper.actor);
    const refused = (act: Promise<unknown>) =>
      act.then(
        () => 'no refusal',
        (error: { errors?: { pointer: string }[] }) => error.errors?.[0]?.pointer,
      );
    expect(await refused(changeWebhook(ctx, { webhookId: id, url: 'https://127.0.0.1/' }))).toBe('#/url');
    expect(await refused(changeWebhook(ctx, { webhookId: id, enabled: 'yes' as never }))).toBe('#/enabled');
    for (const overlapHours of [-1, 169, 1.5, NaN, '', 'x'])
      expect(await refused(rotateWebhookSecret(ctx, { webhookId: id, overlapHours: overlapHours as never }))).toBe(
        '#/overlapHours',
      );
    const as = world.as(keeper);
    for (const [pointer, body] of [
      ['#/from', { to: '2030-01-01T00:00:00Z' }],
      ['#/from', { from: 'yesterday', to: '2030-01-01T00:00:00Z' }],
      ['#/to', { from: '2030-01-01T00:00:00Z', to: '2020-01-01T00:00:00Z' }],
      ['#/states/0', { from: '2020-01-01T00:00:00Z', to: '2030-01-01T00:00:00Z', states: ['queued'] }],
      ['#/states', { from: '2020-01-01T00:00:00Z', to: '2030-01-01T00:00:00Z', states: [] }],
    ] as const) {
      const { body: problem } = await as.post(`/api/v1/webhooks/${id}/replays`).send(body).expect(422);
      expect(problem.errors[0].pointer).toBe(pointer);
    }
    await as.patch(`/api/v1/webhooks/${id}`).send({ name: 'x' }).expect(428);
    await as.get(`/api/v1/webhooks/${id}/deliveries?cursor=forged`).expect(422);
  });
});

it('what can be heard of is listed for everyone', async () => {
  const { body } = await world.visitor().get('/api/v1/webhook-events').expect(200);
  expect(body.items).toContainEqual({ event: 'match.introduced', state: 'introduced' });
});

import { Webhook as Verifier } from 'standardwebhooks';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  nextTry,
  PAUSES,
  pingWebhook,
  replayDeliveries,
  replayDelivery,
  rotateWebhookSecret,
  sendDelivery,
  TRIES,
  changeWebhook,
  forgetOldDeliveries,
} from '../../server/webhooks/index.js';
import { drip, flood } from '../support/receiver.js';
import { webhookWorld } from './webhook-world.js';

const { world, build, receiver, webhook, sent, tick, happened, follow, noticesOf } = await webhookWorld({
  egress: { timeoutMs: 1_000 },
});
// The verifier has a clock of its own.
beforeEach(() => world.moveTo(new Date()));
const ok = () => receiver.answersStatus(204);

describe('a delivery', () => {
  it('is signed as the Standard Webhooks library checks it', async () => {
    ok();
    const { secret, deliveryId, listing, delivery, keeper } = await sent();
    const [{ headers, body, method }] = receiver.received as [(typeof receiver.received)[0]];
    expect(method).toBe('POST');
    expect(headers['content-type']).toBe('application/json');
    expect(headers['webhook-id']).toBe(deliveryId);
    expect(headers['webhook-signature']).toMatch(/^v1,[A-Za-z0-9+/]{43}=$/);
    expect(new Verifier(secret).verify(body, headers)).toEqual({
      type: 'listing.published',
      timestamp: world.now().toISOString(),
      sequence: 1,
      data: {
        listingId: listing.id,
        kind: 'expertise',
        organisationId: keeper.organisation.id,
        country: 'LKA',
        state: 'published',
      },
    });
    expect(() => new Verifier(secret).verify(body.replace('LKA', 'NPL'), headers)).toThrow('No matching signature');
    expect(await delivery()).toMatchObject({ state: 'delivered', tries: 1 });
  });

  it('says what it was when it happened, however late it is sent', async () => {
    receiver.answersStatus(500);
    const { delivery, listing, secret } = await sent();
    const [first] = receiver.received;
    await world.db.query(`UPDATE listing SET kind = 'practice', country = 'NPL' WHERE id = $1`, [listing.id]);
    ok();
    world.moveTo((await delivery()).dueAt);
    await tick();
    expect(receiver.received.map(({ body }) => body)).toEqual([first!.body, first!.body]);
    const [, second] = receiver.received;
    expect(second!.headers['webhook-id']).toBe(first!.headers['webhook-id']);
    expect(() => new Verifier(secret).verify(second!.body, second!.headers)).not.toThrow();
  });

  it('is made and sent once when everything is delivered twice', async () => {
    ok();
    const hook = await webhook();
    const listing = await hook.listing();
    receiver.forget();
    await follow('listing.published', { listingId: listing.id }, undefined, 2);
    expect(receiver.received).toHaveLength(1);
    expect(await hook.deliveries()).toHaveLength(1);
  });

  it('is sent once when ten workers come at once', async () => {
    const { deliveryId, delivery } = await sentLater();
    ok();
    receiver.forget();
    await world.db.query(`UPDATE webhook_delivery SET announced_at = now(), due_at = $2 WHERE id = $1`, [
      deliveryId,
      world.now(),
    ]);
    const results = await Promise.allSettled(
      Array.from({ length: 10 }, () => sendDelivery(world.ctx(), { deliveryId })),
    );
    expect(results.some(({ status }) => status === 'fulfilled')).toBe(true);
    expect(receiver.received).toHaveLength(1);
    expect((await delivery()).state).toBe('delivered');
  });

  it('goes out again, known as the same, when its worker died after the answer', async () => {
    const { deliveryId, delivery } = await sentLater();
    ok();
    receiver.forget();
    const dead = new Date(world.now().getTime() + 20_000);
    await world.db.query(
      `UPDATE webhook_delivery SET announced_at = now(), due_at = $2, claimed_until = $3, tries = 2 WHERE id = $1`,
      [deliveryId, world.now(), dead],
    );
    await expect(sendDelivery(world.ctx(), { deliveryId })).rejects.toThrow('another worker');
    world.moveTo(dead);
    await sendDelivery(world.ctx(), { deliveryId });
    expect(receiver.received.map(({ headers }) => headers['webhook-id'])).toEqual([deliveryId]);
    expect((await delivery()).state).toBe('delivered');
  });

  async function sentLater() {
    receiver.answersStatus(500);
    return sent();
  }
});

describe('the order', () => {
  it('is that of the events, for each thing by itself', async () => {
    receiver.answersStatus(500);
    const hook = await webhook();
    const [one, other] = [await hook.listing(), await hook.listing()];
    receiver.forget();
    await happened('listing.endorsed', { listingId: one.id });
    await happened('listing.published', { listingId: one.id });
    await follow('listing.closed', { listingId: one.id, reason: 'other' });
    expect(types()).toEqual(['listing.endorsed']);

    await follow('listing.endorsed', { listingId: other.id });
    expect(types()).toEqual(['listing.endorsed', 'listing.endorsed']);

    ok();
    receiver.forget();
    world.after(1);
    await tick();
    expect(messages().map(({ type, data }) => [type, data.listingId === one.id])).toEqual(
      expect.arrayContaining([
        ['listing.endorsed', true],
        ['listing.published', true],
        ['listing.closed', true],
        ['listing.endorsed', false],
      ]),
    );
    expect(
      messages()
        .filter(({ data }) => data.listingId === one.id)
        .map(({ type }) => type),
    ).toEqual(['listing.endorsed', 'listing.published', 'listing.closed']);
    expect(new Set(messages().map(({ sequence }) => sequence))).toEqual(new Set([1, 2, 3, 4]));
  });

  it('holds when the jobs come the other way round', async () => {
    ok();
    const hook = await webhook();
    const listing = await hook.listing();
    const earlier = await happened('listing.endorsed', { listingId: listing.id });
    const later = await happened('listing.published', { listingId: listing.id });
    const { recordDeliveries } = await import('../../server/webhooks/index.js');
    await recordDeliveries(world.ctx(), {}, { id: later, name: 'listing.published' });
    await recordDeliveries(world.ctx(), {}, { id: earlier, name: 'listing.endorsed' });
    expect((await hook.deliveries()).map(({ name, sequence }) => [name, sequence])).toEqual([
      ['listing.endorsed', '1'],
      ['listing.published', '2'],
    ]);
    receiver.forget();
    await world.drain();
    expect(types()).toEqual(['listing.endorsed', 'listing.published']);
  });

  it('goes on behind one that was given up', async () => {
    receiver.answersStatus(500);
    const { delivery, listing, deliveries } = await sent();
    await follow('listing.closed', { listingId: listing.id, reason: 'other' });
    expect((await deliveries())[1]).toMatchObject({ tries: 0, state: 'queued' });
    await world.db.query(`UPDATE webhook_delivery SET tries = ${TRIES - 1} WHERE id = $1`, [(await delivery()).id]);
    world.after(1);
    await tick();
    expect((await deliveries()).map(({ state, tries }) => [state, tries])).toEqual([
      ['failed', TRIES],
      ['queued', 1],
    ]);
  });

  it('lets a slow receiver hold up no more than four at once', async () => {
    ok();
    const hook = await webhook();
    for (let n = 0; n < 7; n++) await happened('listing.published', { listingId: (await hook.listing()).id });
    const { recordDeliveries } = await import('../../server/webhooks/index.js');
    const events = await world.db.query(`SELECT id, name FROM domain_event WHERE dispatched_at IS NULL ORDER BY id`);
    for (const event of events) await recordDeliveries(world.ctx(), {}, event);
    expect((await hook.deliveries()).filter(({ announcedAt }) => announcedAt)).toHaveLength(4);
    receiver.forget();
    await world.drain();
    expect(receiver.received).toHaveLength(7);
    expect(new Set(messages().map(({ sequence }) => sequence))).toEqual(new Set([1, 2, 3, 4, 5, 6, 7]));
  });

  const messages = () => receiver.received.map(({ body }) => JSON.parse(body));
  const types = () => messages().map(({ type }) => type);
});

describe('when the receiver fails', () => {
  it('a delivery is tried ten times over some three days, then its keepers are told, once', async () => {
    receiver.answersStatus(500, {}, 'broken');
    const colleague = await build.person('institution_admin');
    const { deliveryId, delivery, attempts, row, keeper, listing } = await sent({ keeper: colleague });
    const member = await build.person('institution_member', { organisation: keeper.organisation });
    const start = world.now().getTime();
    for (let n = 1; n < TRIES; n++) {
      const { dueAt, state, tries } = await delivery();
      expect([state, tries]).toEqual(['queued', n]);
      const pause = dueAt.getTime() - world.now().getTime();
      expect(pause).toBeGreaterThanOrEqual(PAUSES[n - 1]! * 0.8);
      expect(pause).toBeLessThanOrEqual(PAUSES[n - 1]! * 1.2);
      world.moveTo(new Date(dueAt.getTime() - 1));
      await tick();
      expect((await delivery()).tries).toBe(n);
      world.moveTo(dueAt);
      await tick();
    }
    const days = (world.now().getTime() - start) / 86_400_000;
    expect(days).toBeGreaterThan(2.5);
    expect(days).toBeLessThan(3.8);
    expect(await delivery()).toMatchObject({ state: 'failed', tries: TRIES });
    expect(await attempts(deliveryId)).toHaveLength(TRIES);
    expect((await attempts(deliveryId))[0]).toMatchObject({ status: 500, error: null, answer: 'broken' });
    expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect((await row()).failing_since).not.toBeNull();
    expect(await noticesOf(keeper)).toContain('webhook.failed');
    expect(await noticesOf(member)).not.toContain('webhook.failed');

    // Another is given up: no second notice. One arrives: it is well again.
    await follow('listing.closed', { listingId: listing.id, reason: 'other' });
    await world.db.query(`UPDATE webhook_delivery SET tries = ${TRIES - 1} WHERE state = 'queued'`);
    world.after(2);
    await tick();
    expect((await noticesOf(keeper)).filter((name) => name === 'webhook.failed')).toHaveLength(1);
    ok();
    await pingWebhook(world.ctx(keeper.actor), { webhookId: (await row()).id });
    await world.drain();
    expect((await row()).failing_since).toBeNull();
  });

  it.each([400, 401, 404, 429, 500, 503])('a %i is tried again', async (status) => {
    receiver.answersStatus(status);
    const { delivery, attempts, deliveryId } = await sent();
    expect(await delivery()).toMatchObject({ state: 'queued', tries: 1, announcedAt: null });
    expect(await attempts(deliveryId)).toMatchObject([{ status }]);
  });

  it.each([301, 302, 307, 308])('a %i is a failure and is not followed', async (status) => {
    receiver.answersStatus(status, { location: `${receiver.url}/elsewhere` });
    const { delivery, attempts, deliveryId, path } = await sent();
    expect(receiver.received.map((one) => one.path)).toEqual([path]);
    expect(await attempts(deliveryId)).toMatchObject([{ status }]);
    expect((await delivery()).state).toBe('queued');
  });

  it.each([429, 503])('a %i with Retry-After is believed, in seconds and as a date', async (status) => {
    receiver.answersStatus(status, { 'retry-after': '3600' });
    const inSeconds = await sent();
    expect((await inSeconds.delivery()).dueAt).toEqual(new Date(world.now().getTime() + 3_600_000));
    const until = new Date(Math.ceil(world.now().getTime() / 1000) * 1000 + 7_200_000);
    receiver.answersStatus(status, { 'retry-after': until.toUTCString() });
    const asDate = await sent();
    expect((await asDate.delivery()).dueAt).toEqual(until);
  });

  it('Retry-After of another status, in the past, absurd or beyond reason changes little', async () => {
    const at = world.now();
    const next = (retryAfter: string | null) =>
      nextTry({ deliveryId: 'x', tries: 1, at, retryAfter })!.getTime() - at.getTime();
    const usual = next(null);
    for (const odd of ['0', '-5', 'soon', '1e9', '', 'Wed, 01 Jan 2020 00:00:00 GMT', '1; 2', '٣'])
      expect([odd, next(odd)]).toEqual([odd, usual]);
    expect(next('999999999')).toBe(86_400_000);
    receiver.answersStatus(500, { 'retry-after': '3600' });
    const { delivery } = await sent();
    expect((await delivery()).dueAt.getTime()).toBeLessThan(at.getTime() + 10_000);
  });

  it('410 disables the webhook and tells its keepers', async () => {
    receiver.answersStatus(410);
    const { delivery, row, keeper, listing, deliveries } = await sent();
    expect((await delivery()).state).toBe('failed');
    expect(await row()).toMatchObject({ enabled: false, disabled_reason: 'gone' });
    expect(await noticesOf(keeper)).toContain('webhook.failed');
    await follow('listing.closed', { listingId: listing.id, reason: 'other' });
    expect(await deliveries()).toHaveLength(1);
    expect(receiver.received).toHaveLength(1);
  });

  it('one that does not answer, or drips, frees its worker in time', async () => {
    for (const answer of [() => {}, drip]) {
      receiver.answers(answer);
      const start = performance.now();
      const { attempts, deliveryId, delivery } = await sent();
      expect(performance.now() - start).toBeLessThan(5_000);
      expect(await attempts(deliveryId)).toMatchObject([{ status: null, error: 'timeout' }]);
      expect(await delivery()).toMatchObject({ state: 'queued', claimedUntil: null });
    }
  });

  it('one that answers a gigabyte is heard for a kilobyte', async () => {
    const { answer, written } = flood(1024 ** 3);
    receiver.answers(answer);
    const { attempts, deliveryId, delivery } = await sent();
    expect((await attempts(deliveryId))[0]!.answer).toHaveLength(1024);
    expect(written()).toBeLessThan(64 * 1024 * 1024);
    expect((await delivery()).state).toBe('delivered');
  });

  it('what it says is kept as plain text', async () => {
    receiver.answersStatus(500, {}, `\u0000a\u001b[31m\r\nb\u202Ec${'é'.repeat(2000)}`);
    const { attempts, deliveryId } = await sent();
    const [{ answer }] = (await attempts(deliveryId)) as unknown as [{ answer: string }];
    expect(answer).toMatch(/^a \[31m b cé+$/);
    expect(Buffer.byteLength(answer)).toBeLessThanOrEqual(1024);
  });

  it('nobody there, or without trusted TLS, is written down as that', async () => {
    const nobody = await sent({ url: receiver.url });
    await world.db.query(`UPDATE webhook SET url = $2 WHERE id = $1`, [
      nobody.id,
      receiver.url.replace('http', 'https'),
    ]);
    world.after(1);
    await tick();
    const attempts = await nobody.attempts(nobody.deliveryId);
    expect(attempts.at(-1)).toMatchObject({ status: null, error: 'tls' });
  });
});

describe('a secret', () => {
  it('that is replaced signs on for a while beside the new one', async () => {
    ok();
    const { id, secret: old, keeper, listing } = await sent();
    const ctx = world.ctx(keeper.actor);
    const { secret: fresh } = await rotateWebhookSecret(ctx, { webhookId: id });
    receiver.forget();
    await follow('listing.closed', { listingId: listing.id, reason: 'other' });
    const [{ body, headers }] = receiver.received as [(typeof receiver.received)[0]];
    expect(headers['webhook-signature']!.split(' ')).toHaveLength(2);
    for (const secret of [old, fresh]) expect(() => new Verifier(secret).verify(body, headers)).not.toThrow();

    await world.db.query(`UPDATE webhook SET previous_until = $2 WHERE id = $1`, [id, world.now()]);
    await pingWebhook(ctx, { webhookId: id });
    await world.drain();
    const later = receiver.received.at(-1)!;
    expect(() => new Verifier(fresh).verify(later.body, later.headers)).not.toThrow();
    expect(() => new Verifier(old).verify(later.body, later.headers)).toThrow('No matching signature');
  });

  it('that became known ends at once when asked', async () => {
    ok();
    const { id, secret: old, keeper } = await sent();
    const ctx = world.ctx(keeper.actor);
    await rotateWebhookSecret(ctx, { webhookId: id, overlapHours: 0 });
    receiver.forget();
    await pingWebhook(ctx, { webhookId: id });
    await world.drain();
    const [{ body, headers }] = receiver.received as [(typeof receiver.received)[0]];
    expect(() => new Verifier(old).verify(body, headers)).toThrow('No matching signature');
  });

  it('is nowhere in the database as it is', async () => {
    const { secret } = await webhook();
    const rows = await world.db.query(`SELECT secret FROM webhook`);
    expect(JSON.stringify(rows)).not.toContain(secret.slice(6, 30));
    const audit = await world.db.query(`SELECT * FROM audit_entry WHERE command = 'register-webhook'`);
    expect(JSON.stringify(audit)).not.toContain('whsec_');
  });

  it('cannot be put in the place of another’s, and one that cannot be read any more fails in words', async () => {
    ok();
    const [one, other] = [await webhook(), await webhook()];
    await world.db.query(`UPDATE webhook SET secret = (SELECT secret FROM webhook WHERE id = $2) WHERE id = $1`, [
      one.id,
      other.id,
    ]);
    receiver.forget();
    await follow('listing.published', { listingId: (await one.listing()).id });
    expect(receiver.received).toEqual([]);
    const [delivery] = await one.deliveries();
    expect(await one.attempts(delivery!.id)).toMatchObject([{ error: 'secret-unreadable' }]);
  });
});

describe('a replay', () => {
  it('sends the same again under the same id', async () => {
    ok();
    const { id, deliveryId, keeper, delivery } = await sent();
    const ctx = world.ctx(keeper.actor);
    await replayDelivery(ctx, { webhookId: id, deliveryId });
    await expect(replayDelivery(ctx, { webhookId: id, deliveryId })).rejects.toThrow('still to be sent');
    await world.drain();
    const [first, second, ...more] = receiver.received;
    expect(more).toEqual([]);
    expect([second!.body, second!.headers['webhook-id']]).toEqual([first!.body, first!.headers['webhook-id']]);
    expect(await delivery()).toMatchObject({ state: 'delivered', tries: 1 });
  });

  it('of a time sends what was given up then, in order, and what arrived only when asked', async () => {
    ok();
    const hook = await webhook();
    const [first, second, third] = [await hook.listing(), await hook.listing(), await hook.listing()];
    for (const { id } of [first, second]) await follow('listing.published', { listingId: id });
    const from = new Date(world.now().getTime() - 1000).toISOString();
    const to = new Date(world.now().getTime() + 1000).toISOString();
    world.after(1);
    await follow('listing.published', { listingId: third.id });
    await world.db.query(`UPDATE webhook_delivery SET state = 'failed' WHERE webhook_id = $1 AND sequence IN (1, 3)`, [
      hook.id,
    ]);
    receiver.forget();
    const ctx = world.ctx(hook.keeper.actor);
    expect(await replayDeliveries(ctx, { webhookId: hook.id, from, to })).toEqual({ replayed: 1 });
    await world.drain();
    expect(sequences()).toEqual([1]);
    expect(await replayDeliveries(ctx, { webhookId: hook.id, from, to, states: ['failed', 'delivered'] })).toEqual({
      replayed: 2,
    });
    await world.drain();
    expect(sequences()).toEqual([1, 1, 2]);
    await expect(replayDeliveries(ctx, { webhookId: hook.id, from: to, to: from })).rejects.toThrow('after');
  });

  const sequences = () => receiver.received.map(({ body }) => JSON.parse(body).sequence);
});

describe('a webhook that is disabled', () => {
  it('hears nothing, and what waited goes when it is enabled again', async () => {
    receiver.answersStatus(500);
    const { id, keeper, delivery, listing, deliveries } = await sent();
    const ctx = world.ctx(keeper.actor);
    await changeWebhook(ctx, { webhookId: id, enabled: false });
    receiver.forget();
    world.after(1);
    await tick();
    await follow('listing.closed', { listingId: listing.id, reason: 'other' });
    await expect(pingWebhook(ctx, { webhookId: id })).rejects.toThrow('disabled');
    expect(receiver.received).toEqual([]);
    expect(await deliveries()).toHaveLength(1);

    ok();
    await changeWebhook(ctx, { webhookId: id, enabled: true });
    await world.drain();
    expect((await delivery()).state).toBe('delivered');
  });

  it('between announcement and sending keeps what was announced', async () => {
    ok();
    const hook = await webhook();
    const listing = await hook.listing();
    const event = await happened('listing.published', { listingId: listing.id });
    const { recordDeliveries } = await import('../../server/webhooks/index.js');
    await recordDeliveries(world.ctx(), {}, { id: event, name: 'listing.published' });
    await changeWebhook(world.ctx(hook.keeper.actor), { webhookId: hook.id, enabled: false });
    receiver.forget();
    await world.drain();
    expect(receiver.received).toEqual([]);
    expect(await hook.deliveries()).toMatchObject([{ state: 'queued', tries: 0, announcedAt: null }]);
  });
});

describe('what was sent', () => {
  it('is forgotten after thirty days', async () => {
    ok();
    const { deliveries } = await sent();
    world.after(29);
    await forgetOldDeliveries(world.ctx());
    expect(await deliveries()).toHaveLength(1);
    world.after(2);
    await forgetOldDeliveries(world.ctx());
    expect(await deliveries()).toHaveLength(0);
  });
});

import { describe, expect, it } from 'vitest';
import { acceptMission } from '../../server/engagements/index.js';
import { whoMay, type Grant } from '../../server/who-may.js';
import { builders } from '../support/build.js';
import { PASSWORD } from '../support/signed-in.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);
const minutes = (count: number) => world.moveTo(new Date(world.now().getTime() + count * 60_000));
const token = { name: 'nightly', scopes: ['read'] };

describe('what binds', () => {
  it('asks for a proof of the last five minutes; signing in is one', async () => {
    const browser = await world.signedIn(await build.person('expert'));
    await browser.post('/api/v1/tokens').send(token).expect(201);
    minutes(5);
    const { body } = await browser.post('/api/v1/tokens').send(token).expect(403);
    expect(body).toMatchObject({ code: 'step-up-required', type: '/problems/step-up-required' });

    await browser.post('/api/v1/session/proof').send({ password: PASSWORD }).expect(204);
    await browser.post('/api/v1/tokens').send(token).expect(201);
    minutes(5);
    await browser.post('/api/v1/tokens').send(token).expect(403);
  });

  it('is not opened by the password where a second factor is set up', async () => {
    const browser = await world.signedIn(await build.person('expert'), { secondFactor: true });
    minutes(6);
    const { body } = await browser.post('/api/v1/session/proof').send({ password: PASSWORD }).expect(401);
    expect(body.code).toBe('wrong-proof');
    await browser.post('/api/v1/tokens').send(token).expect(403);
  });

  it('is never done by a token, and a token proves nothing', async () => {
    const person = await build.person('expert');
    expect((await world.as(person).post('/api/v1/tokens').send(token).expect(403)).body.code).toBe('step-up-required');
    await world.as(person).post('/api/v1/session/proof').send({ password: PASSWORD }).expect(401);
  });

  it('changes the id of the session when it is proved', async () => {
    const browser = await world.signedIn(await build.person('expert'));
    const { headers } = await browser.post('/api/v1/session/proof').send({ password: PASSWORD }).expect(204);
    expect(String(headers['set-cookie'])).toMatch(/bandung_session=/);
  });

  it.each([
    ['nothing', {}],
    ['two at once', { code: '1', password: 'x' }],
    ['a moment', { password: PASSWORD, provedAt: '2099-01-01T00:00:00Z' }],
  ])('is not opened by %s', async (_what, given) => {
    const browser = await world.signedIn(await build.person('expert'));
    await browser.post('/api/v1/session/proof').send(given).expect(422);
  });

  it('slows guessing down', async () => {
    const browser = await world.signedIn(await build.person('expert'));
    for (let i = 0; i < 10; i++) await browser.post('/api/v1/session/proof').send({ password: 'guess' }).expect(401);
    await browser.post('/api/v1/session/proof').send({ password: PASSWORD }).expect(429);
  });
});

describe('the table', () => {
  const grants = (of: readonly Grant[]) => of.filter((grant) => grant !== 'system');

  it.each([
    ['mission', 'contract', whoMay.mission.contract],
    ['cohort', 'complete', whoMay.cohort.complete],
    ['nomination', 'complete', whoMay.nomination.complete],
    ['pledge', 'offer', whoMay.pledge.offer],
    ['token', 'issue', whoMay.token.issue],
    ['credential', 'change', whoMay.credential.change],
  ] as const)('asks it of everyone for %s %s', (_noun, _action, of) => {
    expect(grants(of).filter((grant) => !grant.endsWith('+'))).toEqual([]);
  });

  it('asks it of the focal point who lets an expert go', () => {
    expect(acceptMission.command).toBe('accept-mission');
    expect(grants(whoMay.mission.accept).filter((grant) => grant.startsWith('focal_point'))).toEqual([
      'focal_point@offerOwner+',
      'focal_point@offerCountry+',
    ]);
  });
});

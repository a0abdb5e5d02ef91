import { expect, describe, it } from 'vitest';
import { topics } from '../../server/notifications/index.js';
import { words } from '../../web/words/translator.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { browser, signedIn } from './browser.js';

const world = await openWorld();
const build = builders(world);
const t = words.en;
const everything = Object.fromEntries(topics.map((topic) => [topic, 'daily']));

describe('one’s account, page by page', () => {
  it('leads from an overview to one thing on each page', async () => {
    const person = await build.person('ministry_officer', { country: 'NPL' });
    const agent = await signedIn(world, person);
    const { text } = await agent.get('/account').expect(200);
    for (const part of ['profile', 'mails', 'security', 'tokens', 'calendar', 'data']) {
      expect(text).toContain(`href="/account/${part}"`);
      await agent.get(`/account/${part}`).expect(200);
      await browser(world).get(`/account/${part}`).expect(303);
    }
    expect(text).toContain(person.organisation.name);
  });

  it('changes a name and the language of mails and pages; a name that is none comes back as typed', async () => {
    const person = await build.person('expert');
    const agent = await signedIn(world, person);
    const bad = await agent.post('/account/profile').type('form').send({ name: ' ', locale: 'fr' }).expect(422);
    expect(bad.text).toContain('id="name-error"');
    expect(bad.text).toContain('<option value="fr" selected');
    await agent.post('/account/profile').type('form').send({ name: 'Ada', locale: 'xx' }).expect(422);

    const { headers } = await agent
      .post('/account/profile')
      .type('form')
      .send({ name: 'Amína Diop', locale: 'fr' })
      .expect(303);
    const { text } = await agent.get(headers['location']!).expect(200);
    expect(text).toContain('<html lang="fr"');
    expect(text).toContain('value="Amína Diop"');
    const { body } = await world.as(person).get('/api/v1/me').expect(200);
    expect(body).toMatchObject({ name: 'Amína Diop', locale: 'fr' });
    await world.as(person).patch('/api/v1/me').send({ name: 'Ada\nLovelace' }).expect(422);
    await world.as(person).patch('/api/v1/me').send({ email: 'other@example.org' }).expect(422);
    await world.as(person).patch('/api/v1/me').send({ locale: 'ar' }).expect(204);
    await world.visitor().patch('/api/v1/me').send({ locale: 'ar' }).expect(401);
  });

  it('says how often mails come', async () => {
    const agent = await signedIn(world, await build.person('expert'));
    const { headers } = await agent
      .post('/account/mails')
      .type('form')
      .send({ ...everything, matches: 'never' })
      .expect(303);
    const { text } = await agent.get(headers['location']!).expect(200);
    expect(text).toContain(t['account.saved']);
    expect(text).toMatch(/name="matches"[\s\S]*?<option value="never" selected/);
  });
});

describe('tokens for one’s programs', () => {
  it('are made, shown once, work, and are revoked', async () => {
    const person = await build.person('expert');
    const agent = await signedIn(world, person);
    const bad = await agent.post('/account/tokens').type('form').send({ name: 'Import', days: '900' }).expect(422);
    expect(bad.text).toContain('value="Import"');
    for (const field of ['scopes', 'days']) expect(bad.text).toContain(`id="token-${field}-error"`);

    const made = await agent
      .post('/account/tokens')
      .type('form')
      .send({ name: 'Import', scopes: ['read'], days: '30' })
      .expect(200);
    expect(made.headers['cache-control']).toContain('no-store');
    const [, secret] = /<code class="secret"[^>]*>(bdg_[^<]+)</.exec(made.text)!;
    const asProgram = () => world.visitor().get('/api/v1/me').auth(secret!, { type: 'bearer' });
    await asProgram().expect(200);
    const { text } = await agent.get('/account/tokens').expect(200);
    expect(text).not.toContain(secret);
    const revocations = [...text.matchAll(/action="(\/account\/tokens\/[^"]+\/revocation)"/g)].map(([, at]) => at!);
    await (await signedIn(world, await build.person('expert'))).post(revocations[0]!).expect(404);
    for (const at of revocations) await agent.post(at).expect(303);
    await asProgram().expect(401);
  });

  it('ask first who one is, when that was a while ago', async () => {
    const agent = await signedIn(world, await build.person('expert'));
    const now = world.now();
    world.moveTo(new Date(now.getTime() + 10 * 60_000));
    try {
      const { text } = await agent.get('/account/tokens').expect(200);
      expect(text).toContain(`/account/confirm?next=${encodeURIComponent('/account/tokens')}`);
      expect(text).not.toContain('name="scopes"');
      await agent
        .post('/account/tokens')
        .type('form')
        .send({ name: 'x', scopes: ['read'] })
        .expect(303);
    } finally {
      world.moveTo(now);
    }
  });
});

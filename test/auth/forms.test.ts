import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { builders } from '../support/build.js';
import { withPassword } from '../support/signed-in.js';
import { openWorld } from '../support/world.js';
import { formTokenIn, PASSWORD, plainBrowser, signedIn } from '../web/browser.js';

const world = await openWorld();
const build = builders(world);

const forms = [
  '/sign-in',
  '/sign-in/second-factor',
  '/sign-out',
  '/forgotten-password',
  '/reset-password/x',
  '/account/confirm',
  '/account/password',
  '/account/authenticator',
  '/account/authenticator/removal',
  '/account/recovery-codes',
  '/account/sessions/end',
  '/account/notices/reading',
  '/account/mails',
  '/secretariat/matching/weights',
];

let member: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  member = await signedIn(world, await build.person('administrator'));
});

describe.each(forms)('%s', (address) => {
  it.each([
    ['another site', { 'Sec-Fetch-Site': 'cross-site' }],
    ['a neighbour under the same domain', { 'Sec-Fetch-Site': 'same-site' }],
    ['nowhere, typed or opened', { 'Sec-Fetch-Site': 'none' }],
    ['an origin that is not ours', { 'Sec-Fetch-Site': 'same-origin', Origin: 'https://evil.example' }],
    ['no origin', { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }],
  ])('takes nothing from %s, not even with the token of a form', async (_where, headers) => {
    await member.post(address).set(headers).type('form').send({}).expect(403);
  });

  it('takes nothing without the token of a form, nor with that of another browser', async () => {
    const stranger = plainBrowser(world);
    const token = formTokenIn((await stranger.get('/sign-in')).text);
    const visitor = plainBrowser(world);
    await visitor.get('/sign-in');
    for (const given of [{}, { _csrf: token }, { _csrf: '' }, { _csrf: 'x'.repeat(86) }, { _csrf: ['a', 'b'] }]) {
      const { status, text } = await visitor.post(address).type('form').send(given);
      expect([status, text.includes('This page was open for too long')]).toEqual([403, true]);
    }
  });
});

describe('a request that writes', () => {
  const api = (headers: Record<string, string>) =>
    member.post('/api/v1/notifications/reading').unset('Sec-Fetch-Site').set(headers);

  it('with a cookie says where it comes from, or shows the token of a form', async () => {
    const silent = plainBrowser(world);
    const page = await silent.get('/sign-in');
    const attempt = (token?: string) =>
      silent
        .post('/api/v1/session')
        .unset('Sec-Fetch-Site')
        .set(token ? { 'X-CSRF-Token': token } : {})
        .send({ email: 'x@example.org', password: 'x' });
    expect((await attempt().expect(403)).body.code).toBe('cross-site');
    await attempt(formTokenIn(page.text)).expect(401);
  });

  it('of the API comes from our own origin', async () => {
    await api({ Origin: world.runtime.parts.baseUrl }).expect(204);
    await api({ Origin: 'https://evil.example' }).expect(403);
    await api({ 'Sec-Fetch-Site': 'same-site' }).expect(403);
  });

  it('with a bearer token needs none of it', async () => {
    const person = await build.person('expert');
    await world
      .as(person)
      .post('/api/v1/notifications/reading')
      .set({ 'Sec-Fetch-Site': 'cross-site', Origin: 'https://partner.example' })
      .expect(204);
  });

  it('signs no browser in as someone else (login CSRF)', async () => {
    const person = await build.person('expert');
    await withPassword(world, person);
    const victim = plainBrowser(world);
    await victim.get('/sign-in');
    const attacker = plainBrowser(world);
    const token = formTokenIn((await attacker.get('/sign-in')).text);
    await victim
      .post('/sign-in')
      .type('form')
      .send({ email: person.email, password: PASSWORD, _csrf: token })
      .expect(403);
  });
});

describe('the token of a form', () => {
  it('is another after signing in, and differs from page to page without changing on one', async () => {
    const one = formTokenIn((await member.get('/account')).text);
    expect(formTokenIn((await member.get('/account')).text)).toBe(one);
    expect(formTokenIn((await member.get('/account?x=1')).text)).not.toBe(one);

    const person = await build.person('expert');
    await withPassword(world, person);
    const agent = plainBrowser(world);
    const token = formTokenIn((await agent.get('/sign-in')).text);
    await agent
      .post('/sign-in')
      .type('form')
      .send({ email: person.email, password: PASSWORD, _csrf: token })
      .expect(303);
    await agent.post('/account/notices/reading').type('form').send({ _csrf: token }).expect(403);
  });

  it('is in every form that changes something, because one place makes them', () => {
    const files = readdirSync('web', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
    const own = files.filter((file) => /<form[^>]*method="post"/.test(readFileSync(path.join('web', file), 'utf8')));
    expect(own).toEqual([path.join('components', 'form.tsx')]);
  });
});

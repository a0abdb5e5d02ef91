import { describe, expect, it } from 'vitest';
import { submitListing } from '../../server/listings/index.js';
import { topics } from '../../server/notifications/index.js';
import { localPath } from '../../web/platform/local-path.js';
import { words } from '../../web/words/translator.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { browser, PASSWORD, signedIn } from './browser.js';

const world = await openWorld();
const build = builders(world);
const { en, fr } = words;

describe('signing in', () => {
  it('brings a person to what they wanted to see, until they sign out', async () => {
    const person = await build.person('ministry_officer', { name: 'Ada <Perera>' });
    await signedIn(world, person);
    const agent = browser(world);

    await agent.get('/account').expect(303).expect('Location', '/sign-in?next=%2Faccount');
    const form = await agent.get('/sign-in?next=%2Faccount').expect(200);
    expect(form.text).toMatch(/name="next" value="\/account"/);
    await agent
      .post('/sign-in')
      .type('form')
      .send({ email: person.email, password: PASSWORD, next: '/account' })
      .expect(303)
      .expect('Location', '/account');

    const account = await agent.get('/account').expect(200);
    expect(account.text).toContain('Ada &lt;Perera>');
    expect(account.text).toContain(person.organisation.name);
    expect(account.text).toContain('Ministry officer');

    await agent.post('/sign-out').expect(303).expect('Location', '/');
    await agent.get('/account').expect(303);
  });

  it('says that the pair is wrong, and keeps the address typed but not the password', async () => {
    const { text } = await browser(world)
      .post('/sign-in?lang=fr')
      .type('form')
      .send({ email: 'nobody@example.org', password: 'not it', next: '/search' })
      .expect(401);

    expect(text).toContain(fr['signIn.wrong']);
    expect(text).toContain('role="alert"');
    expect(text).toContain('value="nobody@example.org"');
    expect(text).toContain('name="next" value="/search"');
    expect(text).not.toContain('not it');
  });

  it('says which field is empty', async () => {
    const { text } = await browser(world).post('/sign-in').type('form').send({ email: ' ' }).expect(422);

    expect(text).toMatch(/href="#email"/);
    expect(text).toContain(en['signIn.passwordNeeded']);
    expect(text).toContain('aria-describedby="password-error"');
  });

  it('slows guessing down', async () => {
    const guess = () =>
      browser(world).post('/sign-in').type('form').send({ email: 'guessed@example.org', password: 'guess' });
    for (let n = 0; n < 10; n++) await guess().expect(401);

    const { text, headers } = await guess().expect(429);

    expect(text).toContain('Too many attempts');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });

  it('is refused from another site', async () => {
    await browser(world).post('/sign-in').set('Sec-Fetch-Site', 'cross-site').type('form').send({}).expect(403);
  });

  it('never leads to another site', async () => {
    const person = await build.person('expert');
    await signedIn(world, person);

    await browser(world)
      .post('/sign-in')
      .type('form')
      .send({ email: person.email, password: PASSWORD, next: '//evil.example' })
      .expect(303)
      .expect('Location', '/desk');
  });
});

describe('a path of this site', () => {
  it.each(['/', '/account', '/search?q=a&b=%2F', '/listings/1#matches'])('is %s', (path) => {
    expect(localPath(path, '/x')).toBe(path);
  });

  it.each([
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    '/\n//evil.example',
    '/.//evil.example',
    '/x/..//evil.example',
    'https://evil.example',
    'javascript:alert(1)',
    'evil.example',
    '',
    ['/account'],
    undefined,
  ])('is not %j', (value) => {
    expect(localPath(value, '/x')).toBe('/x');
  });
});

describe('the account', () => {
  it('shows what a person was told, marks it as read and keeps how often they want mail', async () => {
    const officer = await build.person('ministry_officer', { country: 'NPL' });
    const point = await build.person('focal_point', { country: 'NPL' });
    const listing = await build.listing('need', {
      organisation: officer.organisation,
      state: 'draft',
      title: 'Seeds that keep',
    });
    await submitListing(world.ctx(officer.actor), { listingId: listing.id });
    await world.drain();
    const agent = await signedIn(world, point);

    const { text } = await agent.get('/inbox').expect(200);
    expect(text).toContain('Endorsement asked for: Seeds that keep');
    expect(text).toContain(en['account.markRead']);

    await agent.post('/account/notices/reading').expect(303);
    await agent
      .post('/account/mails')
      .type('form')
      .send({
        ...Object.fromEntries(topics.map((topic) => [topic, 'daily'])),
        organisations: 'never',
        listings: 'weekly',
      })
      .expect(303);
    expect((await agent.get('/inbox').expect(200)).text).not.toContain(en['account.markRead']);
    const after = await agent.get('/account/mails?done=saved').expect(200);
    expect(after.text).toContain(en['account.saved']);
    expect(after.text).toMatch(/name="listings"[^>]*>.*?<option selected[^>]* value="weekly"|value="weekly" selected/s);
  });

  it('is changed by nobody who is not signed in', async () => {
    await browser(world).post('/account/mails').type('form').send({}).expect(303).expect('Location', '/sign-in');
  });
});

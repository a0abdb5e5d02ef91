import { describe, expect, it } from 'vitest';
import { words } from '../../web/words/translator.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { signedIn } from './browser.js';

const world = await openWorld();
const build = builders(world);
const { en, fr } = words;
type Agent = Awaited<ReturnType<typeof signedIn>>;
const send = (agent: Agent, at: string, body: object) => agent.post(at).type('form').send(body);

/** Where the form leads that revokes the token of this name. */
const revocationIn = (html: string, name: string) =>
  new RegExp(`${name}</b>.*?action="(/account/tokens/[^"]+/revocation)"`).exec(html)![1]!;

describe('the account', () => {
  it('is a short page that leads to one page for each thing', async () => {
    const person = await build.person('institution_admin');
    const agent = await signedIn(world, person);

    const { text } = await agent.get('/account').expect(200);

    for (const page of ['profile', 'language', 'mails', 'security', 'tokens', 'calendar', 'data'])
      expect(text).toContain(`href="/account/${page}"`);
    expect(text).not.toMatch(/<form[^>]+action="\/account/);
    for (const page of ['profile', 'language', 'mails', 'security', 'tokens', 'calendar', 'data'])
      expect((await agent.get(`/account/${page}`).expect(200)).text).toMatch(
        new RegExp(`href="/account/${page}" aria-current="page"`),
      );
  });

  it('keeps a new name, and gives an empty or too long one back as it was typed', async () => {
    const agent = await signedIn(world, await build.person('ministry_officer', { name: 'Ada Perera' }));

    const empty = await send(agent, '/account/profile?lang=fr', { name: '  ' }).expect(422);
    expect(empty.text).toContain(fr['profile.nameNeeded']);
    const long = await send(agent, '/account/profile?lang=en', { name: 'ب'.repeat(201) }).expect(422);
    expect(long.text).toContain('id="name-error"');
    expect(long.text).toContain(`value="${'ب'.repeat(201)}"`);

    const saved = await send(agent, '/account/profile', { name: 'Ada de Silva' }).expect(303);
    const { text } = await agent.get(saved.headers['location']!).expect(200);
    expect(text).toContain(en['account.saved']);
    expect((await agent.get('/account')).text).toContain('Ada de Silva');
  });

  it('keeps the language of its mails, and turns the pages to it', async () => {
    const person = await build.person('ministry_officer');
    const agent = await signedIn(world, person);

    const wrong = await send(agent, '/account/language', { locale: 'xx' }).expect(422);
    expect(wrong.text).toContain(en['ownLanguage.needed']);
    const saved = await send(agent, '/account/language', { locale: 'fr' }).expect(303);
    expect((await agent.get(saved.headers['location']!).expect(200)).text).toContain(fr['account.saved']);
    expect((await agent.get('/account').expect(200)).text).toContain('<html lang="fr"');

    const [{ locale }] = await world.db.query('SELECT locale FROM person WHERE id = $1', [person.id]);
    expect(locale).toBe('fr');
  });

  it('does the same for programs', async () => {
    const person = await build.person('expert');
    const agent = await signedIn(world, person);
    const { body } = await agent.patch('/api/v1/me').send({ name: 'Nimal', locale: 'ar' }).expect(200);
    expect(body).toMatchObject({ name: 'Nimal', locale: 'ar' });
    await agent.patch('/api/v1/me').send({ locale: 'xx' }).expect(422);
    await agent.patch('/api/v1/me').send({ email: 'other@example.org' }).expect(422);
    await world.visitor().patch('/api/v1/me').send({ name: 'Nobody' }).expect(401);
  });
});

describe('API tokens', () => {
  it('are made after a proof, shown once, listed, and revoked', async () => {
    const agent = await signedIn(world, await build.person('institution_admin'));
    const form = await agent.get('/account/tokens/new').expect(200);
    expect(form.text).toContain('value="365"');
    const wrong = await send(agent, '/account/tokens/new', { name: 'Nightly <copy>', days: '9999' }).expect(422);
    expect(wrong.text).toContain('value="Nightly &lt;copy>"');
    expect(wrong.text).toContain('id="scopes-error"');
    expect(wrong.text).toContain('id="days-error"');

    const made = await send(agent, '/account/tokens/new', { name: 'Nightly', days: '365', scopes: 'read' }).expect(201);
    expect(made.headers['cache-control']).toBe('no-store');
    const [, secret] = /<code dir="ltr">([^<]+)<\/code>/.exec(made.text)!;
    const me = () => world.visitor().get('/api/v1/me').set('Authorization', `Bearer ${secret}`);
    await me().expect(200);

    const list = await agent.get('/account/tokens').expect(200);
    expect(list.text).toContain('Nightly');
    expect(list.text).toContain(en['scope.read']);
    expect(list.text).not.toContain(secret);
    const revocation = revocationIn(list.text, 'Nightly');
    await send(agent, revocation, {}).expect(303);
    await me().expect(401);
    expect((await agent.get('/account/tokens?done=revoked')).text).toContain(en['tokens.state.revoked']);
  });

  it('ask for a proof before anything is typed', async () => {
    const agent = await signedIn(world, await build.person('expert'));
    world.after(6 / (24 * 60));
    await agent
      .get('/account/tokens/new')
      .expect(303)
      .expect('Location', '/account/confirm?next=%2Faccount%2Ftokens%2Fnew');
  });

  it('are each the business of one person', async () => {
    const owner = await signedIn(world, await build.person('expert'));
    await send(owner, '/account/tokens/new', { name: 'Mine', days: '30', scopes: ['read', 'write'] }).expect(201);
    const revocation = revocationIn((await owner.get('/account/tokens')).text, 'Mine');
    const other = await signedIn(world, await build.person('expert'));
    await send(other, revocation, {}).expect(404);
  });
});

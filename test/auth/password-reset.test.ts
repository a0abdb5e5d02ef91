import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { simpleParser } from 'mailparser';
import { describe, expect, it } from 'vitest';
import { Person, resetUrl } from '../../server/auth/index.js';
import { builders, type TestPerson } from '../support/build.js';
import { PASSWORD, withPassword } from '../support/signed-in.js';
import { openWorld } from '../support/world.js';
import { browser } from '../web/browser.js';

const world = await openWorld();
const build = builders(world);
const NEW = 'quiet rivers bend south';

const ask = (email: string) => world.visitor().post('/api/v1/password-resets').send({ email });
const use = (token: string, password = NEW, more: object = {}) =>
  world
    .visitor()
    .post('/api/v1/password-resets/use')
    .send({ token, password, ...more });
const signIn = (email: string, password: string) => world.visitor().post('/api/v1/session').send({ email, password });

async function mailsTo({ email }: { email: string }) {
  const dir = path.join(world.dataDir, 'mail');
  const files = readdirSync(dir).filter((file) => file.endsWith('.eml'));
  const mails = await Promise.all(files.toSorted().map((file) => simpleParser(readFileSync(path.join(dir, file)))));
  return mails.filter((mail) => [mail.to ?? []].flat().some((to) => to.value[0]?.address === email));
}

/** Someone with a password, and what the link they were mailed carries. */
async function asked(
  given: { secondFactor?: boolean } = {},
): Promise<{ person: TestPerson; token: string; url: string }> {
  const person = await build.person('expert', { locale: 'fr' });
  await withPassword(world, person, given);
  await ask(person.email).expect(202);
  await world.drain(2);
  const mails = (await mailsTo(person)).filter(({ text }) => text?.includes('/reset-password/'));
  expect(mails).toHaveLength(1);
  const [url, token] = /http\S+\/reset-password\/(\S+)/.exec(mails[0]!.text!) as unknown as [string, string];
  return { person, token, url };
}

describe('a forgotten password', () => {
  it('is set anew by a link in a mail, in their language, once', async () => {
    const { person, token, url } = await asked();
    expect(url.startsWith(`${world.runtime.parts.baseUrl}/`)).toBe(true);
    const [mail] = await mailsTo(person);
    expect(mail!.subject).toBe('Définir un nouveau mot de passe');

    await use(token).expect(204);
    await signIn(person.email, PASSWORD).expect(401);
    await signIn(person.email, NEW).expect(201);
    const { body } = await use(token, 'another one of many words').expect(410);
    expect(body.code).toBe('link-void');
    await signIn(person.email, NEW).expect(201);

    await world.drain();
    expect(await world.recorded('person.passwordReset')).toContainEqual({ personId: person.id });
    const told = (await mailsTo(person)).map(({ text }) => text).join();
    expect(told).toContain('Votre mot de passe a été redéfini par un lien');
  });

  it('answers the same for an address nobody has, and mails nobody', async () => {
    const before = readdirSync(path.join(world.dataDir, 'mail')).length;
    const { status, text } = await ask('nobody@example.org');
    const known = await build.person('expert');
    const other = await ask(known.email);
    expect([status, text]).toEqual([other.status, other.text]);
    await world.db.query(`UPDATE person SET disabled_at = $2 WHERE id = $1`, [known.id, world.now()]);
    await world.drain();
    expect(readdirSync(path.join(world.dataDir, 'mail')).length).toBe(before);
  });

  it('is found however the address is written', async () => {
    const person = await build.person('expert');
    await ask(`  ${person.email.toUpperCase()} `).expect(202);
    await world.drain();
    expect(await mailsTo(person)).toHaveLength(1);
  });

  it('ends all sessions and leaves the second factor as it is', async () => {
    const person = await build.person('expert');
    const session = await world.signedIn(person, { secondFactor: true });
    await ask(person.email).expect(202);
    const { resetId } = (await world.recorded('reset.asked')).at(-1) as { resetId: string };
    await use(resetUrl(world.runtime.parts, resetId).split('/').at(-1)!).expect(204);
    await session.get('/api/v1/me').expect(401);
    expect((await signIn(person.email, NEW).expect(201)).body).toEqual({ secondFactor: ['totp'] });
  });

  it('is void after thirty minutes, and with any other link that was used', async () => {
    const first = await asked();
    await ask(first.person.email).expect(202);
    const { resetId } = (await world.recorded('reset.asked')).at(-1) as { resetId: string };
    await use(resetUrl(world.runtime.parts, resetId).split('/').at(-1)!).expect(204);
    await use(first.token).expect(410);

    const late = await asked();
    world.moveTo(new Date(world.now().getTime() + 30 * 60_000));
    await use(late.token).expect(410);
  });

  it('is void when a letter of the link was changed, whichever', async () => {
    const { token, person } = await asked();
    for (const at of [0, 8, 31, 32, 40, token.length - 2]) {
      const other = token[at] === 'a' ? 'b' : 'a';
      await use(token.slice(0, at) + other + token.slice(at + 1)).expect(410);
    }
    for (const wrong of ['x', token.slice(0, -1), `${token}x`, '../account', '%00', "' OR 1=1 --"])
      await use(wrong).expect(410);
    await signIn(person.email, PASSWORD).expect(201);
  });

  it('is used once even when the link is sent twice at the same moment', async () => {
    const { token } = await asked();
    const answers = await Promise.all([use(token), use(token, 'another one of many words')]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([204, 410]);
  });

  it.each([
    ['a short password', { password: 'short' }, 422],
    ['their own name', { password: 'ada.perera.1987' }, 422],
    ['a role', { role: 'administrator' }, 422],
    ['a person', { personId: '01a20b8d-36d6-757b-9622-45e4a95e5d76' }, 422],
    ['a password of 300 characters', { password: 'long '.repeat(60) }, 422],
  ])('is not set with %s, and the link still works', async (_what, given, status) => {
    const { token } = await asked();
    await use(token, NEW, given).expect(status);
    await use(token).expect(204);
  });

  it('keeps nowhere what opens the account', async () => {
    const { token } = await asked();
    for (const table of ['password_reset', 'domain_event', 'audit_entry', 'mail', 'notification', 'reaction'])
      expect(JSON.stringify(await world.db.query(`SELECT * FROM ${table}`))).not.toContain(token.slice(32));
  });

  it('is not asked for without end', async () => {
    const person = await build.person('expert');
    for (let i = 0; i < 10; i++) await ask(person.email).expect(202);
    const { headers } = await ask(person.email).expect(429);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});

describe('the pages of it', () => {
  it('lead from the mail to signing in', async () => {
    const { person, url } = await asked();
    const agent = browser(world);
    const address = new URL(url).pathname;
    const page = await agent.get(address).expect(200);
    expect(page.headers['referrer-policy']).toBe('strict-origin');
    expect(page.text).toMatch(/autocomplete="new-password"/);
    const refused = await agent.post(address).type('form').send({ password: 'short' }).expect(422);
    expect(refused.text).toContain('Use at least 15 characters');
    await agent
      .post(address)
      .type('form')
      .send({ password: NEW })
      .expect(303)
      .expect('Location', '/sign-in?done=reset');
    const again = await agent.get(address).expect(410);
    expect(again.text).toContain('This link no longer works');
    await signIn(person.email, NEW).expect(201);
  });

  it('say the same for an address nobody has', async () => {
    const person = await build.person('expert');
    const page = async (email: string) =>
      (await browser(world).post('/forgotten-password').type('form').send({ email }).expect(200)).text;
    expect(await page('nobody.at.all@example.org')).toBe(await page(person.email));
  });

  it('are where password managers look', async () => {
    await world.visitor().get('/.well-known/change-password').expect(302).expect('Location', '/account/password');
  });
});

it('two addresses that differ by case are one person', async () => {
  const person = await build.person('expert');
  await expect(
    world.db.insert(Person, {
      id: '01a20b8d-36d6-757b-9622-45e4a95e5d76',
      email: person.email,
      name: 'Twin',
      createdAt: world.now(),
    }),
  ).rejects.toThrow(/person_email_key/);
  await withPassword(world, person);
  await signIn(person.email.toUpperCase(), PASSWORD).expect(201);
});

import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { direction, languages7 } from '../../server/codes/index.js';
import { words } from '../../web/words/translator.js';
import { address, openAccessWorld, PASSWORD } from '../access/access-world.js';
import type { TestPerson } from '../support/build.js';
import { browser, signedIn } from './browser.js';
import { FORBIDDEN_MARKUP } from './forbidden-markup.js';

const { world, build, get, post, invite, linkFor } = await openAccessWorld();
type Agent = Awaited<ReturnType<typeof signedIn>>;

let head: TestPerson;
let other: TestPerson;
let agent: Agent;
const hidden = (html: string, name: string) => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)?.[1] ?? '';

beforeAll(async () => {
  head = await build.person('institution_admin', { country: 'LKA', name: 'نادية' });
  other = await build.person('institution_admin', { organisation: head.organisation });
  agent = await signedIn(world, head);
  await invite(other, 'institution_admin').expect(201);
  await invite(head, 'expert').expect(201);
  await post(head, '/delegations', {
    organisationId: head.organisation.id,
    role: 'institution_admin',
    email: other.email,
    from: '2026-11-24',
    until: '2026-12-01',
  }).expect(201);
});

describe.each(languages7)('the pages of people and access in %s', (locale) => {
  it('are there, in that language and direction, light and without a script', async () => {
    const email = address();
    await invite(head, 'institution_member', email).expect(201);
    const link = await linkFor(email);
    for (const [who, at] of [
      [agent, '/access'],
      [agent, `/access/organisations/${head.organisation.id}`],
      [browser(world), link],
    ] as const) {
      const { text, status } = await who.get(`${at}?lang=${locale}`);
      expect(status).toBe(200);
      expect(text).toContain(`<html lang="${locale}" dir="${direction(locale)}">`);
      expect(text).not.toMatch(FORBIDDEN_MARKUP);
      expect(text.match(/<h1[ >]/g)).toHaveLength(1);
      expect(gzipSync(text).length).toBeLessThan(14_000);
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
      expect(ids.filter((id, n) => ids.indexOf(id) !== n)).toEqual([]);
    }
    expect((await agent.get(`/access?lang=${locale}`)).text).toContain(words[locale]['access.waiting']);
  });
});

describe('people and access, by forms alone', () => {
  it('lets a head invite, and the invited person in', async () => {
    const at = `/access/organisations/${head.organisation.id}`;
    const email = address();
    const bad = await agent.post(`${at}/invitations`).type('form').send({ email: 'no', role: 'expert' }).expect(422);
    expect(bad.text).toContain('id="email-error"');
    const sent = await agent
      .post(`${at}/invitations`)
      .type('form')
      .send({ email, role: 'expert', locale: 'fr' })
      .expect(303);
    expect((await agent.get(sent.headers['location']!)).text).toContain(email);

    const link = await linkFor(email);
    const guest = browser(world);
    const page = await guest.get(link).expect(200);
    expect(page.headers['referrer-policy']).toBe('strict-origin');
    expect(page.text).toContain(head.organisation.name);
    const wrong = await guest.post(link).type('form').send({ name: 'Anne', password: 'short' }).expect(422);
    expect(wrong.text).toContain('id="password-error"');
    expect(wrong.text).not.toContain('value="short"');
    await guest.post(link).type('form').send({ name: 'Anne', password: PASSWORD, locale: 'fr' }).expect(201);
    await guest.post('/sign-in').type('form').send({ email, password: PASSWORD }).expect(303);
    expect((await guest.get('/account')).text).toContain(head.organisation.name);
    expect((await browser(world).get(link).expect(200)).text).toContain(words.en['invite.accepted']);
    await browser(world).get('/invitations/nothing').expect(404);
  });

  it('sends who has an account to sign in, and back', async () => {
    const known = await build.person('expert');
    await invite(head, 'institution_member', known.email).expect(201);
    const link = await linkFor(known.email);
    expect((await browser(world).get(link)).text).toContain(encodeURIComponent(link));
    expect((await agent.get(`${link}?lang=en`)).text).toContain('another account');
    await agent.post(link).type('form').send({}).expect(403);
    const theirs = await signedIn(world, known);
    await theirs.post(link).type('form').send({}).expect(303);
  });

  it('shows what waits to the second person, who confirms it there', async () => {
    const third = await build.person('institution_admin', { organisation: head.organisation });
    const theirs = await signedIn(world, third);
    const { text } = await theirs.get('/access').expect(200);
    const [, at] = /action="(\/access\/approvals\/[^"]+)"/.exec(text)!;
    await theirs
      .post(at!)
      .type('form')
      .send({ step: 'confirm', hash: '0'.repeat(64) })
      .expect(422);
    await theirs
      .post(at!)
      .type('form')
      .send({ step: 'confirm', hash: hidden(text, 'hash') })
      .expect(303);
    await theirs
      .post(at!)
      .type('form')
      .send({ step: 'confirm', hash: hidden(text, 'hash') })
      .expect(409);
  });

  it('names a deputy, and sends them home', async () => {
    const officer = await build.person('ministry_officer', { country: 'NPL' });
    const colleague = await build.person('ministry_officer', { organisation: officer.organisation });
    const theirs = await signedIn(world, officer);
    const form = {
      office: `${officer.organisation.id} ministry_officer`,
      email: colleague.email,
      from: '2026-11-24',
      until: '2026-11-30',
    };
    await theirs
      .post('/access/deputies')
      .type('form')
      .send({ ...form, until: '2027-11-30' })
      .expect(422);
    await theirs.post('/access/deputies').type('form').send({}).expect(422);
    await theirs.post('/access/deputies').type('form').send(form).expect(303);
    const { text } = await theirs.get('/access');
    const [, at] = /action="(\/access\/deputies\/[^"]+)"/.exec(text)!;
    await theirs.post(at!).type('form').send({}).expect(303);
    expect((await get(colleague, '/delegations')).body.items[0].state).toBe('over');
  });

  it('breaks glass for an administrator, and shows it to nobody else', async () => {
    const [first, second] = [await build.person('administrator'), await build.person('administrator')];
    const theirs = await signedIn(world, first);
    const ask = (body: object) => theirs.post('/access/glass').type('form').send(body);
    await ask({ kind: 'mission', subjectId: 'x', reason: 'no' }).expect(422);
    expect((await theirs.get('/access')).text).toContain(words.en['glass.ask']);
    expect((await agent.get('/access')).text).not.toContain(words.en['glass.ask']);
    await agent.get('/access/glass/0197f000-0000-7000-8000-000000000000').expect(404);
    await browser(world).get('/access').expect(303);
    void second;
  });
});

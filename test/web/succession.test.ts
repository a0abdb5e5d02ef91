import { describe, expect, it } from 'vitest';
import { words } from '../../web/words/translator.js';
import { address, openAccessWorld, PASSWORD } from '../access/access-world.js';
import type { TestPerson } from '../support/build.js';
import { browser, signedIn } from './browser.js';

const { world, build, get, invite, linkFor, waiting, confirm, rolesOf } = await openAccessWorld();
const { en } = words;
type Agent = Awaited<ReturnType<typeof signedIn>>;
const send = (agent: Agent, at: string, body: object) => agent.post(at).type('form').send(body);
const people = (who: TestPerson) => `/access/organisations/${who.organisation.id}`;

describe('the succession of a focal point', () => {
  it('is one decision of two: the successor accepts, and in that moment the office passes with all that waits', async () => {
    const leaving = await build.person('focal_point', { country: 'BTN', name: 'Dorji <Wangmo>' });
    const officer = await build.person('ministry_officer', { country: 'BTN' });
    const need = await build.listing('need', { organisation: officer.organisation, state: 'submitted' });
    const [first, second] = [await build.person('administrator'), await build.person('administrator')];
    const [admin, other] = [await signedIn(world, first), await signedIn(world, second)];

    const page = await admin.get(`${people(leaving)}/people/${leaving.id}`).expect(200);
    expect(page.text).toContain(en['person.last']);
    expect(page.text).toMatch(new RegExp(`${en['person.toDecide']}</dt><dd[^>]*>1<`));
    const [, link] = /href="([^"]+)#invite"/.exec(page.text)!;
    const form = await admin.get(link!.replaceAll('&amp;', '&')).expect(200);
    expect(form.text).toMatch(new RegExp(`<option value="${leaving.id}" selected`));

    const email = address();
    const typed = { email, role: 'focal_point', locale: 'fr', replacesId: leaving.id };
    const bare = await send(admin, `${people(leaving)}/invitations`, typed).expect(422);
    expect(bare.text).toContain(en['access.noteNeeded']);
    expect(bare.text).toContain(`value="${email}"`);
    await send(admin, `${people(leaving)}/invitations`, { ...typed, noteVerbale: 'NV/2026/7' })
      .expect(303)
      .expect('Location', /said=proposed$/);
    const twice = await send(admin, `${people(leaving)}/invitations`, { ...typed, noteVerbale: 'NV/2026/7' }).expect(
      409,
    );
    expect(twice.text).toContain(en['access.already']);

    const { text } = await other.get('/access').expect(200);
    for (const read of [email, 'NV/2026/7', 'Dorji &lt;Wangmo>']) expect(text).toContain(read);
    const [, at, hash] = /action="(\/access\/approvals\/[^"]+)".*?name="hash" value="([^"]+)"/.exec(text)!;
    await send(other, at!, { step: 'confirm', hash }).expect(303);
    expect(await rolesOf(leaving)).toEqual(['focal_point']);

    const guest = browser(world) as Agent;
    await send(guest, await linkFor(email), { name: 'Karma', password: PASSWORD, locale: 'en' }).expect(201);
    expect(await rolesOf(leaving)).toEqual([]);
    const sent = await guest.post('/sign-in').type('form').send({ email, password: PASSWORD }).expect(303);
    expect(sent.headers['location']).toBe('/account/authenticator');
    expect(await theDesk(email)).toContain(need.id);
    await world.drain();
    const noticed = await get(leaving, '/notifications').expect(200);
    expect(noticed.body.items[0].title).toContain('has ended');
  });

  /** What is on the desk of whoever has this address, once they have set up a second factor. */
  async function theDesk(email: string): Promise<string> {
    const [{ id }] = await world.db.query('SELECT id FROM person WHERE email = $1', [email]);
    const agent = await signedIn(world, { id, email } as TestPerson);
    return (await agent.get('/desk').expect(200)).text;
  }

  it('is seen from the office itself: who goes on, what passes, and that nobody ends their own', async () => {
    const focal = await build.person('focal_point', { country: 'MDV' });
    await build.person('focal_point', { organisation: focal.organisation, name: 'Aminath' });
    const agent = await signedIn(world, focal);
    const own = `${people(focal)}/people/${focal.id}`;
    expect((await agent.get('/access').expect(200)).text).toContain(`href="${own}"`);
    const { text } = await agent.get(own).expect(200);
    expect(text).toContain('Aminath');
    expect(text).toContain(en['person.own']);
    expect(text).toContain(en['person.ownFocalPoint']);
    expect(text).not.toContain(`action="${people(focal)}/ending"`);
  });

  it('needs somebody to succeed: not whoever has no such role, and not by whoever is replaced', async () => {
    const first = await build.person('administrator');
    const second = await build.person('administrator', { organisation: first.organisation, name: 'Chanthou' });
    const focal = await build.person('focal_point', { country: 'KHM' });
    const stranger = await build.person('expert');
    const organisationId = focal.organisation.id;
    const note = { noteVerbale: 'NV 1' };
    const wrong = await invite(first, 'focal_point', address(), { ...note, replacesId: stranger.id }, organisationId);
    expect([wrong.status, wrong.body.errors[0].pointer]).toEqual([422, '#/replacesId']);

    const secretariat = first.organisation.id;
    await invite(first, 'administrator', address(), { replacesId: second.id }, secretariat).expect(201);
    expect(await waiting(second, secretariat)).toEqual([]);
    const third = await build.person('administrator');
    const [proposal] = await waiting(third, secretariat);
    expect(proposal).toMatchObject({ replaces: 'Chanthou' });
    await confirm(third, proposal!).expect(200);
  });

  it('of a head is proposed by another head, and waits for the national focal point or a third', async () => {
    const head = await build.person('institution_admin', { country: 'LAO' });
    const leaving = await build.person('institution_admin', { organisation: head.organisation });
    const focal = await build.person('focal_point', { country: 'LAO' });
    const email = address();
    await invite(head, 'institution_admin', email, { replacesId: leaving.id }).expect(201);
    const [proposal] = await waiting(focal, head.organisation.id);
    await confirm(focal, proposal!).expect(200);
    const guest = browser(world) as Agent;
    await send(guest, await linkFor(email), { name: 'Bounmy', password: PASSWORD, locale: 'en' }).expect(201);
    expect([await rolesOf(head), await rolesOf(leaving)]).toEqual([['institution_admin'], []]);
  });
});

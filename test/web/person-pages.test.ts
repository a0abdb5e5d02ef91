import { describe, expect, it } from 'vitest';
import { words } from '../../web/words/translator.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { signedIn } from './browser.js';

const world = await openWorld();
const build = builders(world);
const { en } = words;
type Agent = Awaited<ReturnType<typeof signedIn>>;
const send = (agent: Agent, at: string, body: object) => agent.post(at).type('form').send(body);

async function institute() {
  const head = await build.person('institution_admin', { country: 'LKA' });
  const { organisation } = head;
  const member = await build.person('institution_member', { organisation, name: 'Nimal <Perera>' });
  const at = `/access/organisations/${organisation.id}`;
  return { head, member, organisation, at, agent: await signedIn(world, head), person: `${at}/people/${member.id}` };
}

describe('a person of an organisation', () => {
  it('is given another role by a head, and is let go; what was theirs stays with the organisation', async () => {
    const { agent, at, member, person } = await institute();
    const stays = await build.person('institution_member', { organisation: member.organisation, name: 'Anula' });
    expect((await agent.get(at).expect(200)).text).toContain(`href="${person}"`);
    const page = await agent.get(person).expect(200);
    expect(page.text).toContain('Nimal &lt;Perera>');
    expect(page.text).toContain(en['person.stays']);
    expect(page.text).toMatch(/go on: [^<]*Anula/);

    const wrong = await send(agent, `${person}/role`, { from: 'institution_member', to: 'donor_officer' }).expect(422);
    expect(wrong.text).toContain('href="#to-institution_member"');
    const changed = await send(agent, `${person}/role`, { from: 'institution_member', to: 'expert' }).expect(303);
    expect((await agent.get(changed.headers['location']!)).text).toContain('id="expert"');

    await send(agent, `${at}/ending`, { personId: member.id, role: 'expert' }).expect(303);
    await agent.get(person).expect(404);
    await agent.get(`${at}/people/${stays.id}`).expect(200);
  });

  it('becomes a head only with a second person', async () => {
    const { agent, person } = await institute();
    const asked = await send(agent, `${person}/role`, { from: 'institution_member', to: 'institution_admin' });
    expect([asked.status, asked.headers['location']]).toEqual([303, `${person}?said=proposed`]);
    expect((await agent.get(`${person}?said=proposed`)).text).toContain(en['access.proposed']);
  });

  it('who is the last head is not let go without a successor, and the page says so', async () => {
    const { at, head } = await institute();
    const focal = await signedIn(world, await build.person('focal_point', { country: 'LKA' }));
    const { text } = await focal.get(`${at}/people/${head.id}`).expect(200);
    expect(text).toContain(en['person.last']);
    expect(text).not.toContain(`action="${at}/ending"`);
    await send(focal, `${at}/ending`, { personId: head.id, role: 'institution_admin' }).expect(409);
  });

  it('is signed out and loses a second factor when somebody is sure who asks', async () => {
    const { agent, member, person } = await institute();
    const theirs = await signedIn(world, member);
    await theirs.get('/account').expect(200);
    const unproved = await send(agent, `${person}/signing-out`, { proof: 'hearsay' }).expect(422);
    expect(unproved.text).toContain('id="proof-error"');
    await send(agent, `${person}/signing-out`, { proof: 'in_person' }).expect(303);
    await theirs.get('/account').expect(303);
    await send(agent, `${person}/second-factor-reset`, { proof: 'video_call' }).expect(303);
  });

  it('is nobody’s business from outside', async () => {
    const { person } = await institute();
    const other = await signedIn(world, await build.person('institution_admin', { country: 'LKA' }));
    expect([403, 404]).toContain((await other.get(person)).status);
    expect([403, 404]).toContain((await send(other, `${person}/signing-out`, { proof: 'in_person' })).status);
  });
});

describe('an institution', () => {
  it('is verified by the focal point of its country, and by nobody of its own', async () => {
    const { at, agent, organisation } = await institute();
    expect((await agent.get(at)).text).not.toContain(`${at}/verification`);
    await send(agent, `${at}/verification`, {}).expect(403);
    const focal = await signedIn(world, await build.person('focal_point', { country: 'LKA' }));
    expect((await focal.get(at).expect(200)).text).toContain(`action="${at}/verification"`);
    await send(focal, `${at}/verification`, {}).expect(303);
    expect((await focal.get(at)).text).not.toContain(`${at}/verification`);
    const { body } = await world.visitor().get(`/api/v1/organisations/${organisation.id}`).expect(200);
    expect(body.centreStatus).toBe('verified');
  });
});

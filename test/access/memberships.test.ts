import { describe, expect, it } from 'vitest';
import { MembershipRow } from '../../server/auth/index.js';
import type { TestPerson } from '../support/build.js';
import { signedIn } from '../web/browser.js';
import { address, openAccessWorld } from './access-world.js';

const { world, build, get, post, invite, waiting, confirm, rolesOf } = await openAccessWorld();
const also = (who: TestPerson, organisationId: string, role: MembershipRow['role']) =>
  world.db.insert(MembershipRow, { personId: who.id, organisationId, role, since: new Date('2026-01-01') });
const end = (who: TestPerson, whom: TestPerson, role: string, organisationId = whom.organisation.id) =>
  post(who, `/organisations/${organisationId}/memberships/ending`, { personId: whom.id, role });
const change = (who: TestPerson, whom: TestPerson, from: string, to: string) =>
  post(who, `/organisations/${whom.organisation.id}/memberships/change`, { personId: whom.id, from, to });

describe('who may give which role', () => {
  const statusOf = async (who: TestPerson, role: string, organisationId = who.organisation.id) =>
    (await invite(who, role, address(), { noteVerbale: 'NV 1' }, organisationId)).body.state ?? 'refused';

  it('follows the matrix', async () => {
    const country = 'GHA';
    const focalPoint = await build.person('focal_point', { country });
    const head = await build.person('institution_admin', { country });
    const member = await build.person('institution_member', { organisation: head.organisation });
    const officer = await build.person('ministry_officer', { country });
    const donor = await build.person('donor_officer', { country: 'BRA' });
    const administrator = await build.person('administrator');
    const institution = head.organisation.id;
    const ministry = officer.organisation.id;
    const given = {
      'head, member': await statusOf(head, 'institution_member'),
      'head, expert': await statusOf(head, 'expert'),
      'head, head': await statusOf(head, 'institution_admin'),
      'member, member': await statusOf(member, 'institution_member'),
      'focal point, member': await statusOf(focalPoint, 'institution_member', institution),
      'focal point, head': await statusOf(focalPoint, 'institution_admin', institution),
      'focal point, officer': await statusOf(focalPoint, 'ministry_officer', ministry),
      'focal point, focal point': await statusOf(focalPoint, 'focal_point'),
      'focal point, donor': await statusOf(focalPoint, 'donor_officer', donor.organisation.id),
      'officer, officer': await statusOf(officer, 'ministry_officer'),
      'donor, donor': await statusOf(donor, 'donor_officer'),
      'administrator, head': await statusOf(administrator, 'institution_admin', institution),
      'administrator, officer': await statusOf(administrator, 'ministry_officer', ministry),
      'administrator, donor': await statusOf(administrator, 'donor_officer', donor.organisation.id),
      'administrator, focal point': await statusOf(administrator, 'focal_point', focalPoint.organisation.id),
      'administrator, administrator': await statusOf(administrator, 'administrator'),
    };
    expect(given).toEqual({
      'head, member': 'sent',
      'head, expert': 'sent',
      'head, head': 'awaiting',
      'member, member': 'refused',
      'focal point, member': 'refused',
      'focal point, head': 'sent',
      'focal point, officer': 'sent',
      'focal point, focal point': 'refused',
      'focal point, donor': 'refused',
      'officer, officer': 'refused',
      'donor, donor': 'sent',
      'administrator, head': 'refused',
      'administrator, officer': 'refused',
      'administrator, donor': 'awaiting',
      'administrator, focal point': 'awaiting',
      'administrator, administrator': 'awaiting',
    });
  });

  it('is bound to the organisation and its country, whatever a body says', async () => {
    const head = await build.person('institution_admin', { country: 'PER' });
    const elsewhere = await build.person('institution_admin', { country: 'PER' });
    const focalPoint = await build.person('focal_point', { country: 'PER' });
    const abroad = await build.organisation({ country: 'CHL' });
    await invite(head, 'institution_member', address(), {}, elsewhere.organisation.id).expect(403);
    await invite(focalPoint, 'institution_admin', address(), {}, abroad.id).expect(403);
    await invite(head, 'focal_point').expect(422);
    await invite(head, 'institution_member', address(), { organisationId: elsewhere.organisation.id }).expect(422);
    await invite(head, 'institution_member', address(), { state: 'accepted' }).expect(422);
    await invite(head, 'institution_member', address(), {}, '0197f000-0000-7000-8000-000000000000').expect(404);
  });

  it('is where nobody serves as focal point the secretariat, as two', async () => {
    const administrator = await build.person('administrator');
    const second = await build.person('administrator');
    const un = await build.organisation({ kind: 'international', country: null });
    const ministry = await build.organisation({ kind: 'ministry', country: 'PLW' });
    expect(await statusOf(administrator, 'institution_admin', un.id)).toBe('awaiting');
    expect(await statusOf(administrator, 'ministry_officer', ministry.id)).toBe('awaiting');
    for (const each of await waiting(second))
      if (each.act === 'membership.grant') await confirm(second, each).expect(200);
  });

  it('never reaches to oneself', async () => {
    const head = await build.person('institution_admin');
    const { body } = await invite(head, 'expert', head.email).expect(403);
    expect(body.detail).toContain('themselves');
  });

  it('is gone from the address that took a password for somebody else', async () => {
    const head = await build.person('institution_admin');
    await post(head, `/organisations/${head.organisation.id}/memberships`, {
      email: address(),
      name: 'X',
      role: 'institution_member',
      password: 'a long enough password',
    }).expect((res) => expect([404, 405]).toContain(res.status));
  });
});

describe('a role that ends', () => {
  it('ends with all its rights at the very next request', async () => {
    const head = await build.person('institution_admin');
    const member = await build.person('institution_member', { organisation: head.organisation });
    const agent = await signedIn(world, member);
    await agent.get('/account').expect(200);
    expect(await rolesOf(member)).toEqual(['institution_member']);
    await end(head, member, 'institution_member').expect(200);
    expect(await rolesOf(member)).toEqual([]);
    expect((await agent.get('/account')).text).not.toContain(head.organisation.name);
    await world.drain();
    const { body } = await get(member, '/notifications');
    expect(body.items[0].title).toContain('has ended');
  });

  it('of a head takes two, and is never one’s own', async () => {
    const head = await build.person('institution_admin', { country: 'MLI' });
    const other = await build.person('institution_admin', { organisation: head.organisation });
    const third = await build.person('institution_admin', { organisation: head.organisation });
    await end(head, head, 'institution_admin').expect(403);
    const { body } = await end(head, other, 'institution_admin').expect(200);
    expect(body).toMatchObject({ done: false, approval: { act: 'membership.end' } });
    expect((await confirm(other, body.approval)).status).toBe(403);
    expect(await rolesOf(other)).toEqual(['institution_admin']);
    await confirm(third, body.approval).expect(200);
    expect(await rolesOf(other)).toEqual([]);
  });

  it('is not that of the last head or focal point: a successor comes first', async () => {
    const focalPoint = await build.person('focal_point', { country: 'SEN' });
    const head = await build.person('institution_admin', { country: 'SEN' });
    const { body } = await end(focalPoint, head, 'institution_admin').expect(409);
    expect(body.detail).toContain('successor');
    await build.person('institution_admin', { organisation: head.organisation });
    await end(focalPoint, head, 'institution_admin').expect(200);

    const [first, second] = [await build.person('administrator'), await build.person('administrator')];
    await end(first, focalPoint, 'focal_point').expect(409);
    await build.person('focal_point', { organisation: focalPoint.organisation });
    const { body: proposed } = await end(first, focalPoint, 'focal_point').expect(200);
    await confirm(second, proposed.approval).expect(200);
    expect(await rolesOf(focalPoint)).toEqual([]);
  });

  it('leaves one head when the last two end each other at once', async () => {
    const focalPoint = await build.person('focal_point', { country: 'MRT' });
    const a = await build.person('institution_admin', { country: 'MRT' });
    const b = await build.person('institution_admin', { organisation: a.organisation });
    const both = await Promise.all([a, b].map((each) => end(focalPoint, each, 'institution_admin')));
    expect(both.map(({ status }) => status).sort((x, y) => x - y)).toEqual([200, 409]);
  });

  it('is not somebody else’s to end, nor one that is not held', async () => {
    const stranger = await build.person('institution_admin', { country: 'SEN' });
    const member = await build.person('institution_member', { country: 'SEN' });
    await end(stranger, member, 'institution_member').expect(403);
    const head = await build.person('institution_admin', { organisation: member.organisation });
    await end(head, member, 'expert').expect(404);
    await end(head, member, 'institution_member', stranger.organisation.id).expect(403);
  });
});

describe('a change of role', () => {
  it('is an end and a beginning, by who may give both', async () => {
    const head = await build.person('institution_admin', { country: 'TCD' });
    const member = await build.person('institution_member', { organisation: head.organisation });
    await change(head, member, 'institution_member', 'expert').expect(200);
    expect(await rolesOf(member)).toEqual(['expert']);
    await change(head, member, 'expert', 'focal_point').expect(422);
    await change(head, member, 'expert', 'expert').expect(422);
    await change(member, head, 'institution_admin', 'expert').expect(403);
  });

  it('to head takes two, and nobody raises themselves', async () => {
    const head = await build.person('institution_admin', { country: 'NER' });
    const other = await build.person('institution_admin', { organisation: head.organisation });
    const member = await build.person('institution_member', { organisation: head.organisation });
    await change(member, member, 'institution_member', 'institution_admin').expect(403);
    const { body } = await change(head, member, 'institution_member', 'institution_admin').expect(200);
    expect(body.done).toBe(false);
    expect(await rolesOf(member)).toEqual(['institution_member']);
    await confirm(other, body.approval).expect(200);
    expect(await rolesOf(member)).toEqual(['institution_admin']);
  });
});

describe('somebody’s sessions', () => {
  const out = (who: TestPerson, whom: TestPerson, body: object = { proof: 'in_person' }) =>
    post(who, `/persons/${whom.id}/signing-out`, body);

  it('are ended by the head of all they belong to', async () => {
    const head = await build.person('institution_admin', { country: 'COM' });
    const member = await build.person('institution_member', { organisation: head.organisation });
    const agent = await signedIn(world, member);
    await agent.get('/account').expect(200);
    expect((await out(head, member).expect(200)).body.done).toBe(true);
    await agent.get('/account').expect(303);
    await out(head, member, {}).expect(422);
    await out(head, head).expect(403);
  });

  it('are not ended by one of several houses for the others', async () => {
    const head = await build.person('institution_admin', { country: 'DJI' });
    const member = await build.person('institution_member', { organisation: head.organisation });
    await also(member, (await build.organisation({ kind: 'secretariat', country: null })).id, 'administrator');
    await out(head, member).expect(403);
    await out(await build.person('institution_admin', { country: 'DJI' }), member).expect(404);
    await out(await build.person('expert'), member).expect(404);
    await post(head, `/persons/${member.id}/second-factor-reset`, { proof: 'in_person' }).expect(403);
  });

  it('are ended by two of the secretariat, never by one, nor by the person themselves', async () => {
    const [first, second] = [await build.person('administrator'), await build.person('administrator')];
    const officer = await build.person('ministry_officer', { country: 'ERI' });
    const agent = await signedIn(world, officer);
    const { body } = await out(first, officer).expect(200);
    expect(body.done).toBe(false);
    await agent.get('/account').expect(200);
    await confirm(second, body.approval).expect(200);
    await agent.get('/account').expect(303);

    const { body: reset } = await post(first, `/persons/${second.id}/second-factor-reset`, {
      proof: 'video_call',
    }).expect(200);
    expect((await confirm(second, reset.approval)).status).toBe(403);
  });
});

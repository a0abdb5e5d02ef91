import { describe, expect, it } from 'vitest';
import { expireLapsedAccess } from '../../server/access/index.js';
import { applyDeadlines } from '../../workers/apply-deadlines.js';
import { address, openAccessWorld } from './access-world.js';

const { world, build, get, post, invite, accept, tokenFor, waiting, confirm, rolesOf } = await openAccessWorld();
const administrator = () => build.person('administrator');

describe('an act that takes two', () => {
  it('is done when another who may confirms exactly that: a head of an institution', async () => {
    const head = await build.person('institution_admin', { country: 'KEN' });
    const other = await build.person('institution_admin', { organisation: head.organisation });
    const member = await build.person('institution_member', { organisation: head.organisation });
    const email = address();
    const { body } = await invite(head, 'institution_admin', email).expect(201);
    expect(body).toMatchObject({ state: 'awaiting', owner: 'secondPerson', expiresAt: null });
    expect(await tokenFor(email)).toBe('');

    const [proposal] = await waiting(other);
    expect(proposal).toMatchObject({
      act: 'membership.grant',
      state: 'open',
      owner: 'secondPerson',
      title: head.organisation.name,
      expiresAt: '2026-12-01T09:00:00.000Z',
    });
    expect(await waiting(head)).toEqual([]);
    expect(await waiting(member)).toEqual([]);
    expect((await confirm(head, proposal!)).status).toBe(403);
    expect((await confirm(member, proposal!)).status).toBe(404);
    await post(other, `/approvals/${proposal!.id}/confirmation`, { hash: 'f'.repeat(64) }).expect(422);
    await confirm(other, proposal!).expect(200);
    await accept(await tokenFor(email)).expect(201);
    expect((await confirm(other, proposal!)).status).toBe(409);
  });

  it('may be confirmed by the focal point of the country, who needs nobody else', async () => {
    const head = await build.person('institution_admin', { country: 'UGA' });
    const focalPoint = await build.person('focal_point', { country: 'UGA' });
    const stranger = await build.person('focal_point', { country: 'RWA' });
    await invite(head, 'institution_admin').expect(201);
    const [proposal] = await waiting(focalPoint);
    expect((await confirm(stranger, proposal!)).status).toBe(404);
    await get(stranger, `/approvals/${proposal!.id}`).expect(404);
    await confirm(focalPoint, proposal!).expect(200);
    const { body } = await invite(focalPoint, 'institution_admin', address(), {}, head.organisation.id).expect(201);
    expect(body.state).toBe('sent');
  });

  it('is told to those who may, and to whoever proposed it when it is decided', async () => {
    const head = await build.person('institution_admin');
    const other = await build.person('institution_admin', { organisation: head.organisation });
    await invite(head, 'institution_admin').expect(201);
    await world.drain();
    const notices = async (who: typeof head) =>
      (await get(who, '/notifications').expect(200)).body.items.map(({ title }: { title: string }) => title);
    expect(await notices(other)).toEqual(['A second person is needed: Give a role']);
    expect(await notices(head)).toEqual([]);

    const [proposal] = await waiting(other);
    await post(other, `/approvals/${proposal!.id}/refusal`).expect(200);
    await world.drain();
    expect(await notices(head)).toEqual(['Refused: Give a role']);
    const { body } = await get(head, `/organisations/${head.organisation.id}/invitations`).expect(200);
    expect(body.items[0].state).toBe('withdrawn');
  });

  it('can be taken back by whoever proposed it, and by nobody else', async () => {
    const head = await build.person('institution_admin');
    const other = await build.person('institution_admin', { organisation: head.organisation });
    await invite(head, 'institution_admin').expect(201);
    const [proposal] = await waiting(other);
    await post(other, `/approvals/${proposal!.id}/withdrawal`).expect(403);
    await post(await build.person('expert'), `/approvals/${proposal!.id}/withdrawal`).expect(404);
    await post(head, `/approvals/${proposal!.id}/withdrawal`).expect(200);
    expect((await confirm(other, proposal!)).status).toBe(409);
  });

  it('is reminded of on the fifth day, and lapses on the seventh', async () => {
    const now = world.now();
    const head = await build.person('institution_admin', { country: 'BWA' });
    const other = await build.person('institution_admin', { organisation: head.organisation });
    await invite(head, 'institution_admin').expect(201);
    const [proposal] = await waiting(other);
    world.after(5);
    await applyDeadlines(world.runtime);
    expect((await world.recorded('approval.due')).some(({ approvalId }) => approvalId === proposal!.id)).toBe(true);
    world.after(2);
    expect((await confirm(other, proposal!)).status).toBe(409);
    expect(await waiting(other)).toEqual([]);
    await expireLapsedAccess(world.ctx());
    await expireLapsedAccess(world.ctx());
    expect((await get(head, `/approvals/${proposal!.id}`).expect(200)).body.state).toBe('expired');
    expect(
      (await world.recorded('approval.expired')).filter(({ approvalId }) => approvalId === proposal!.id),
    ).toHaveLength(1);
    world.moveTo(now);
  });

  it('is worth nothing once whoever proposed it may no longer, or it has changed', async () => {
    const head = await build.person('institution_admin', { country: 'NAM' });
    const other = await build.person('institution_admin', { organisation: head.organisation });
    await invite(head, 'institution_admin').expect(201);
    const [proposal] = await waiting(other);
    await world.db.query(`UPDATE invitation SET email = 'somebody.else@example.org' WHERE organisation_id = $1`, [
      head.organisation.id,
    ]);
    expect((await confirm(other, proposal!)).body.code).toBe('stale-version');

    const [first, second] = [await administrator(), await administrator()];
    const { body } = await get(first, '/me');
    await post(first, `/organisations/${body.memberships[0].organisationId}/invitations`, {
      email: address(),
      role: 'administrator',
    }).expect(201);
    const [theirs] = await waiting(second, body.memberships[0].organisationId);
    await world.db.query(`UPDATE membership SET until = $2 WHERE person_id = $1`, [first.id, world.now()]);
    expect((await confirm(second, theirs!)).body.detail).toContain('no longer');
  });

  it('is never confirmed by the person it is for', async () => {
    const [first, second, third] = [await administrator(), await administrator(), await administrator()];
    await build.person('focal_point', { country: 'ZMB' });
    const office = await build.organisation({ kind: 'focal_point', country: 'ZMB' });
    await invite(first, 'focal_point', second.email, { noteVerbale: 'NV 12/2026' }, office.id).expect(201);
    expect(await waiting(second, office.id)).toEqual([]);
    const [proposal] = await waiting(third, office.id);
    expect((await confirm(second, proposal!)).status).toBe(403);
    await confirm(third, proposal!).expect(200);
    await post(second, '/invitation-acceptances', { token: await tokenFor(second.email) }).expect(201);
    expect(await rolesOf(second)).toContain('focal_point');
  });

  it('confirmed by two at once is done once', async () => {
    const head = await build.person('institution_admin');
    const [a, b] = [
      await build.person('institution_admin', { organisation: head.organisation }),
      await build.person('institution_admin', { organisation: head.organisation }),
    ];
    const email = address();
    await invite(head, 'institution_admin', email).expect(201);
    const [proposal] = await waiting(a);
    const both = await Promise.all([confirm(a, proposal!), confirm(b, proposal!)]);
    expect(both.map(({ status }) => status).sort((x, y) => x - y)).toEqual([200, 409]);
    expect((await world.recorded('invitation.sent')).length).toBeGreaterThan(0);
  });

  it('is proposed once at a time', async () => {
    const [first, second] = [await administrator(), await administrator()];
    const centre = await build.organisation({ kind: 'institution', country: 'TUV', centreStatus: 'claimed' });
    const at = `/organisations/${centre.id}/verification-proposals`;
    await post(first, at).expect(201);
    await post(first, at).expect(409);
    await post(second, at).expect(409);
  });
});

describe('the secretariat, where no focal point serves', () => {
  it('verifies a centre as two, and no longer once there is one', async () => {
    const [first, second] = [await administrator(), await administrator()];
    const centre = await build.organisation({ kind: 'institution', country: 'NRU', centreStatus: 'claimed' });
    await post(first, `/organisations/${centre.id}/verification`).expect(403);
    const { body } = await post(first, `/organisations/${centre.id}/verification-proposals`).expect(201);
    expect((await confirm(first, body)).status).toBe(403);
    await confirm(second, body).expect(200);
    expect((await get(first, `/organisations/${centre.id}`)).body.centreStatus).toBe('verified');

    const late = await build.organisation({ kind: 'institution', country: 'NRU', centreStatus: 'claimed' });
    const { body: open } = await post(first, `/organisations/${late.id}/verification-proposals`).expect(201);
    await build.person('focal_point', { country: 'NRU' });
    expect((await confirm(second, open)).status).toBe(404);
    await post(first, `/organisations/${late.id}/verification-proposals`).expect(403);
  });

  it('appoints a focal point as two, with the reference of the note verbale', async () => {
    const [first, second] = [await administrator(), await administrator()];
    const office = await build.organisation({ kind: 'focal_point', country: 'KIR' });
    const email = address();
    const { body } = await invite(first, 'focal_point', email, {}, office.id).expect(422);
    expect(body.errors[0].pointer).toBe('#/noteVerbale');
    await invite(first, 'focal_point', email, { noteVerbale: 'NV/2026/441' }, office.id).expect(201);
    const [proposal] = await waiting(second, office.id);
    await confirm(second, proposal!).expect(200);
    await accept(await tokenFor(email)).expect(201);
    const { body: invitations } = await get(first, `/organisations/${office.id}/invitations`).expect(200);
    expect(invitations.items[0]).toMatchObject({ state: 'accepted', noteVerbale: 'NV/2026/441' });
  });
});

describe('a public listing', () => {
  const reason = 'It gives the names of private persons who have not agreed to it.';

  it('is taken down by two of the secretariat, with a reason that its owners read', async () => {
    const [first, second] = [await administrator(), await administrator()];
    const officer = await build.person('ministry_officer', { country: 'FJI' });
    const focalPoint = await build.person('focal_point', { country: 'FJI' });
    const need = await build.listing('need', { organisation: officer.organisation });
    const at = `/listings/${need.id}/take-down-proposals`;
    await post(first, `/listings/${need.id}/withdrawal`, { reason: 'other' }).expect(403);
    await post(first, at, { reason: 'too short' }).expect(422);
    await post(officer, at, { reason }).expect(403);
    const { body } = await post(first, at, { reason }).expect(201);
    await confirm(second, body).expect(200);

    const { body: listing } = await get(officer, `/listings/${need.id}`).expect(200);
    expect(listing).toMatchObject({ state: 'withdrawn', reason: { note: reason } });
    await world.visitor().get(`/api/v1/listings/${need.id}`).expect(404);
    await world.drain();
    for (const who of [officer, focalPoint])
      expect((await get(who, '/notifications')).body.items[0].title).toContain('Taken down by the secretariat');
  });

  it('is not, when it was changed between the two', async () => {
    const [first, second] = [await administrator(), await administrator()];
    const officer = await build.person('ministry_officer', { country: 'WSM' });
    const need = await build.listing('need', { organisation: officer.organisation });
    const { body } = await post(first, `/listings/${need.id}/take-down-proposals`, { reason }).expect(201);
    await world
      .as(officer)
      .patch(`/api/v1/listings/${need.id}`)
      .set('If-Match', '"1"')
      .send({ urgency: 'high' })
      .expect(200);
    expect((await confirm(second, body)).status).toBe(412);
  });
});

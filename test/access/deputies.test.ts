import { describe, expect, it } from 'vitest';
import { MembershipRow } from '../../server/auth/index.js';
import type { TestPerson } from '../support/build.js';
import { address, openAccessWorld } from './access-world.js';

const { world, build, get, post, invite, waiting, confirm, rolesOf } = await openAccessWorld();

const name = (who: TestPerson, deputy: TestPerson, more: object = {}) =>
  post(who, '/delegations', {
    organisationId: who.organisation.id,
    role: who.actor.memberships[0]!.role,
    email: deputy.email,
    from: '2026-11-24',
    until: '2026-12-24',
    ...more,
  });

async function office(country: string) {
  const focalPoint = await build.person('focal_point', { country });
  const officer = await build.person('ministry_officer', { country });
  const head = await build.person('institution_admin', { country });
  return { focalPoint, officer, head };
}

/** A need of this officer that waits for the focal point. */
async function submitted(officer: TestPerson, author = officer) {
  const { body } = await post(author, '/listings', {
    kind: 'need',
    organisationId: officer.organisation.id,
    language: 'en',
    title: 'Banana fibre extraction',
    summary: 'Cloth and paper of banana stems.',
    details: { problem: 'Stems rot in the field.' },
    sectors: [32161],
    languages: ['en'],
  }).expect(201);
  await post(author, `/listings/${body.id}/submission`).expect(200);
  return body.id as string;
}

describe('a deputy', () => {
  it('does the office of somebody else from one day to another, and what they do is recorded as done for them', async () => {
    const now = world.now();
    const { focalPoint, officer, head } = await office('NPL');
    const need = await submitted(officer);
    await post(head, `/listings/${need}/endorsement`).expect(404);
    const { body } = await name(focalPoint, head, { from: '2026-11-25', until: '2026-11-26' }).expect(201);
    expect(body).toMatchObject({ state: 'ahead', from: '2026-11-25', until: '2026-11-26' });
    expect(await rolesOf(head)).toEqual(['institution_admin']);

    world.moveTo('2026-11-25T00:00:00Z');
    expect((await rolesOf(head)).sort()).toEqual(['focal_point', 'institution_admin']);
    await post(head, `/listings/${need}/endorsement`).expect(200);
    const [event] = await world.db.query(
      `SELECT actor_id, on_behalf_of FROM domain_event WHERE name = 'listing.endorsed' AND subject_id = $1`,
      [need],
    );
    expect(event).toEqual({ actor_id: head.id, on_behalf_of: focalPoint.id });
    const [entry] = await world.db.query(
      `SELECT actor_id, on_behalf_of FROM audit_entry WHERE command = 'endorse-listing' ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toEqual({ actor_id: head.id, on_behalf_of: focalPoint.id });

    world.moveTo('2026-11-27T00:00:00Z');
    expect(await rolesOf(head)).toEqual(['institution_admin']);
    world.moveTo(now);
  });

  it('acts in their own name where their own right reaches', async () => {
    const { focalPoint, officer } = await office('BTN');
    await name(focalPoint, officer).expect(201);
    await submitted(officer);
    const rows = await world.db.query(`SELECT DISTINCT on_behalf_of FROM domain_event WHERE actor_id = $1`, [
      officer.id,
    ]);
    expect(rows).toEqual([{ on_behalf_of: null }]);
  });

  it('hears what the principal would hear', async () => {
    const { focalPoint, officer, head } = await office('LSO');
    await name(focalPoint, head).expect(201);
    await submitted(officer);
    await world.drain();
    const { body } = await get(head, '/notifications').expect(200);
    expect(body.items.map(({ title }: { title: string }) => title)).toEqual([
      'Endorsement asked for: Banana fibre extraction',
      'Deputy named: National focal point',
    ]);
  });

  it('does not hand the office on, and gives no other office away', async () => {
    const { focalPoint, officer, head } = await office('TON');
    await name(focalPoint, head).expect(201);
    await name(head, officer, { organisationId: focalPoint.organisation.id, role: 'focal_point' }).expect(403);
    await name(officer, head, { role: 'focal_point', organisationId: focalPoint.organisation.id }).expect(403);
    const member = await build.person('institution_member', { organisation: head.organisation });
    await name(member, head).expect(403);
    await name(await build.person('administrator'), head).expect(403);
  });

  it('does not endorse what the principal wrote, nor what they wrote themselves', async () => {
    const { focalPoint, officer, head } = await office('VUT');
    await name(focalPoint, officer).expect(201);
    const theirs = await submitted(officer, focalPoint);
    await post(officer, `/listings/${theirs}/endorsement`).expect(403);
    expect((await get(officer, `/listings/${theirs}`)).body.actions).not.toContain('endorse');
    const own = await submitted(officer);
    await post(officer, `/listings/${own}/endorsement`).expect(403);
    await post(focalPoint, `/listings/${own}/endorsement`).expect(200);
    void head;
  });

  it('is not the second person for what the principal proposed, nor the principal for what the deputy did', async () => {
    const head = await build.person('institution_admin', { country: 'SLB' });
    const member = await build.person('institution_member', { organisation: head.organisation });
    await name(head, member).expect(201);
    await invite(head, 'institution_admin').expect(201);
    expect(await waiting(member)).toEqual([]);
    const { body } = await get(head, '/approvals').expect(200);
    expect((await confirm(member, body.items[0])).status).toBe(403);

    const email = address();
    await invite(member, 'institution_admin', email).expect(201);
    const { body: all } = await get(member, '/approvals').expect(200);
    const own = all.items.find(({ proposedBy }: { proposedBy: { id: string } }) => proposedBy.id === member.id);
    expect(own).toMatchObject({ proposedFor: head.id });
    expect((await confirm(head, own)).status).toBe(403);
  });

  it('does not give the principal a role', async () => {
    const { focalPoint, officer, head } = await office('CPV');
    await name(focalPoint, officer).expect(201);
    await invite(officer, 'institution_admin', focalPoint.email, {}, head.organisation.id).expect(403);
    await invite(officer, 'institution_admin', officer.email, {}, head.organisation.id).expect(403);
    await invite(officer, 'institution_admin', address(), {}, head.organisation.id).expect(201);
  });

  it('loses the office when the principal loses it, or when they leave the country’s service themselves', async () => {
    const { focalPoint, officer, head } = await office('STP');
    await build.person('focal_point', { organisation: focalPoint.organisation });
    await name(focalPoint, head).expect(201);
    await name(focalPoint, officer).expect(201);
    await world.db.update(MembershipRow, { personId: officer.id }, { until: world.now() });
    expect(await rolesOf(officer)).toEqual([]);
    expect(await rolesOf(head)).toContain('focal_point');
    await world.db.update(MembershipRow, { personId: focalPoint.id }, { until: world.now() });
    expect(await rolesOf(head)).toEqual(['institution_admin']);
  });

  it('is listed, and sent home early by either, or by a head', async () => {
    const { focalPoint, officer, head } = await office('MDV');
    const stranger = await build.person('focal_point', { country: 'GUY' });
    const { body } = await name(focalPoint, head).expect(201);
    for (const who of [focalPoint, head])
      expect((await get(who, '/delegations').expect(200)).body.items).toMatchObject([
        { id: body.id, state: 'running' },
      ]);
    for (const who of [officer, stranger]) {
      expect((await get(who, '/delegations').expect(200)).body.items).toEqual([]);
      await post(who, `/delegations/${body.id}/ending`).expect(404);
    }
    await post(head, `/delegations/${body.id}/ending`).expect(200);
    await post(focalPoint, `/delegations/${body.id}/ending`).expect(409);
    expect(await rolesOf(head)).toEqual(['institution_admin']);
  });
});

describe('the days of a deputy', () => {
  it.each([
    ['2026-11-24', '2026-11-23', 'until'],
    ['2026-11-23', '2026-11-30', 'from'],
    ['2026-11-24', '2027-02-22', 'until'],
    ['2028-01-01', '2028-01-02', 'from'],
    ['2026-11-24', '9999-12-31', 'until'],
    ['9999-01-01', '9999-12-31', 'from'],
    ['2026-02-30', '2026-03-01', 'from'],
    ['tomorrow', '2026-12-01', 'from'],
  ])('are not %s to %s', async (from, until, field) => {
    const { focalPoint, head } = await office('BRB');
    const { body } = await name(focalPoint, head, { from, until }).expect(422);
    expect(body.errors[0].pointer).toBe(`#/${field}`);
  });

  it('are ninety at most, the last one counted', async () => {
    const { focalPoint, head } = await office('GRD');
    await name(focalPoint, head, { from: '2026-11-24', until: '2027-02-21' }).expect(201);
    await name(focalPoint, head, { from: '2027-02-21', until: '2027-03-01' }).expect(409);
    await name(focalPoint, head, { from: '2027-02-22', until: '2027-03-01' }).expect(201);
  });

  it('are for a colleague: not oneself, not somebody from elsewhere, not an address nobody has', async () => {
    const { focalPoint, officer } = await office('ATG');
    const abroad = await build.person('focal_point', { country: 'DMA' });
    const head = await build.person('institution_admin', { country: 'ATG' });
    for (const [who, email] of [
      [focalPoint, focalPoint.email],
      [focalPoint, abroad.email],
      [focalPoint, 'nobody@example.org'],
      [officer, head.email],
    ] as const) {
      const { body } = await name(who, focalPoint, { email }).expect(422);
      expect(body.errors[0].pointer).toBe('#/email');
    }
    await name(focalPoint, officer, { principalId: abroad.id }).expect(422);
  });
});

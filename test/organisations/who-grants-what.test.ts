import { describe, expect, it } from 'vitest';
import { MembershipRow } from '../../server/auth/index.js';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);
const PASSWORD = 'correct horse battery staple';
let serial = 0;

const grant = (who: TestPerson, organisationId: string, role: string, email = `p${++serial}@example.org`) =>
  world
    .as(who)
    .post(`/api/v1/organisations/${organisationId}/memberships`)
    .send({ email, name: 'Someone', role, password: PASSWORD });
const also = (who: TestPerson, organisationId: string, role: MembershipRow['role']) =>
  world.db.insert(MembershipRow, { personId: who.id, organisationId, role, since: new Date('2026-01-01') });

describe('a role', () => {
  it('of a focal point reaches no further than its country', async () => {
    const peru = await build.person('focal_point', { country: 'PER' });
    const home = await build.organisation({ kind: 'institution', country: 'LKA' });
    await also(peru, home.id, 'institution_admin');
    await grant(peru, home.id, 'institution_member').expect(204);
    await grant(peru, home.id, 'institution_admin').expect(403);
    await grant(peru, (await build.organisation({ country: 'NPL' })).id, 'expert').expect(403);
  });

  it("of administrator or focal point is the secretariat's to give", async () => {
    const peru = await build.person('focal_point', { country: 'PER' });
    await grant(peru, peru.organisation.id, 'focal_point').expect(403);
    const secretariat = await build.organisation({ kind: 'secretariat', country: 'PER' });
    await grant(peru, secretariat.id, 'administrator').expect(403);
    await grant(await build.person('administrator'), peru.organisation.id, 'focal_point').expect(204);
  });

  it('that has ended can be given again', async () => {
    const admin = await build.person('administrator');
    const officer = await build.person('ministry_officer');
    await world.db.update(MembershipRow, { personId: officer.id }, { until: new Date('2026-02-01') });
    await world.as(officer).get('/api/v1/me').expect(200);
    await grant(admin, officer.organisation.id, 'ministry_officer', officer.email).expect(204);
    const { body } = await world.as(officer).get('/api/v1/me').expect(200);
    expect(body.memberships).toHaveLength(1);
  });
});

describe('an organisation', () => {
  it.each(['focal_point', 'secretariat'])('of kind %s is registered by the secretariat alone', async (kind) => {
    const peru = await build.person('focal_point', { country: 'PER' });
    const body = { kind, name: 'Second of its kind', country: 'PER' };
    await world.as(peru).post('/api/v1/organisations').send(body).expect(403);
    await world
      .as(await build.person('administrator'))
      .post('/api/v1/organisations')
      .send(body)
      .expect(201);
  });

  it.each(['https://exam\u202Eple.org', 'https://a b.org'])('has no website at %j', async (website) => {
    const admin = await build.person('administrator');
    const { body } = await world
      .as(admin)
      .post('/api/v1/organisations')
      .send({ kind: 'ministry', name: 'M', country: 'PER', website })
      .expect(422);
    expect(body.errors[0].pointer).toBe('#/website');
  });
});

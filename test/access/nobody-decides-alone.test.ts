import { describe, expect, it } from 'vitest';
import { MembershipRow } from '../../server/auth/index.js';
import { openEngagementWorld } from '../engagements/engagement-world.js';
import type { TestPerson } from '../support/build.js';

const { world, build, match, post, ministry, institute, donor, nepal } = await openEngagementWorld();
const also = (who: TestPerson, organisationId: string, role: MembershipRow['role']) =>
  world.db.insert(MembershipRow, { personId: who.id, organisationId, role, since: new Date('2026-01-01') });

/** Someone of the ministry that asks who also heads the institute that offers. */
async function onBothSides() {
  const both = await build.person('ministry_officer', { organisation: ministry.organisation });
  await also(both, institute.organisation.id, 'institution_admin');
  return both;
}

describe('two sides are two people', () => {
  it('whoever proposed a mission does not accept it for the other side', async () => {
    const both = await onBothSides();
    const { id: matchId } = await match();
    const { body } = await post(both, '/missions', {
      matchId,
      title: 'Fibre',
      dutyStation: 'Kathmandu',
      startsOn: '2027-02-01',
      endsOn: '2027-03-01',
    }).expect(201);
    await post(both, `/missions/${body.id}/acceptance`, { expertName: 'R. Perera' }).expect(403);
    await post(institute, `/missions/${body.id}/acceptance`, { expertName: 'R. Perera' }).expect(200);
  });

  it('whoever offered a pledge does not confirm it', async () => {
    const { id: matchId } = await match();
    const { body: mission } = await post(ministry, '/missions', {
      matchId,
      title: 'Fibre',
      dutyStation: 'Kathmandu',
      startsOn: '2027-02-01',
      endsOn: '2027-03-01',
    }).expect(201);
    await post(institute, `/missions/${mission.id}/acceptance`, { expertName: 'R. Perera' }).expect(200);
    const both = await build.person('donor_officer', { organisation: donor.organisation });
    await also(both, ministry.organisation.id, 'ministry_officer');
    const { body: pledge } = await post(both, '/pledges', {
      donorOrganisationId: donor.organisation.id,
      engagementKind: 'mission',
      engagementId: mission.id,
      money: { amount: '1000.00', currency: 'USD' },
      form: 'cash',
    }).expect(201);
    await world.db.query(`UPDATE membership SET until = $2 WHERE person_id = $1 AND role = 'donor_officer'`, [
      both.id,
      world.now(),
    ]);
    await post(both, `/pledges/${pledge.id}/confirmation`).expect(403);
    await post(ministry, `/pledges/${pledge.id}/confirmation`).expect(200);
  });

  it('nobody nominates, selects or confirms themselves, and whoever nominated does not select', async () => {
    const { offer } = await match('introduced', { kind: 'training' });
    const { body: cohort } = await post(institute, '/cohorts', {
      listingId: offer.id,
      seats: 5,
      startsOn: '2027-03-01',
      endsOn: '2027-03-20',
      nominationsCloseOn: '2027-01-31',
    }).expect(201);
    const nominate = (who: TestPerson, participantEmail: string) =>
      post(who, `/cohorts/${cohort.id}/nominations`, {
        country: 'NPL',
        participantName: 'A Person',
        participantEmail,
        organisation: 'Ministry',
      });
    await nominate(nepal, nepal.email).expect(403);
    await nominate(nepal, nepal.email.toUpperCase()).expect(403);

    const head = await build.person('institution_admin', { organisation: institute.organisation });
    const { body: theirs } = await nominate(nepal, head.email).expect(201);
    await post(head, `/nominations/${theirs.id}/selection`).expect(403);
    await post(institute, `/nominations/${theirs.id}/selection`).expect(200);

    const both = await build.person('focal_point', { organisation: nepal.organisation });
    await also(both, institute.organisation.id, 'institution_admin');
    const { body: other } = await nominate(both, 'somebody@example.org').expect(201);
    await post(both, `/nominations/${other.id}/selection`).expect(403);
    await post(institute, `/nominations/${other.id}/selection`).expect(200);
  });

  it('nobody verifies a centre they belong to', async () => {
    const centre = await build.organisation({ country: 'NPL', centreStatus: 'claimed' });
    const both = await build.person('focal_point', { organisation: nepal.organisation });
    await also(both, centre.id, 'institution_admin');
    await post(both, `/organisations/${centre.id}/verification`).expect(403);
    await post(nepal, `/organisations/${centre.id}/verification`).expect(200);
  });
});

describe('the secretariat', () => {
  it('endorses, returns, declines and publishes nothing of a country that has a focal point', async () => {
    const administrator = await build.person('administrator');
    const need = await build.listing('need', { organisation: ministry.organisation, state: 'submitted' });
    for (const [step, body] of [
      ['endorsement', {}],
      ['return', { reason: 'unclear' }],
      ['refusal', { reason: 'sensitive' }],
      ['publication', {}],
    ] as const)
      await post(administrator, `/listings/${need.id}/${step}`, body).expect(404);
  });

  it('stands in where there is none, from the moment something is submitted until there is one', async () => {
    const administrator = await build.person('administrator');
    const officer = await build.person('ministry_officer', { country: 'MHL' });
    const draft = await build.listing('need', { organisation: officer.organisation, state: 'draft' });
    await world.as(administrator).get(`/api/v1/listings/${draft.id}`).expect(404);
    const need = await build.listing('need', { organisation: officer.organisation, state: 'submitted' });
    const seen = await world.as(administrator).get(`/api/v1/listings/${need.id}`).expect(200);
    expect(seen.body.actions).toEqual(expect.arrayContaining(['endorse', 'return', 'decline']));
    await post(administrator, `/listings/${need.id}/endorsement`).expect(200);
    await build.person('focal_point', { country: 'MHL' });
    await post(administrator, `/listings/${need.id}/publication`).expect(404);
    await world.as(administrator).get(`/api/v1/listings/${need.id}`).expect(404);
  });

  it('reads no listing that is for the parties of a match only', async () => {
    const administrator = await build.person('administrator');
    const need = await build.listing('need', { organisation: ministry.organisation, confidentiality: 'parties' });
    await world.as(administrator).get(`/api/v1/listings/${need.id}`).expect(404);
  });
});

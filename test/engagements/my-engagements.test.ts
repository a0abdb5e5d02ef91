import { expect, it } from 'vitest';
import type { TestPerson } from '../support/build.js';
import { cohortDue, missionDue, pledgeDue } from '../../server/engagements/index.js';
import { openEngagementWorld } from './engagement-world.js';

const { world, build, match, post, get, ministry, institute, donor, stranger, nepal, peru } =
  await openEngagementWorld();

const { id: matchId } = await match();
const { body: mission } = await post(ministry, '/missions', {
  matchId,
  title: 'Banana fibre',
  dutyStation: 'Pokhara',
  startsOn: '2027-02-01',
  endsOn: '2027-03-31',
}).expect(201);
world.after(1 / 1440);
const { id: listingId } = await build.listing('training', { organisation: institute.organisation, seats: 5 });
const { body: cohort } = await post(institute, '/cohorts', {
  listingId,
  startsOn: '2027-03-01',
  endsOn: '2027-03-19',
  nominationsCloseOn: '2027-01-15',
}).expect(201);
world.after(1 / 1440);
const { body: pledge } = await post(donor, '/pledges', {
  donorOrganisationId: donor.organisation.id,
  engagementKind: 'mission',
  engagementId: mission.id,
  money: { amount: '5000', currency: 'USD' },
  form: 'in_kind',
  description: 'Two return tickets',
}).expect(201);

const mine = async (person: TestPerson, query = '') =>
  (await get(person, `/engagements${query}`).expect(200)).body.items.map((item: { id: string }) => item.id);

it('shows each side its engagements of all kinds in one list, newest first', async () => {
  expect(await mine(institute)).toEqual([pledge.id, cohort.id, mission.id]);
  expect(await mine(ministry)).toEqual([pledge.id, mission.id]);
  expect(await mine(nepal)).toEqual([pledge.id, mission.id]);
  expect(await mine(donor)).toEqual([pledge.id]);
  expect(await mine(stranger)).toEqual([]);
  expect(await mine(institute, '?kind=cohort')).toEqual([cohort.id]);
  await world.visitor().get('/api/v1/engagements').expect(401);
});

it('agrees with what each may open', async () => {
  const member = await build.person('institution_member', { organisation: institute.organisation });
  const onTheNeedSide = await build.person('institution_member', { organisation: ministry.organisation });
  for (const person of [institute, ministry, nepal, donor, stranger, peru, member, onTheNeedSide]) {
    const listed = await mine(person);
    for (const [path, { id }] of [
      ['missions', mission],
      ['pledges', pledge],
    ] as const) {
      const { status } = await get(person, `/${path}/${id}`);
      expect([path, status]).toEqual([path, listed.includes(id) ? 200 : 404]);
    }
  }
});

it('takes in a course when a country nominates for it', async () => {
  expect(await mine(peru)).toEqual([]);
  await post(peru, `/cohorts/${cohort.id}/nominations`, {
    country: 'PER',
    participantName: 'Rosa Quispe',
    participantEmail: 'rosa@gob.example',
    organisation: 'Ministerio de la Producción',
  }).expect(201);
  expect(await mine(peru)).toEqual([cohort.id]);
});

it('says what is due, and comes in pages', async () => {
  const { body: first } = await get(institute, '/engagements?limit=2').expect(200);
  expect(first.items[0]).toMatchObject({ kind: 'pledge', title: 'Banana fibre', state: 'offered' });
  expect(first.items[0].dueAt).toMatch(/^2026-12-08T/);
  const { body: second } = await get(institute, `/engagements?limit=2&cursor=${encodeURIComponent(first.next)}`).expect(
    200,
  );
  expect(second.items.map((item: { id: string }) => item.id)).toEqual([mission.id]);
  expect(second.next).toBeNull();
  await get(institute, '/engagements?cursor=abc.def').expect(422);
});

it('notes what is overdue, unless the step was taken meanwhile', async () => {
  await missionDue(world.ctx(), { missionId: mission.id, state: 'proposed', level: 1 });
  await missionDue(world.ctx(), { missionId: mission.id, state: 'accepted', level: 1 });
  await cohortDue(world.ctx(), { cohortId: cohort.id, state: 'open', level: 2 });
  await pledgeDue(world.ctx(), { pledgeId: pledge.id, state: 'paid', level: 1 });
  expect(await world.recorded('mission.due')).toEqual([{ missionId: mission.id, state: 'proposed', level: 1 }]);
  expect(await world.recorded('cohort.due')).toHaveLength(1);
  expect(await world.recorded('pledge.due')).toEqual([]);
  const { body } = await get(institute, `/engagements/mission/${mission.id}/timeline`).expect(200);
  expect(body.items.at(-1)).toMatchObject({ name: 'mission.due', level: 1 });
});

import { describe, expect, it } from 'vitest';
import { builders, type TestPerson } from '../support/build.js';
import { openEngagementWorld, pointers } from './engagement-world.js';

const { world, build, match, post, get, ministry, institute, stranger, nepal, peru } = await openEngagementWorld();

const dates = { startsOn: '2027-03-01', endsOn: '2027-03-19', nominationsCloseOn: '2027-01-15' };
const training = (given: Parameters<ReturnType<typeof builders>['listing']>[1] = {}) =>
  build.listing('training', { organisation: institute.organisation, seats: 20, ...given });

async function opened(given: object = {}, listing: Parameters<typeof training>[0] = {}) {
  const { id: listingId } = await training(listing);
  const { body } = await post(institute, '/cohorts', { listingId, ...dates, ...given }).expect(201);
  return body.id as string;
}

let serial = 0;
const someone = (country = 'NPL', given: object = {}) => ({
  country,
  participantName: 'Sita Gurung',
  participantEmail: `sita${++serial}@gov.example`,
  organisation: 'Department of Cottage Industry',
  ...given,
});
async function nominated(cohortId: string, by: TestPerson = nepal, given: object = {}) {
  const country = by.actor.memberships[0]!.country!;
  const { body } = await post(by, `/cohorts/${cohortId}/nominations`, someone(country, given)).expect(201);
  return body.id as string;
}

describe('a training cohort', () => {
  it('goes from the call to a certificate that anyone can verify', async () => {
    const id = await opened();
    const { body: call } = await get(nepal, `/cohorts/${id}`).expect(200);
    expect(call).toMatchObject({ state: 'open', seats: 20, actions: ['nominate'] });

    const { body: nomination } = await post(nepal, `/cohorts/${id}/nominations`, someone()).expect(201);
    expect(nomination).toMatchObject({ state: 'nominated', rank: 1, actions: ['decline'] });
    await post(institute, `/nominations/${nomination.id}/selection`).expect(200);
    await post(institute, `/cohorts/${id}/closure`).expect(200);
    await post(nepal, `/nominations/${nomination.id}/acceptance`).expect(200);
    await post(institute, `/cohorts/${id}/completion`).expect(409);
    await post(institute, `/nominations/${nomination.id}/completion`).expect(409);
    world.moveTo(`${dates.endsOn}T16:00:00Z`);
    await post(institute, `/cohorts/${id}/completion`).expect(200);
    const { body: done } = await post(institute, `/nominations/${nomination.id}/completion`).expect(200);
    expect(done).toMatchObject({ state: 'completed', certificateNumber: 'BDG-2027-1', actions: [] });

    const { body: certificate } = await world.visitor().get('/api/v1/certificates/BDG-2027-1').expect(200);
    expect(certificate).toEqual({
      number: 'BDG-2027-1',
      course: call.title,
      institution: institute.organisation.name,
      startsOn: dates.startsOn,
      endsOn: dates.endsOn,
      issuedAt: world.now().toISOString(),
      valid: true,
    });
    await world.visitor().get('/api/v1/certificates/BDG-2026-9999').expect(404);
    world.moveTo('2026-11-24T09:00:00Z');
  });

  it('is found by whoever is signed in', async () => {
    const { id: listingId } = await training();
    const { body } = await post(institute, '/cohorts', { listingId, ...dates }).expect(201);
    const found = async (query: string) =>
      (await get(peru, `/cohorts?listingId=${listingId}${query}`).expect(200)).body.items;
    expect(await found('&state=open')).toEqual([expect.objectContaining({ id: body.id, nominations: [] })]);
    expect(await found('&state=closed')).toEqual([]);
    await world.visitor().get('/api/v1/cohorts').expect(401);
  });

  it('can come from an introduced match', async () => {
    const { id: matchId, offer } = await match('introduced', { kind: 'training', seats: 8 });
    const { body } = await post(institute, '/cohorts', { matchId, ...dates }).expect(201);
    expect(body).toMatchObject({ listingId: offer.id, matchId, seats: 8 });
    await post(ministry, '/cohorts', { matchId, ...dates }).expect(403);
    await post(stranger, '/cohorts', { matchId, ...dates }).expect(404);
    const { id: early } = await match('suggested', { kind: 'training', seats: 8 });
    await post(institute, '/cohorts', { matchId: early, ...dates }).expect(409);
  });

  it('is opened by its institution, on its training, while that is public', async () => {
    const { id: listingId } = await training();
    await post(stranger, '/cohorts', { listingId, ...dates }).expect(403);
    const draft = await training({ state: 'draft' });
    await post(stranger, '/cohorts', { listingId: draft.id, ...dates }).expect(404);
    await post(institute, '/cohorts', { listingId: draft.id, ...dates }).expect(409);
    const expertise = await build.listing('expertise', { organisation: institute.organisation });
    const wrongKind = await post(institute, '/cohorts', { listingId: expertise.id, ...dates }).expect(422);
    expect(pointers(wrongKind)).toEqual(['#/listingId']);
    expect(pointers(await post(institute, '/cohorts', { ...dates }).expect(422))).toEqual(['#/listingId']);
  });

  it.each([0, -1, 1e6, 1.5])('cannot have %s seats', async (seats) => {
    const { id: listingId } = await training();
    const refused = await post(institute, '/cohorts', { listingId, ...dates, seats }).expect(422);
    expect(pointers(refused)).toEqual(['#/seats']);
  });

  it('needs seats from somewhere', async () => {
    const { id: listingId } = await training({ seats: null });
    expect(pointers(await post(institute, '/cohorts', { listingId, ...dates }).expect(422))).toEqual(['#/seats']);
  });

  it.each([
    [{ endsOn: '2027-02-28' }, '#/endsOn'],
    [{ nominationsCloseOn: '2027-03-02' }, '#/nominationsCloseOn'],
    [{ nominationsCloseOn: '2026-11-23' }, '#/nominationsCloseOn'],
    [{ startsOn: '2027-02-30' }, '#/startsOn'],
  ])('refuses dates that cannot be: %o', async (wrong, pointer) => {
    const { id: listingId } = await training();
    const refused = await post(institute, '/cohorts', { listingId, ...dates, ...wrong }).expect(422);
    expect(pointers(refused)).toEqual([pointer]);
  });
});

describe('nominating', () => {
  it('is for the focal point of the participant’s country', async () => {
    const id = await opened();
    await post(ministry, `/cohorts/${id}/nominations`, someone()).expect(403);
    await post(peru, `/cohorts/${id}/nominations`, someone('NPL')).expect(403);
    await world.visitor().post(`/api/v1/cohorts/${id}/nominations`).send(someone()).expect(401);
  });

  it('is for the countries that the training is open to', async () => {
    const id = await opened({}, { eligibleGroupings: ['LLDC'], eligibleCountries: ['BOL'] });
    await nominated(id, nepal);
    const refused = await post(peru, `/cohorts/${id}/nominations`, someone('PER')).expect(422);
    expect(refused.body.errors).toEqual([{ pointer: '#/country', detail: 'This course is not open to Peru' }]);
  });

  it('excludes nobody where the listing says in words whom it is for', async () => {
    const id = await opened({}, { eligibleCountries: ['BOL'], eligibilityNote: 'and friends of the Andes' });
    expect(await nominated(id, peru)).toBeTruthy();
  });

  it('happens once for each person', async () => {
    const id = await opened();
    await nominated(id, nepal, { participantEmail: 'sita@gov.example' });
    await post(nepal, `/cohorts/${id}/nominations`, someone('NPL', { participantEmail: ' SITA@gov.example' })).expect(
      409,
    );
    await nominated(await opened(), nepal, { participantEmail: 'sita@gov.example' });
  });

  it('ends when the call does', async () => {
    const id = await opened();
    await post(institute, `/cohorts/${id}/closure`).expect(200);
    await post(nepal, `/cohorts/${id}/nominations`, someone()).expect(409);
  });

  it('ends with the day on which nominations close', async () => {
    const id = await opened({ nominationsCloseOn: '2026-11-24' });
    await nominated(id);
    world.after(1);
    const { body } = await post(nepal, `/cohorts/${id}/nominations`, someone()).expect(409);
    world.after(-1);
    expect(body.detail).toBe('Nominations closed on 2026-11-24');
  });

  it('keeps the country’s order', async () => {
    const id = await opened();
    await nominated(id);
    await nominated(id, peru);
    await nominated(id);
    await nominated(id, nepal, { rank: 1 });
    const page = async (query: string) => (await get(institute, `/cohorts/${id}/nominations?limit=3${query}`)).body;
    const first = await page('');
    const second = await page(`&cursor=${encodeURIComponent(first.next)}`);
    const ranks = [...first.items, ...second.items].map((item) => `${item.country} ${item.rank}`);
    expect(ranks).toEqual(['NPL 1', 'NPL 1', 'NPL 2', 'PER 1']);
  });
});

describe('who sees the participants', () => {
  it('is the institution, and a country for its own; everyone else sees numbers', async () => {
    const id = await opened();
    const mine = await nominated(id, nepal, { participantName: 'Sita Gurung' });
    await nominated(id, peru, { participantName: 'Rosa Quispe' });
    const names = async (person: TestPerson) =>
      (await get(person, `/cohorts/${id}/nominations`).expect(200)).body.items.map(
        (item: { participantName: string }) => item.participantName,
      );
    expect(await names(institute)).toEqual(['Sita Gurung', 'Rosa Quispe']);
    expect(await names(nepal)).toEqual(['Sita Gurung']);
    expect(await names(stranger)).toEqual([]);

    const { body } = await get(stranger, `/cohorts/${id}`).expect(200);
    expect(body.nominations).toEqual([
      { country: 'NPL', state: 'nominated', count: 1 },
      { country: 'PER', state: 'nominated', count: 1 },
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Sita|Rosa|@/);
    expect(body.actions).toEqual([]);
    await post(peru, `/nominations/${mine}/declination`).expect(404);
    await get(peru, `/engagements/nomination/${mine}/timeline`).expect(404);
    await world.visitor().get(`/api/v1/cohorts/${id}`).expect(401);
  });
});

describe('selecting', () => {
  it('stays within the seats, and a seat that is declined is free again', async () => {
    const id = await opened({ seats: 1 });
    const [first, second] = [await nominated(id), await nominated(id, peru)];
    await post(institute, `/nominations/${first}/selection`).expect(200);
    const { body } = await post(institute, `/nominations/${second}/selection`).expect(409);
    expect(body.code).toBe('seats-exhausted');
    await post(nepal, `/nominations/${first}/declination`).expect(200);
    await post(institute, `/nominations/${second}/selection`).expect(200);
  });

  it('gives five seats to five of a hundred who race for them', async () => {
    const id = await opened({ seats: 5 });
    const ids: string[] = [];
    for (let n = 0; n < 100; n++) ids.push(await nominated(id));
    const answers = await Promise.all(ids.map((each) => post(institute, `/nominations/${each}/selection`)));
    const by = (status: number) => answers.filter((answer) => answer.status === status);
    expect(by(200)).toHaveLength(5);
    expect(by(409).map((answer) => answer.body.code)).toEqual(Array(95).fill('seats-exhausted'));
    const [{ count }] = await world.db.query(
      `SELECT count(*)::int FROM nomination WHERE cohort_id = $1 AND state = 'selected'`,
      [id],
    );
    expect(count).toBe(5);
  }, 60_000);

  it('is the institution’s, and confirming is the country’s', async () => {
    const id = await nominated(await opened());
    await post(nepal, `/nominations/${id}/selection`).expect(403);
    await post(nepal, `/nominations/${id}/acceptance`).expect(409);
    await post(institute, `/nominations/${id}/selection`).expect(200);
    await post(institute, `/nominations/${id}/acceptance`).expect(403);
    await post(institute, `/nominations/${id}/completion`).expect(409);
    await post(stranger, `/nominations/${id}/selection`).expect(404);
  });

  it('refuses with a reason', async () => {
    const id = await nominated(await opened());
    await post(institute, `/nominations/${id}/refusal`).expect(422);
    const { body } = await post(institute, `/nominations/${id}/refusal`, { reason: 'language' }).expect(200);
    expect(body).toMatchObject({ state: 'refused', reason: { code: 'language' } });
  });

  it('compares the version that was read', async () => {
    const id = await nominated(await opened());
    await post(institute, `/nominations/${id}/selection`, {}, { 'If-Match': '"7"' }).expect(412);
    await post(institute, `/nominations/${id}/selection`, {}, { 'If-Match': '"1"' }).expect(200);
  });
});

describe('a cancelled cohort', () => {
  it('stops every step of its nominations and asks nothing of anyone', async () => {
    const cohort = await opened();
    const id = await nominated(cohort);
    await post(institute, `/cohorts/${cohort}/cancellation`, { reason: 'funding_lost' }).expect(200);
    await post(institute, `/nominations/${id}/selection`).expect(409);
    const { body } = await get(nepal, `/cohorts/${cohort}/nominations`).expect(200);
    expect(body.items[0].actions).toEqual([]);
    const open = await world.db.query(
      `SELECT subject_id FROM deadline WHERE subject_id = ANY($1) AND settled_at IS NULL`,
      [[cohort, id]],
    );
    expect(open).toEqual([]);
  });
});

describe('certificate numbers', () => {
  it('have no gaps, also when many are issued at once and some of it fails', async () => {
    const cohort = await opened({ seats: 20 });
    const ids: string[] = [];
    for (let n = 0; n < 12; n++) {
      const id = await nominated(cohort);
      await post(institute, `/nominations/${id}/selection`).expect(200);
      if (n % 3 > 0) await post(nepal, `/nominations/${id}/acceptance`).expect(200);
      ids.push(id);
    }
    world.moveTo('2028-04-01T08:00:00Z');
    const answers = await Promise.all(ids.map((id) => post(institute, `/nominations/${id}/completion`)));
    world.moveTo('2026-11-24T09:00:00Z');
    const numbers = answers.flatMap(({ status, body }) => (status === 200 ? [body.certificateNumber as string] : []));
    expect(numbers.map((number) => Number(number.split('-')[2])).sort((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8,
    ]);
    expect(numbers.every((number) => number.startsWith('BDG-2028-'))).toBe(true);
  });
});

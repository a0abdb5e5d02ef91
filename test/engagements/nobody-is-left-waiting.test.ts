import { describe, expect, it } from 'vitest';
import { openEngagementWorld } from './engagement-world.js';

const { world, build, match, post, get, institute, nepal, peru, stranger, ministry } = await openEngagementWorld();

const dates = { startsOn: '2027-03-01', endsOn: '2027-03-12', nominationsCloseOn: '2027-01-15', seats: 5 };
const openDeadlines = async (id: string) =>
  (await world.db.query(`SELECT 1 FROM deadline WHERE subject_id = $1 AND settled_at IS NULL`, [id])).length;

async function cohort(given: object = {}) {
  const training = await build.listing('training', { organisation: institute.organisation, seats: 5, ...given });
  const { body } = await post(institute, '/cohorts', { listingId: training.id, ...dates }).expect(201);
  return body.id as string;
}

let serial = 0;
const nominate = (id: string, by = nepal, country = 'NPL') =>
  post(by, `/cohorts/${id}/nominations`, {
    country,
    participantName: 'Maya',
    participantEmail: `maya${++serial}@example.org`,
    organisation: 'Institute of Forestry',
  });

describe('a course that is over', () => {
  it('asks nobody any more for what can no longer be done', async () => {
    const id = await cohort();
    const waiting = (await nominate(id).expect(201)).body.id;
    const accepted = (await nominate(id).expect(201)).body.id;
    await post(institute, `/nominations/${accepted}/selection`).expect(200);
    await post(nepal, `/nominations/${accepted}/acceptance`).expect(200);
    await post(institute, `/cohorts/${id}/closure`).expect(200);
    world.moveTo(`${dates.endsOn}T16:00:00Z`);
    await post(institute, `/cohorts/${id}/completion`).expect(200);
    world.moveTo('2026-11-24T09:00:00Z');

    await post(institute, `/nominations/${waiting}/selection`).expect(409);
    expect(await openDeadlines(waiting)).toBe(0);
    expect(await openDeadlines(accepted)).toBe(1);
  });
});

describe('a course for the parties of a match only', () => {
  it('is known to them, and to nobody else', async () => {
    const { id: matchId } = await match('introduced', {
      kind: 'training',
      confidentiality: 'parties',
      title: 'Quiet course',
    });
    const { body } = await post(institute, '/cohorts', { matchId, ...dates }).expect(201);
    await get(stranger, `/cohorts/${body.id}`).expect(404);
    await get(peru, `/cohorts/${body.id}`).expect(404);
    await get(peru, `/cohorts/${body.id}/nominations`).expect(404);
    await get(peru, `/engagements/cohort/${body.id}/timeline`).expect(404);
    await nominate(body.id, peru, 'PER').expect(404);
    const listed = await get(stranger, '/cohorts?limit=100').expect(200);
    expect(JSON.stringify(listed.body)).not.toContain('Quiet course');
    await post(stranger, `/cohorts/${body.id}/closure`).expect(404);

    for (const party of [institute, ministry, nepal]) await get(party, `/cohorts/${body.id}`).expect(200);
    const own = await get(nepal, '/cohorts?limit=100').expect(200);
    expect(JSON.stringify(own.body)).toContain('Quiet course');
    await nominate(body.id).expect(201);
  });

  it('stays open to view where its listing is', async () => {
    await get(stranger, `/cohorts/${await cohort()}`).expect(200);
    await get(stranger, `/cohorts/${await cohort({ confidentiality: 'registered' })}`).expect(200);
  });
});

describe('seats', () => {
  it('are not given twice, however many are selected at once', async () => {
    const id = await cohort();
    const nominated = await Promise.all(Array.from({ length: 9 }, () => nominate(id)));
    const answers = await Promise.all(
      nominated.map(({ body }) => post(institute, `/nominations/${body.id}/selection`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(4);
  });
});

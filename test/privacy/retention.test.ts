import { readdirSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyRetention, askDataExport, itemNames, itemOf } from '../../server/privacy/index.js';
import { housekeep } from '../../workers/housekeep.js';
import { openEngagementWorld } from '../engagements/engagement-world.js';
import { pdf } from '../files/pdf.js';

const { world, build, match, post, get, ministry, institute, nepal } = await openEngagementWorld();
const dates = { startsOn: '2027-03-01', endsOn: '2027-03-19', nominationsCloseOn: '2027-01-15' };
const START = world.now();
const daysAfter = async (from: string | Date, days: number) => {
  world.moveTo(new Date(new Date(from).getTime() + days * 86_400_000));
  await applyRetention(world.ctx());
};
const one = async (sql: string, ...params: unknown[]) => (await world.db.query(sql, params))[0];

async function nominated() {
  world.moveTo(START);
  const { id: listingId } = await build.listing('training', { organisation: institute.organisation, seats: 20 });
  const { body: cohort } = await post(institute, '/cohorts', { listingId, ...dates }).expect(201);
  const { body: cv } = await world.as(nepal).post('/api/v1/files').attach('file', pdf(), 'cv.pdf').expect(201);
  const nominee = {
    country: 'NPL',
    participantName: 'Sita',
    participantEmail: 'sita@gov.example',
    organisation: 'Looms',
    cvFileId: cv.id,
  };
  const { body } = await post(nepal, `/cohorts/${cohort.id}/nominations`, nominee).expect(201);
  await get(institute, `/cohorts/${cohort.id}/nominations`).expect(200);
  return { id: body.id as string, cvId: cv.id as string };
}

describe('when its days are over', () => {
  it('a nomination loses its name after five years, and its curriculum vitae after ninety days', async () => {
    const { id, cvId } = await nominated();
    await daysAfter(dates.endsOn, 89);
    expect(await one(`SELECT count(*)::int AS n FROM file WHERE id = $1`, cvId)).toEqual({ n: 1 });
    await daysAfter(dates.endsOn, 92);
    expect(await one(`SELECT count(*)::int AS n FROM file WHERE id = $1`, cvId)).toEqual({ n: 0 });
    const left = [];
    for await (const { name } of world.runtime.parts.files.list()) left.push(name);
    expect(left).not.toContain(cvId);

    expect((await one(`SELECT participant_name AS name FROM nomination WHERE id = $1`, id)).name).toBe('Sita');
    await daysAfter(dates.endsOn, 5 * 365 + 2);
    await applyRetention(world.ctx());
    expect(
      await one(
        `SELECT participant_name AS name, participant_email AS email, organisation FROM nomination WHERE id = $1`,
        id,
      ),
    ).toEqual({
      name: 'erased',
      email: `erased-${id}@erased.invalid`,
      organisation: 'erased',
    });
    world.moveTo(START);
  });

  it('a curriculum vitae goes ninety days after the person was not taken', async () => {
    const { id, cvId } = await nominated();
    await post(institute, `/nominations/${id}/refusal`, { reason: 'language' }).expect(200);
    await daysAfter(START, 91);
    expect(await one(`SELECT count(*)::int AS n FROM file WHERE id = $1`, cvId)).toEqual({ n: 0 });
    world.moveTo(START);
  });

  it('a mission loses the name of its expert after five years, and its contract its text after ten', async () => {
    const { id: matchId } = await match();
    const mission = {
      matchId,
      title: 'Weaving',
      expertName: 'Nimal Silva',
      dutyStation: 'Pokhara',
      startsOn: '2027-03-01',
      endsOn: '2027-03-12',
    };
    const { body } = await post(ministry, '/missions', mission).expect(201);
    await post(institute, `/missions/${body.id}/acceptance`).expect(200);
    await world.drain();
    const said = () =>
      one(
        `SELECT m.expert_name, c.text LIKE '%Nimal Silva%' AS in_contract FROM mission m JOIN contract c ON c.mission_id = m.id WHERE m.id = $1`,
        body.id,
      );
    await daysAfter('2027-03-12', 5 * 365 - 1);
    expect(await said()).toEqual({ expert_name: 'Nimal Silva', in_contract: true });
    await daysAfter('2027-03-12', 5 * 365 + 2);
    expect(await said()).toEqual({ expert_name: 'erased', in_contract: true });
    await daysAfter('2027-03-12', 10 * 365 + 2);
    expect(await said()).toEqual({ expert_name: 'erased', in_contract: false });
    world.moveTo(START);
  });

  it('copies, looks, notices, kept answers and kept mails go', async () => {
    const { id } = await nominated();
    const { id: exportId } = await askDataExport(world.ctx(institute.actor), {});
    await world.drain();
    const dir = path.join(world.dataDir, 'mail');
    for (const name of readdirSync(dir)) utimesSync(path.join(dir, name), START, START);
    expect(readdirSync(dir)).not.toEqual([]);
    const counts = async () => ({
      ...(await one(`SELECT count(*)::int AS copies FROM data_export WHERE id = $1`, exportId)),
      ...(await one(`SELECT count(*)::int > 0 AS looks FROM personal_data_access WHERE thing_id = $1`, id)),
      ...(await one(`SELECT count(*)::int > 0 AS notices FROM notification`)),
      mails: readdirSync(dir).length > 0,
    });
    await daysAfter(START, 6);
    expect(await counts()).toEqual({ copies: 1, looks: true, notices: true, mails: true });
    await daysAfter(START, 8);
    expect(await counts()).toEqual({ copies: 0, looks: true, notices: true, mails: true });
    await daysAfter(START, 31);
    expect(await counts()).toEqual({ copies: 0, looks: true, notices: true, mails: false });
    await daysAfter(START, 2 * 365 + 1);
    expect(await counts()).toEqual({ copies: 0, looks: false, notices: false, mails: false });
    world.moveTo(START);
  });

  it('is part of the housekeeping, and can run twice', async () => {
    await housekeep(world.runtime);
    await housekeep(world.runtime);
    expect(itemNames.filter((name) => itemOf(name).kept.days === 0)).toEqual([]);
  });
});

import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { openEngagementWorld, pointers } from './engagement-world.js';

const { world, match, post, get, ministry, institute, donor, stranger, nepal, build } = await openEngagementWorld();

const plan = {
  title: 'Banana fibre extraction in three districts',
  dutyStation: 'Pokhara, Nepal',
  startsOn: '2027-02-01',
  endsOn: '2027-03-31',
};
async function onDay<T>(day: string, act: () => PromiseLike<T>): Promise<T> {
  const before = world.now();
  world.moveTo(`${day}T08:00:00Z`);
  try {
    return await act();
  } finally {
    world.moveTo(before);
  }
}
async function proposed() {
  const { id: matchId } = await match();
  const { body } = await post(ministry, '/missions', { ...plan, matchId }).expect(201);
  return body.id as string;
}
async function accepted() {
  const id = await proposed();
  await post(institute, `/missions/${id}/acceptance`, { expertName: 'Nimal Perera' }).expect(200);
  await world.drain();
  return id;
}
async function completed() {
  const id = await accepted();
  const { body: contract } = await get(ministry, `/missions/${id}/contract`).expect(200);
  await post(ministry, `/missions/${id}/contracting`, { contractHash: contract.sha256 }).expect(200);
  await onDay(plan.startsOn, () => post(ministry, `/missions/${id}/start`).expect(200));
  await post(ministry, `/missions/${id}/completion`).expect(200);
  return id;
}

describe('an expert mission', () => {
  it('goes from an introduced match to the evaluations of both sides', async () => {
    const { id: matchId, need, offer } = await match();
    const { body: mission } = await post(ministry, '/missions', { ...plan, matchId }).expect(201);
    expect(mission).toMatchObject({
      state: 'proposed',
      matchId,
      needId: need.id,
      offerId: offer.id,
      need: { organisationId: need.organisationId, country: 'NPL' },
      offer: { organisationId: offer.organisationId, country: 'LKA' },
      actions: ['cancel'],
    });

    const { body: seen } = await get(institute, `/missions/${mission.id}`).expect(200);
    expect(seen.actions).toEqual(['accept', 'decline', 'cancel']);
    await post(institute, `/missions/${mission.id}/acceptance`, { expertName: 'Nimal Perera' }).expect(200);

    await get(ministry, `/missions/${mission.id}/contract`).expect(404);
    await world.drain();
    const { body: contract } = await get(institute, `/missions/${mission.id}/contract`).expect(200);
    expect(contract.text).toContain('Nimal Perera');
    expect(contract.sha256).toBe(createHash('sha256').update(contract.text).digest('hex'));

    await post(ministry, `/missions/${mission.id}/contracting`, { contractHash: contract.sha256 }).expect(200);
    await post(ministry, `/missions/${mission.id}/start`).expect(409);
    await onDay(plan.startsOn, () => post(ministry, `/missions/${mission.id}/start`).expect(200));
    await post(ministry, `/missions/${mission.id}/completion`).expect(200);
    await post(ministry, `/missions/${mission.id}/evaluations`, { rating: 5, text: 'All that was asked' }).expect(200);
    const { body: evaluated } = await post(institute, `/missions/${mission.id}/evaluations`, {
      rating: 4,
      text: 'Well hosted',
    }).expect(200);
    expect(evaluated).toMatchObject({ state: 'evaluated', actions: [], contractHash: contract.sha256 });

    const { body: timeline } = await get(ministry, `/engagements/mission/${mission.id}/timeline`).expect(200);
    expect(timeline.items.map((item: { name: string }) => item.name)).toEqual(
      ['proposed', 'accepted', 'contracted', 'started', 'completed', 'evaluated'].map((past) => `mission.${past}`),
    );
    expect(JSON.stringify(timeline)).not.toContain('Perera');
  });

  it('is proposed by the need side alone', async () => {
    const { id: matchId } = await match();
    await post(institute, '/missions', { ...plan, matchId }).expect(403);
    await post(stranger, '/missions', { ...plan, matchId }).expect(404);
    await world
      .visitor()
      .post('/api/v1/missions')
      .send({ ...plan, matchId })
      .expect(401);
    await post(nepal, '/missions', { ...plan, matchId }).expect(201);
  });

  it('needs an introduction, and an offer that can send someone', async () => {
    const { id: shortlisted } = await match('shortlisted');
    await post(ministry, '/missions', { ...plan, matchId: shortlisted }).expect(409);
    const { id: fund } = await match('introduced', { kind: 'fund' });
    expect(pointers(await post(ministry, '/missions', { ...plan, matchId: fund }).expect(422))).toEqual(['#/matchId']);
  });

  it('is a secret from strangers, and each step is for the side it belongs to', async () => {
    const id = await proposed();
    await get(stranger, `/missions/${id}`).expect(404);
    await get(donor, `/missions/${id}/contract`).expect(404);
    await get(stranger, `/engagements/mission/${id}/timeline`).expect(404);
    await post(stranger, `/missions/${id}/acceptance`).expect(404);
    await post(ministry, `/missions/${id}/acceptance`).expect(403);
    const member = await build.person('institution_member', { organisation: institute.organisation });
    await get(member, `/missions/${id}`).expect(200);
    await post(member, `/missions/${id}/acceptance`).expect(403);
  });

  it('refuses a step at the wrong moment, and changes nothing', async () => {
    const id = await proposed();
    await post(ministry, `/missions/${id}/completion`).expect(409);
    await post(ministry, `/missions/${id}/contracting`, { contractHash: 'a'.repeat(64) }).expect(409);
    await post(ministry, `/missions/${id}/evaluations`, { rating: 3, text: 'Too early' }).expect(409);
    await post(institute, `/missions/${id}/acceptance`, { expertName: 'Nimal Perera' }).expect(200);
    await post(institute, `/missions/${id}/acceptance`).expect(409);
    const { body } = await get(ministry, `/missions/${id}`).expect(200);
    expect(body).toMatchObject({ state: 'accepted', evaluated: { need: false, offer: false } });
  });

  it('cannot end before it starts, but can last a day', async () => {
    const { id: matchId } = await match();
    const backwards = await post(ministry, '/missions', { ...plan, matchId, endsOn: '2027-01-31' }).expect(422);
    expect(pointers(backwards)).toEqual(['#/endsOn']);
    await post(ministry, '/missions', { ...plan, matchId, endsOn: plan.startsOn }).expect(201);
  });

  it('is declined and cancelled with a coded reason only', async () => {
    const id = await proposed();
    expect(pointers(await post(institute, `/missions/${id}/refusal`).expect(422))).toEqual(['#/reason']);
    const { body } = await post(institute, `/missions/${id}/refusal`, {
      reason: 'dates_not_possible',
      note: 'Harvest',
    }).expect(200);
    expect(body).toMatchObject({ state: 'declined', reason: { code: 'dates_not_possible', note: 'Harvest' } });
    const other = await accepted();
    await post(ministry, `/missions/${other}/cancellation`, { reason: 'no_such_reason' }).expect(422);
    await post(ministry, `/missions/${other}/cancellation`, { reason: 'funding_lost' }).expect(200);
    expect(await world.recorded('mission.cancelled')).toContainEqual({ missionId: other, reason: 'funding_lost' });
  });

  it('does not overwrite what someone else changed first', async () => {
    const id = await proposed();
    const read = await get(institute, `/missions/${id}`).expect(200);
    await post(institute, `/missions/${id}/acceptance`, { expertName: 'Nimal Perera' }).expect(200);
    const cancel = (headers?: Record<string, string>) =>
      post(ministry, `/missions/${id}/cancellation`, { reason: 'other' }, headers);
    await cancel({ 'If-Match': read.headers['etag']! }).expect(412);
    await cancel().expect(200);
  });

  it('has one contract, however often it is drafted, and is agreed only by the hash of its text', async () => {
    const id = await accepted();
    await world.drain();
    const [{ count }] = await world.db.query('SELECT count(*)::int FROM contract WHERE mission_id = $1', [id]);
    expect(count).toBe(1);
    const wrong = await post(ministry, `/missions/${id}/contracting`, { contractHash: 'a'.repeat(64) }).expect(422);
    expect(pointers(wrong)).toEqual(['#/contractHash']);
  });

  it('waits for the draft', async () => {
    const id = await proposed();
    await post(institute, `/missions/${id}/acceptance`, { expertName: 'Nimal Perera' }).expect(200);
    await post(ministry, `/missions/${id}/contracting`, { contractHash: 'a'.repeat(64) }).expect(409);
  });
});

describe('the two evaluations', () => {
  const texts = async (person: typeof ministry, id: string) =>
    (await get(person, `/missions/${id}/evaluations`).expect(200)).body.items.map(
      (item: { text: string }) => item.text,
    );

  it('are blind until both are in', async () => {
    const id = await completed();
    await post(ministry, `/missions/${id}/evaluations`, { rating: 2, text: 'Came late' }).expect(200);
    expect(await texts(ministry, id)).toEqual(['Came late']);
    expect(await texts(institute, id)).toEqual([]);
    const { body } = await get(institute, `/missions/${id}`).expect(200);
    expect(body).toMatchObject({ evaluated: { need: true, offer: false }, actions: ['evaluate'] });
    expect(JSON.stringify(body)).not.toContain('Came late');

    await post(institute, `/missions/${id}/evaluations`, { rating: 5, text: 'Warm welcome' }).expect(200);
    expect(await texts(ministry, id)).toEqual(['Came late', 'Warm welcome']);
    expect(await texts(institute, id)).toEqual(['Came late', 'Warm welcome']);
  });

  it('are filed once by each side, whoever of it files', async () => {
    const id = await completed();
    await post(ministry, `/missions/${id}/evaluations`, { rating: 2, text: 'One' }).expect(200);
    await post(nepal, `/missions/${id}/evaluations`, { rating: 5, text: 'Two' }).expect(409);
    await post(stranger, `/missions/${id}/evaluations`, { rating: 5, text: 'Three' }).expect(404);
  });

  it.each([0, 6, 2.5, '5'])('rate from 1 to 5, not %s', async (rating) => {
    const id = await completed();
    const refused = await post(ministry, `/missions/${id}/evaluations`, { rating, text: 'Odd' }).expect(422);
    expect(pointers(refused)).toEqual(['#/rating']);
  });

  it('become readable once when both arrive together', async () => {
    const id = await completed();
    await Promise.all([
      post(ministry, `/missions/${id}/evaluations`, { rating: 4, text: 'A' }).expect(200),
      post(institute, `/missions/${id}/evaluations`, { rating: 4, text: 'B' }).expect(200),
    ]);
    const { body } = await get(ministry, `/missions/${id}`).expect(200);
    expect(body.state).toBe('evaluated');
    expect(await world.recorded('mission.evaluated')).toContainEqual({ missionId: id });
  });
});

describe('what is due on a mission', () => {
  const due = async (id: string) =>
    (await world.db.query(`SELECT state, due_at FROM deadline WHERE subject_id = $1 AND settled_at IS NULL`, [id])).map(
      (row: { state: string; due_at: Date }) => `${row.state} ${row.due_at.toISOString().slice(0, 10)}`,
    );

  it('is one thing at a time, and follows the dates of the mission', async () => {
    const id = await accepted();
    expect(await due(id)).toEqual(['accepted 2026-12-09']);
    const { body: contract } = await get(ministry, `/missions/${id}/contract`).expect(200);
    await post(ministry, `/missions/${id}/contracting`, { contractHash: contract.sha256 }).expect(200);
    expect(await due(id)).toEqual(['contracted 2027-02-01']);
    await onDay(plan.startsOn, () => post(ministry, `/missions/${id}/start`).expect(200));
    expect(await due(id)).toEqual(['under_way 2027-04-14']);
    await post(ministry, `/missions/${id}/cancellation`, { reason: 'ended_early' }).expect(200);
    expect(await due(id)).toEqual([]);
  });
});

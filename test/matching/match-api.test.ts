import { describe, expect, it } from 'vitest';
import { findMatches, matchTable } from '../../server/matching/index.js';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);

const officer = await build.person('ministry_officer', { country: 'NPL' });
const reader = await build.person('institution_member', { organisation: officer.organisation });
const focalPoint = await build.person('focal_point', { country: 'NPL' });
const head = await build.person('institution_admin', { country: 'LKA' });
const stranger = await build.person('ministry_officer', { country: 'TGO' });

async function match() {
  const need = await build.listing('need', { organisation: officer.organisation });
  const offer = await build.listing('training', { organisation: head.organisation });
  await findMatches(world.ctx(), { listingId: need.id });
  const { body } = await world.as(officer).get(`/api/v1/listings/${need.id}/matches`).expect(200);
  const found = body.items.find((item: { offer: { id: string } }) => item.offer.id === offer.id);
  return { need, offer, id: found.id as string, found };
}

const step = (who: TestPerson, id: string, noun: string, body: object = {}) =>
  world.as(who).post(`/api/v1/matches/${id}/${noun}`).send(body);

describe('the list of matches', () => {
  it('gives both sides the same matches with the same reasons, in words', async () => {
    const { need, offer, found } = await match();
    const { body } = await world.as(head).get(`/api/v1/listings/${offer.id}/matches`).expect(200);
    const mirrored = body.items.find((item: { need: { id: string } }) => item.need.id === need.id);

    expect({ ...mirrored, actions: [] }).toEqual({ ...found, actions: [] });
    expect(found.need).toMatchObject({
      id: need.id,
      kind: 'need',
      country: 'NPL',
      organisation: { name: officer.organisation.name },
    });
    const reasons = Object.values(found.criteria as Record<string, { reasons: { sentence: string }[] }>).flatMap(
      (each) => each.reasons,
    );
    expect(reasons.map(({ sentence }) => sentence)).toContain('A shared working language: English');
    expect(found.actions).toEqual(['see', 'shortlist', 'dismiss', 'introduce', 'invite']);
    expect(mirrored.actions).toEqual(['see', 'dismiss', 'expressInterest']);
    expect(found).toMatchObject({ owner: 'needSide', dueAt: '2026-12-08T09:00:00.000Z' });
  });

  it('comes best first, in pages, and apart for funds', async () => {
    const { need } = await match();
    await build.listing('training', { organisation: head.organisation });
    await build.listing('fund', { sectors: [240] });
    await findMatches(world.ctx(), { listingId: need.id });
    const path = `/api/v1/listings/${need.id}/matches`;

    const { body: all } = await world.as(officer).get(path).expect(200);
    const scores = all.items.map(({ score }: { score: number }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));

    const paged: string[] = [];
    for (let query = '?limit=1'; query;) {
      const { body } = await world
        .as(officer)
        .get(path + query)
        .expect(200);
      paged.push(...body.items.map(({ id }: { id: string }) => id));
      query = body.next ? `?limit=1&cursor=${body.next}` : '';
    }
    expect(paged).toEqual(all.items.map(({ id }: { id: string }) => id));

    const { body: funds } = await world.as(officer).get(`${path}?kind=fund`).expect(200);
    expect(funds.items.map(({ offer }: { offer: { kind: string } }) => offer.kind)).toEqual(['fund']);
  });

  it('is a secret from everyone else', async () => {
    const { need, offer, id } = await match();

    for (const [path, status] of [
      [`/api/v1/listings/${need.id}/matches`, 403],
      [`/api/v1/listings/${offer.id}/matches`, 403],
      [`/api/v1/matches/${id}`, 404],
    ] as const) {
      await world.as(stranger).get(path).expect(status);
      await world.visitor().get(path).expect(401);
    }
    await world.as(head).get(`/api/v1/listings/${need.id}/matches`).expect(403);
    await world.as(officer).get(`/api/v1/listings/${offer.id}/matches`).expect(403);
  });
});

describe('the steps of a match', () => {
  it('are seen, short-listed and introduced by the side in need', async () => {
    const { id } = await match();

    expect((await step(officer, id, 'sighting').expect(200)).body).toMatchObject({
      state: 'seen',
      seenByOfferAt: null,
    });
    expect((await step(focalPoint, id, 'shortlisting').expect(200)).body).toMatchObject({ state: 'shortlisted' });
    const { body } = await step(officer, id, 'introduction').expect(200);
    expect(body).toMatchObject({ state: 'introduced', dueAt: '2026-12-24T09:00:00.000Z', actions: [] });
    expect(await world.recorded('match.introduced')).toContainEqual({ matchId: id });
    expect(await world.recorded('match.shortlisted')).toContainEqual({ matchId: id });
  });

  it('a look of the offering side changes no state, and a second look nothing', async () => {
    const { id } = await match();
    const { body: first } = await step(head, id, 'sighting').expect(200);
    const { body: second } = await step(head, id, 'sighting').expect(200);

    expect(first).toMatchObject({ state: 'suggested', seenByNeedAt: null });
    expect(second).toEqual(first);
  });

  it('either side may dismiss it, with a reason, for good', async () => {
    const { need, id } = await match();
    await step(head, id, 'dismissal').expect(422);
    await step(head, id, 'dismissal', { reason: 'because' }).expect(422);
    const { body } = await step(head, id, 'dismissal', { reason: 'no_capacity', note: 'Not before 2028' }).expect(200);

    expect(body).toMatchObject({
      state: 'dismissed',
      dismissed: { reason: 'no_capacity', note: 'Not before 2028' },
      owner: null,
    });
    await step(officer, id, 'shortlisting').expect(409);
    await findMatches(world.ctx(), { listingId: need.id });
    await world
      .as(officer)
      .get(`/api/v1/matches/${id}`)
      .expect(200)
      .expect(({ body }) => expect(body.state).toBe('dismissed'));
  });

  it('are refused to those whose part it is not', async () => {
    const { id } = await match();

    await step(head, id, 'shortlisting').expect(403);
    await step(head, id, 'introduction').expect(403);
    await step(reader, id, 'sighting').expect(403);
    await step(reader, id, 'dismissal', { reason: 'dates' }).expect(403);
    for (const noun of ['sighting', 'shortlisting', 'introduction']) await step(stranger, id, noun).expect(404);
    await step(stranger, id, 'dismissal', { reason: 'dates' }).expect(404);
    await world.visitor().post(`/api/v1/matches/${id}/shortlisting`).expect(401);
  });

  it('cannot be taken twice, nor on what has ended', async () => {
    const { id, offer } = await match();
    await step(officer, id, 'introduction').expect(200);
    await step(officer, id, 'introduction').expect(409);
    await world.db.query(`UPDATE match SET state = 'ended' WHERE id = $1`, [id]);
    await step(officer, id, 'dismissal', { reason: 'dates' }).expect(409);
    expect(offer.state).toBe('matching');
  });
});

it('the table of matches names listings by the ids they came with', async () => {
  const need = await build.listing('need', { externalId: 'N1', title: 'Kelp', sectors: [31381], skills: [] });
  const offer = await build.listing('training', {
    externalId: 'O1',
    title: 'Kelp farming',
    sectors: [31381],
    skills: [],
  });
  await findMatches(world.ctx(), { listingId: need.id });

  const rows = await matchTable(world.ctx(), { kind: 'offer', top: 10 });
  expect(rows).toEqual([{ need: 'N1', offer: offer.externalId, rank: 1, score: expect.any(Number) }]);
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Listing } from '../../server/listings/index.js';
import {
  findMatches,
  firstWeights,
  Match,
  previewWeights,
  startRematch,
  type Weights,
} from '../../server/matching/index.js';
import { roles } from '../../server/actor.js';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);
const WEIGHTS = '/api/v1/matching/weights';
const note = 'The region asked for nearness to count for more';

/** Other weights in one place. */
const having = (side: 'offer' | 'fund', row: keyof Weights['offer'], values: Record<string, number>): Weights => ({
  ...firstWeights,
  [side]: { ...firstWeights[side], [row]: { ...firstWeights[side][row], ...values } },
});

let administrator: TestPerson;
beforeAll(async () => {
  administrator = await build.person('administrator');
});
const inForce = async () => (await world.as(administrator).get(WEIGHTS).expect(200)).body.current;
const set = async (weights: unknown, basedOn?: number) =>
  world
    .as(administrator)
    .post(WEIGHTS)
    .send({ weights, note, basedOn: basedOn ?? (await inForce()).version });

describe('weights', () => {
  it('of a new installation are those of the code', async () => {
    expect(await inForce()).toEqual({ version: 0, weights: firstWeights, note: null, author: null, setAt: null });
  });

  it('are set as a whole, with a reason, and everything open is judged again', async () => {
    const weights = having('offer', 'feasibility', { of: 0.2 });
    const { status, body } = await set(weights, 0);

    expect(status).toBe(201);
    expect(body.current).toMatchObject({
      weights,
      note,
      author: { id: administrator.id, name: 'Ada Perera' },
      setAt: '2026-11-24T09:00:00.000Z',
    });
    expect(body.history.map(({ version }: { version: number }) => version)).toEqual([body.current.version, 0]);
    const { body: runs } = await world.as(administrator).get('/api/v1/matching/rematches').expect(200);
    expect(runs.items[0]).toMatchObject({ reason: 'new_weights', done: 0, finishedAt: null });
    const [entry] = await world.db.query(`SELECT * FROM audit_entry WHERE command = 'set-weights'`);
    expect(entry).toMatchObject({
      actor_id: administrator.id,
      subjects: expect.arrayContaining([`matching_weights/${body.current.version}`]),
    });
    await world.drain();
    const { body: after } = await world.as(administrator).get('/api/v1/matching/rematches').expect(200);
    expect(after.items[0].finishedAt).not.toBeNull();
  });

  it('are not set when another has set others since; of two at once one is told', async () => {
    const { version } = await inForce();
    const [one, two] = await Promise.all([set(firstWeights, version), set(firstWeights, version)]);
    const refused = one.status === 201 ? two : one;

    expect(new Set([one.status, two.status])).toEqual(new Set([201, 412]));
    expect(refused.body).toMatchObject({ code: 'stale-version' });
    expect(refused.body.detail).toMatch(/^Version \d+ is in force; these were made from version \d+$/);
  });

  it('are in force for a new posting at once', async () => {
    const about = { title: 'Coconut coir', skills: ['coconut coir'] };
    const need = await build.listing('need', about);
    const offer = await build.listing('training', about);
    await set(having('offer', 'viability', { of: 5 }));
    await findMatches(world.ctx(), { listingId: offer.id });

    const match = await world.db.findOneByOrFail(Match, { needId: need.id, offerId: offer.id });
    expect(match.ruleVersion.split('.')[1]).toBe(String((await inForce()).version));
    expect(match.criteria.viability.reasons[0]!.weight).toBeGreaterThan(0.05);
  });

  it('of a time before meaning was a signal go on, and may be set as they were', async () => {
    const { meaning, ...earlier } = firstWeights.offer.mutuality;
    const weights = { ...firstWeights, offer: { ...firstWeights.offer, mutuality: earlier } };
    await world.db.query(`INSERT INTO matching_weights (weights, note, set_at) VALUES ($1, $2, $3)`, [
      JSON.stringify(weights),
      note,
      world.now(),
    ]);
    expect((await inForce()).weights).toEqual(weights);
    const about = { title: 'Coconut shell charcoal', skills: ['coconut shell charcoal'] };
    const need = await build.listing('need', about);
    const offer = await build.listing('training', about);
    await findMatches(world.ctx(), { listingId: offer.id });
    expect(await world.db.countBy(Match, { needId: need.id, offerId: offer.id })).toBe(1);

    expect((await set(weights)).body.current.weights).toEqual(firstWeights);
    expect(meaning).toBe(0);
  });

  const without = (row: keyof Weights['offer']) => ({
    ...firstWeights,
    offer: Object.fromEntries(Object.entries(firstWeights.offer).filter(([name]) => name !== row)),
  });
  it.each([
    [
      '#/weights/offer/viability',
      'The weights of viability for offers add up to nothing: at least one must count',
      having('offer', 'viability', { record: 0, level: 0, plan: 0, freshness: 0 }),
    ],
    [
      '#/weights/fund',
      'The weights of the criteria for funds add up to nothing: at least one must count',
      {
        ...firstWeights,
        fund: Object.fromEntries(Object.entries(firstWeights.fund).map(([name, row]) => [name, { ...row, of: 0 }])),
      },
    ],
    ['#/weights/offer/mutuality/topic', 'A weight is 0 or more', having('offer', 'mutuality', { topic: -1 })],
    ['#/weights/offer/mutuality/topic', 'A weight is at most 1000', having('offer', 'mutuality', { topic: 1e300 })],
    ['#/weights/fund/mutuality/topic', 'Enter a number', having('fund', 'mutuality', { topic: null as never })],
    ['#/weights/fund/mutuality/charm', 'Not a field of this request', having('fund', 'mutuality', { charm: 1 })],
    ['#/weights/offer/viability', 'Required', without('viability')],
    [
      '#/weights/threshold/offer',
      'A threshold is from 0.01 to 1',
      { ...firstWeights, threshold: { ...firstWeights.threshold, offer: 1.5 } },
    ],
  ])('are refused: %s, %s', async (pointer, detail, weights) => {
    const { version } = await inForce();
    const { body, status } = await set(weights);

    expect(status).toBe(422);
    expect(body.errors).toEqual([{ pointer, detail: expect.stringContaining(detail) }]);
    expect((await inForce()).version).toBe(version);
  });

  it('are not set without a reason', async () => {
    for (const short of ['', 'because', 'x'.repeat(501)]) {
      const { body } = await world
        .as(administrator)
        .post(WEIGHTS)
        .send({ weights: firstWeights, note: short, basedOn: 0 })
        .expect(422);
      expect(body.errors[0].pointer).toBe('#/note');
    }
  });

  it('are nobody else’s to see or set', async () => {
    await world.visitor().get(WEIGHTS).expect(401);
    for (const role of roles.filter((role) => role !== 'administrator')) {
      const someone = world.as(await build.person(role));
      await someone.get(WEIGHTS).expect(404);
      await someone.get('/api/v1/matching/rematches').expect(404);
      await someone.post(WEIGHTS).send({ weights: firstWeights, note, basedOn: 0 }).expect(404);
      await someone.post(`${WEIGHTS}/preview`).send({ weights: firstWeights }).expect(404);
    }
  });
});

describe('a preview on past cases', () => {
  const about = { title: 'Mushroom cultivation on straw', skills: ['mushroom cultivation'], sectors: [31161] };
  let need: Listing;
  let near: Listing;
  let known: Listing;
  const ctx = () => world.ctx(administrator.actor);
  const nothingElse = having('offer', 'feasibility', {
    of: 900,
    eligibility: 0,
    language: 0,
    dates: 0,
    modality: 0,
    seats: 0,
  });

  beforeAll(async () => {
    await set(firstWeights);
    need = await build.listing('need', about);
    near = await build.listing('training', { ...about, places: ['NPL'] });
    known = await build.listing('training', { ...about, places: [] });
    await startRematch(world.ctx(), { reason: 'asked' });
    await world.drain();
  });

  it('under the weights in force changes nothing, and writes nothing', async () => {
    const before = await world.db.query(`SELECT count(*) FROM domain_event`);
    const { looked, changed, needs, becomeMet, becomeUnmet, left } = await previewWeights(ctx(), {
      weights: firstWeights,
    });

    expect(looked).toBeGreaterThan(0);
    expect({ changed, needs, becomeMet, becomeUnmet, left }).toEqual({
      changed: 0,
      needs: [],
      becomeMet: 0,
      becomeUnmet: 0,
      left: 0,
    });
    expect(await world.db.query(`SELECT count(*) FROM domain_event`)).toEqual(before);
  });

  it('says which needs become unmet, and what leaves', async () => {
    const strict = { ...firstWeights, threshold: { offer: 1, fund: 1 } };
    const { body } = await world.as(administrator).post(`${WEIGHTS}/preview`).send({ weights: strict }).expect(200);

    expect(body.becomeUnmet).toBeGreaterThan(0);
    const change = body.needs.find((one: { need: { id: string } }) => one.need.id === need.id);
    expect(change.offer).toMatchObject({ metBefore: true, metAfter: false, enters: [], changed: expect.any(Number) });
    expect(change.offer.leaves.map(({ id }: Listing) => id)).toEqual(expect.arrayContaining([near.id, known.id]));
  });

  it('says where stands what people have chosen and what they have dismissed', async () => {
    const match = (offer: Listing) => ({ needId: need.id, offerId: offer.id });
    await world.db.update(Match, match(known), { state: 'shortlisted', shortlistedAt: world.now() });
    await world.db.update(Match, match(near), { state: 'dismissed', dismissedReason: 'other_subject' });

    const same = await previewWeights(ctx(), { weights: firstWeights });
    const other = await previewWeights(ctx(), { weights: nothingElse, newest: 0 });
    const none = await previewWeights(ctx(), { weights: { ...firstWeights, threshold: { offer: 1, fund: 1 } } });

    expect(same.chosen).toMatchObject({ matches: 1, before: { listed: 1 } });
    expect(same.chosen.after).toEqual(same.chosen.before);
    expect(other.looked).toBe(1);
    expect(other.dismissed.after.meanRank).toBe(1);
    expect(none.chosen.after).toEqual({ listed: 0, meanRank: null });
  });

  it('does not forget cases that are over', async () => {
    for (const { id } of [need, known]) {
      await world.db.query(`UPDATE listing SET state = 'closed' WHERE id = $1`, [id]);
      await world.db.query(
        `UPDATE matching_feature SET open = false, changed = pg_current_xact_id() WHERE listing_id = $1`,
        [id],
      );
    }
    const { looked, chosen } = await previewWeights(ctx(), { weights: firstWeights, newest: 0 });

    expect({ looked, chosen }).toMatchObject({ looked: 0, chosen: { matches: 1, before: { listed: 1 } } });
  });
});

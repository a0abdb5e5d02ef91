import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EntityManager } from 'typeorm';
import { createDataSource } from '../../server/database.js';
import { closeListing, Listing } from '../../server/listings/index.js';
import {
  advanceRematch,
  findMatches,
  firstWeights,
  loadJudge,
  rematchAfterNewRules,
  startRematch,
  setWeights,
  type Weights,
} from '../../server/matching/index.js';
import { closeFeatures } from '../../server/matching/feature-store.js';
import { oneRunAtATime } from '../../server/matching/stored-matches.js';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);
const ctx = world.ctx();
const judgeOf = (db: EntityManager = ctx.db) => loadJudge({ ...ctx, db });
const ruleVersion = async () => (await judgeOf()).ruleVersion;

/** Another process: its own connections, and so an index of its own. */
const elsewhere = await createDataSource(world.ownerUrl).initialize();
afterAll(() => elsewhere.destroy());

/** Other scores for everyone than the last time, but much the same matches. */
const other = (n: number): Weights => ({
  ...firstWeights,
  offer: { ...firstWeights.offer, feasibility: { ...firstWeights.offer.feasibility, of: 0.15 + (n % 3) / 20 } },
});
let serial = 0;
async function setOther() {
  const basedOn = Number((await judgeOf()).weights.version);
  return setWeights(world.ctx(secretariat.actor), {
    weights: other(++serial),
    note: 'Distance counts for more from here on',
    basedOn,
  });
}

const subjects = [
  { title: 'Banana fibre extraction', sectors: [32161], skills: ['banana fibre'] },
  { title: 'Tuberculosis laboratory diagnosis', sectors: [12263], skills: ['tuberculosis'] },
  { title: 'Solar mini-grids for rural health posts', sectors: [23230], skills: ['solar energy'] },
];
/** Two steps of a rematch, and so a moment between them. */
const NEEDS = 60;
let secretariat: TestPerson;
let needs: Listing[];
let offers: Listing[];

beforeAll(async () => {
  secretariat = await build.person('administrator');
  const [asking, giving] = [
    await build.organisation({ kind: 'ministry', country: 'NPL' }),
    await build.organisation({ country: 'LKA' }),
  ];
  offers = [];
  for (const about of subjects)
    for (const languages of [['en'], ['fr'], ['en', 'ne']])
      offers.push(await build.listing('training', { ...about, languages, organisation: giving, interpreter: true }));
  needs = [];
  for (let n = 0; n < NEEDS; n++)
    needs.push(await build.listing('need', { ...subjects[n % 3]!, organisation: asking }));
  await startRematch(ctx, { reason: 'asked' });
  const rematchId = await running();
  while (!(await advanceRematch(ctx, { rematchId })).finished);
  // Nobody is told: that is not what is tried here.
  await world.db.query(`UPDATE domain_event SET dispatched_at = occurred_at WHERE dispatched_at IS NULL`);
}, 120_000);

/** Each need's list in one statement, as a page reads it. */
async function lists(): Promise<Map<string, { list: string; rules: string[] }>> {
  const rows = await world.db.query(
    `SELECT need_id AS need, array_agg(DISTINCT rule_version) AS rules,
            string_agg(offer_id || ' ' || score, ', ' ORDER BY score DESC, offer_id) AS list
       FROM match WHERE state IN ('suggested', 'seen', 'shortlisted', 'introduced') GROUP BY need_id`,
  );
  return new Map(rows.map(({ need, ...row }: { need: string; list: string; rules: string[] }) => [need, row]));
}

const rulesInUse = async () => [...new Set([...(await lists()).values()].flatMap(({ rules }) => rules))];
const running = async (): Promise<string> =>
  (await world.db.query(`SELECT id FROM rematch WHERE finished_at IS NULL`))[0]?.id;
const run = async (id: string) => (await world.db.query(`SELECT * FROM rematch WHERE id = $1`, [id]))[0];

describe('while everything is judged again', () => {
  it('each list is the old one or the new one, whole, at any time', async () => {
    const before = await lists();
    expect(before.size).toBe(NEEDS);
    await setOther();
    const seen: Map<string, { list: string; rules: string[] }>[] = [];
    let over = false;
    await Promise.all([world.drain().then(() => (over = true)), watch()]);
    const after = await lists();

    expect(await rulesInUse()).toEqual([await ruleVersion()]);
    expect(after.get(needs[0]!.id)!.list).not.toBe(before.get(needs[0]!.id)!.list);
    const between = seen.filter((lists) => new Set([...lists.values()].flatMap(({ rules }) => rules)).size === 2);
    expect(between.length).toBeGreaterThan(0);
    for (const moment of seen)
      for (const { id } of needs) expect([before.get(id)!.list, after.get(id)!.list]).toContain(moment.get(id)?.list);

    async function watch() {
      while (!over) seen.push(await lists());
    }
  });

  it('a second reason begins it anew, and it ends with every match judged by what is in force', async () => {
    await setOther();
    const id = await running();
    await advanceRematch(ctx, { rematchId: id });
    expect(await run(id)).toMatchObject({ done: 50, finished_at: null });
    await setOther();
    expect(await run(id)).toMatchObject({ id, done: 0, after_id: null, reason: 'new_weights' });
    await world.drain(2);

    expect(await rulesInUse()).toEqual([await ruleVersion()]);
    expect(await run(id)).toMatchObject({ id, done: NEEDS, total: NEEDS, finished_at: expect.any(Date) });
  });

  it('what is posted or closed meanwhile ends right', async () => {
    await setOther();
    const id = await running();
    await advanceRematch(ctx, { rematchId: id });

    const early = await build.listing('training', { ...subjects[0]!, languages: ['en'] });
    await findMatches(ctx, { listingId: early.id });
    const need = await build.listing('need', { ...subjects[0]!, id: '01000000-0000-7000-8000-000000000000' });
    await findMatches(ctx, { listingId: need.id });
    const closer = await build.person('focal_point', { country: 'LKA' });
    await closeListing(world.ctx(closer.actor), { listingId: offers[0]!.id, reason: 'capacity_exhausted' });
    await world.drain();

    const after = await lists();
    expect(await rulesInUse()).toEqual([await ruleVersion()]);
    for (const one of [needs[0]!, needs[57]!, need]) {
      expect(after.get(one.id)!.list).toContain(early.id);
      expect(after.get(one.id)!.list).not.toContain(offers[0]!.id);
    }
    expect(after.get(needs[57]!.id)!.list).toBe(after.get(needs[0]!.id)!.list);
  });

  it('a step that fails is taken again, and nothing is lost of those before', async () => {
    await setOther();
    const id = await running();
    await advanceRematch(ctx, { rematchId: id });
    const before = await lists();
    await world.db.query(`
      CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'the server is gone'; END $$;
      CREATE TRIGGER fail BEFORE UPDATE ON rematch FOR EACH ROW EXECUTE FUNCTION fail()`);
    await expect(world.drain()).rejects.toThrow('the server is gone');
    expect(await lists()).toEqual(before);
    expect(await run(id)).toMatchObject({ done: 50 });
    await world.db.query(`DROP FUNCTION fail CASCADE`);

    for (let finished = false; !finished;) ({ finished } = await advanceRematch(ctx, { rematchId: id }));
    expect(await rulesInUse()).toEqual([await ruleVersion()]);
    expect(await run(id)).toMatchObject({ done: NEEDS + 1 });
  });

  it('a process that starts lets it go on where it was', async () => {
    await setOther();
    const id = await running();
    expect(await rematchAfterNewRules(ctx)).toBe(false);
    await advanceRematch(ctx, { rematchId: id });
    expect(await rematchAfterNewRules(ctx)).toBe(false);
    expect(await run(id)).toMatchObject({ id, done: 50 });
    await world.drain();
    expect(await rematchAfterNewRules(ctx)).toBe(false);

    await world.db.query(`UPDATE match SET rule_version = '1.0.0' WHERE need_id = $1`, [needs[5]!.id]);
    expect(await rematchAfterNewRules(ctx)).toBe(true);
    await world.drain();
    expect(await rulesInUse()).toEqual([await ruleVersion()]);
  });

  it('what funds could cover is read again', async () => {
    const about = { title: 'Beekeeping cooperatives', skills: ['beekeeping'], sectors: [31163], currency: 'USD' };
    const need = await build.listing('need', { ...about, amountMax: '100000' });
    const course = await build.listing('training', { ...about, amountMin: '400000' });
    const pair = async () => {
      await startRematch(ctx, { reason: 'daily' });
      await world.drain();
      const sql = `SELECT score FROM match WHERE need_id = $1 AND offer_id = $2`;
      return (await world.db.query(sql, [need.id, course.id]))[0].score;
    };
    const before = await pair();
    await build.listing('fund', { ...about, amountMax: '900000' });

    expect(await pair()).toBeGreaterThan(before);
  });
});

describe('the index of a process', () => {
  const about = { title: 'Grafting of mango trees', skills: ['mango'], sectors: [31161] };

  it('has no listing whose posting came to nothing', async () => {
    const need = await build.listing('need', about);
    await findMatches(ctx, { listingId: need.id });
    let id = '';
    const posting = world.db.transaction(async (db) => {
      const offer = await builders({ ...world, db }).listing('training', about);
      id = offer.id;
      await findMatches({ ...ctx, db }, { listingId: offer.id });
      expect((await judgeOf(db)).index.has(id)).toBe(true);
      throw new Error('the rest of it failed');
    });
    await expect(posting).rejects.toThrow('the rest of it failed');

    expect((await judgeOf()).index.has(id)).toBe(false);
    await findMatches(ctx, { listingId: need.id });
    expect((await lists()).get(need.id)?.list ?? '').not.toContain(id);
  });

  it('has a listing again whose closing came to nothing', async () => {
    const offer = await build.listing('training', about);
    await judgeOf();
    const closing = world.db.transaction(async (db) => {
      await closeFeatures(db, offer.id);
      (await judgeOf(db)).drop(offer.id);
      throw new Error('not after all');
    });
    await expect(closing).rejects.toThrow('not after all');

    expect((await judgeOf()).index.has(offer.id)).toBe(true);
  });

  it('misses nothing that commits late', async () => {
    const late = elsewhere.createQueryRunner();
    await late.startTransaction();
    const first = await builders({ ...world, db: late.manager }).listing('training', about);
    const second = await build.listing('training', about);

    const before = await judgeOf();
    expect([first, second].map(({ id }) => before.index.has(id))).toEqual([false, true]);
    await build.listing('training', about);
    await judgeOf();
    await late.commitTransaction();
    await late.release();

    expect((await judgeOf()).index.has(first.id)).toBe(true);
  });

  it('misses no closing that commits late', async () => {
    const offer = await build.listing('training', about);
    await judgeOf();
    const late = elsewhere.createQueryRunner();
    await late.startTransaction();
    await closeFeatures(late.manager, offer.id);
    await build.listing('training', about);
    expect((await judgeOf()).index.has(offer.id)).toBe(true);
    await late.commitTransaction();
    await late.release();

    expect((await judgeOf()).index.has(offer.id)).toBe(false);
  });

  it('gives the scores that any other process gives, whatever each has seen', async () => {
    const theirs = await judgeOf(elsewhere.manager);
    for (let n = 0; n < 5; n++) await build.listing('training', { ...about, title: `${about.title} ${n}` });
    const need = await build.listing('need', about);
    const [mine, again] = [await judgeOf(), await judgeOf(elsewhere.manager)];
    expect(again.index).toBe(theirs.index);
    const asked = (judge: typeof mine) =>
      judge.index.find(judge.index.known(need.id)!, 'offer', { most: 50, floor: 0.01, scorer: judge.scorer.offer });

    expect(asked(mine).length).toBeGreaterThan(5);
    expect(asked(again)).toEqual(asked(mine));
    expect(again.ruleVersion).toBe(mine.ruleVersion);
  });

  it('is not read from while a run has it in hand: what the run has closed stays closed for it', async () => {
    const offer = await build.listing('training', about);
    await world.db.transaction(async (db) => {
      await oneRunAtATime(db);
      const judge = await judgeOf(db);
      await closeFeatures(db, offer.id);
      judge.drop(offer.id);
      await judgeOf(); // A preview, somewhere else in this process.
      expect(judge.index.has(offer.id)).toBe(false);
    });
    expect((await judgeOf()).index.has(offer.id)).toBe(false);
  });

  it('outlives a load that fails', async () => {
    const { index } = await judgeOf();
    const broken = world.db.transaction(async (db) => {
      await db.query('SELECT 1 / 0').catch(() => {});
      await judgeOf(db);
    });
    await expect(broken).rejects.toThrow('current transaction is aborted');

    expect((await judgeOf()).index).toBe(index);
  });

  it('keeps the weights a run began with while others are set', async () => {
    const judge = await judgeOf();
    const { scorer, ruleVersion } = judge;
    await setOther();
    expect((await judgeOf()).ruleVersion).not.toBe(ruleVersion);
    expect([judge.scorer, judge.ruleVersion]).toEqual([scorer, ruleVersion]);
    await world.drain(); // Judges all 120 needs again: the next test begins with nothing waiting.
  }, 60_000);

  it('does not read a restored database again and again', async () => {
    const { id } = await build.listing('training', about);
    await judgeOf();
    await world.db.query(`UPDATE matching_feature SET changed = '999999999999'::xid8 WHERE listing_id = $1`, [id]);
    expect((await judgeOf()).index.has(id)).toBe(true);
    await world.db.query(
      `UPDATE matching_feature SET changed = pg_current_xact_id(), open = false WHERE listing_id = $1`,
      [id],
    );
    expect((await judgeOf()).index.has(id)).toBe(false);
  });
});

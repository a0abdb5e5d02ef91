import { describe, expect, it } from 'vitest';
import { findMatches, loadJudge, refreshPools, startRematch } from '../../server/matching/index.js';
import { poolWorld, type DripCountry } from './pool-world.js';

const COUNTRIES = ['PER', 'NPL', 'MAR'] as const satisfies DripCountry[];
const REMATCH = '01a20cc8-8e80-7000-8000-000000000000';

/** Three countries have asked for the same in three languages, one after the other. */
async function pooled() {
  const kit = await poolWorld();
  const ids: Record<string, string> = {};
  for (const country of COUNTRIES) {
    ids[country] = await kit.postDrip(country);
    await kit.world.drain();
  }
  return { ...kit, ids: ids as Record<DripCountry, string>, all: Object.values(ids).toSorted() };
}

/** All that pools have written, and everything recorded of them. */
async function everything({ world }: Awaited<ReturnType<typeof poolWorld>>) {
  const rows = (sql: string) => world.db.query(sql);
  return {
    pools: await rows('SELECT * FROM pool ORDER BY id'),
    members: await rows('SELECT * FROM pool_member ORDER BY pool_id, need_id'),
    alike: await rows(
      `SELECT DISTINCT least(need_id, other_id) AS one, greatest(need_id, other_id) AS other, likeness
         FROM need_likeness ORDER BY 1, 2`,
    ),
    events: await rows(`SELECT id FROM domain_event WHERE name LIKE 'pool.%' ORDER BY id`),
    notices: await rows(`SELECT id FROM notification WHERE name LIKE 'pool.%' ORDER BY id`),
  };
}

describe('needs of several countries', () => {
  it('that ask for the same in different languages come into one pool, and everybody concerned hears of it once', async () => {
    const { world, build, stored, told, sideOf, all } = await pooled();

    expect(await stored()).toMatchObject([{ state: 'proposed', reason: null, needIds: all, left: [] }]);
    for (const country of COUNTRIES) {
      const { officer, focalPoint } = await sideOf(country);
      expect([await told(officer), await told(focalPoint)]).toEqual([['pool.proposed'], ['pool.proposed']]);
    }
    const strangers = [await sideOf('KEN').then(({ officer }) => officer), await build.person('administrator')];
    await world.drain(2);
    for (const stranger of strangers) expect(await told(stranger)).toEqual([]);
  });

  it('come into the same pool in whatever order and however often they are looked at', async () => {
    const kit = await poolWorld();
    for (const country of COUNTRIES.toReversed()) await kit.postDrip(country);
    await kit.world.drain(2);
    const once = await everything(kit);
    expect(once.pools).toHaveLength(1);
    expect(once.members).toHaveLength(3);
    expect(once.notices).toHaveLength(6);

    await refreshPools(kit.world.ctx(), { rematchId: REMATCH });
    await startRematch(kit.world.ctx(), { reason: 'asked' });
    await kit.world.drain(2);
    for (const { id } of await kit.world.db.query('SELECT id FROM listing'))
      await findMatches(kit.world.ctx(), { listingId: id });
    expect(await everything(kit)).toEqual(once);
  });

  it('are pooled by what they say, not by their field', async () => {
    const { world, post, postDrip, stored } = await poolWorld();
    await postDrip('PER');
    await post('KEN', {
      language: 'en',
      title: 'Small dams and water harvesting for pastoralists',
      summary: 'Design of small earth dams and sand dams for livestock watering in dry lands.',
      details: { problem: 'Herders walk for days to find water in the dry season.' },
      languages: ['en'],
    });
    await world.drain();

    expect(await stored()).toEqual([]);
  });

  it.each([
    ['one may be read by the parties of a match only', { confidentiality: 'parties' }],
    ['one asks for nothing but money', { modalities: ['funding'] }],
    ['their days do not meet', { startsOn: '2027-08-01', endsOn: '2027-09-30' }],
    ['they want other forms of cooperation', { modalities: ['study_visit'] }],
  ])('stay apart when %s', async (_why, changes) => {
    const { world, postDrip, stored } = await poolWorld();
    await postDrip('PER');
    await postDrip('NPL', changes);
    await world.drain();

    expect(await stored()).toEqual([]);
  });

  it('stay apart when one is an example', async () => {
    const { world, postDrip, stored } = await poolWorld();
    await postDrip('PER');
    const example = await postDrip('NPL');
    await world.db.query('UPDATE listing SET illustrative = true WHERE id = $1', [example]);
    await world.drain();

    expect(await stored()).toEqual([]);
  });

  it('of one country are not enough', async () => {
    const { world, postDrip, post, stored } = await poolWorld();
    await postDrip('NPL');
    await post('NPL', {
      language: 'en',
      title: 'Drip irrigation for vegetables',
      details: { problem: '-' },
      summary: 'Drip irrigation',
      languages: ['en'],
    });
    await world.drain();

    expect(await stored()).toEqual([]);
    expect(await world.db.query('SELECT 1 FROM need_likeness')).not.toEqual([]);
  });
});

describe('a pool', () => {
  it('goes on without one that is closed, and keeps on record that it was there', async () => {
    const { ids, close, stored, told, sideOf } = await pooled();
    const [before] = await stored();
    await close('MAR', ids.MAR);

    expect(await stored()).toMatchObject([
      { id: before!.id, state: 'proposed', needIds: [ids.PER, ids.NPL].toSorted(), left: [ids.MAR] },
    ]);
    for (const country of COUNTRIES) expect(await told((await sideOf(country)).officer)).toEqual(['pool.proposed']);
  });

  it('is dissolved with a reason when one country is left, and those it leaves are told', async () => {
    const { ids, close, stored, told, sideOf } = await pooled();
    await close('MAR', ids.MAR);
    await close('NPL', ids.NPL);

    expect(await stored()).toMatchObject([
      { state: 'dissolved', reason: 'too_few_countries', needIds: [ids.PER, ids.NPL].toSorted(), left: [ids.MAR] },
    ]);
    expect(await told((await sideOf('PER')).officer)).toEqual(['pool.proposed', 'pool.dissolved']);
    expect(await told((await sideOf('MAR')).officer)).toEqual(['pool.proposed']);
  });

  it('goes on around another need when the one in its middle is closed', async () => {
    const { ids, close, stored } = await pooled();
    const [before] = await stored();
    const country = COUNTRIES.find((each) => ids[each] === before!.centreId)!;
    await close(country, before!.centreId);

    const [after] = await stored();
    expect(after).toMatchObject({ id: before!.id, state: 'proposed', left: [before!.centreId] });
    expect(after!.needIds).toContain(after!.centreId);
  });

  it('loses a need that is back under review, and takes it back when it is endorsed again', async () => {
    const { world, ids, all, revise, publish, stored, told, sideOf } = await pooled();
    await revise('NPL', ids.NPL, {
      summary: 'Extension officers are to learn to install and to mend drip irrigation.',
    });
    await world.drain();
    expect(await stored()).toMatchObject([{ state: 'proposed', left: [ids.NPL] }]);

    await publish('NPL', ids.NPL);
    await world.drain();
    expect(await stored()).toMatchObject([{ state: 'proposed', needIds: all, left: [] }]);
    expect(await told((await sideOf('NPL')).officer)).toEqual(['pool.proposed', 'pool.proposed']);
    expect(await told((await sideOf('PER')).officer)).toEqual(['pool.proposed']);
  });

  it('comes back as itself when the same needs are open again', async () => {
    const { world, ids, close, revise, publish, stored } = await pooled();
    await close('MAR', ids.MAR);
    await revise('NPL', ids.NPL, {
      summary: 'Extension officers are to learn to install and to mend drip irrigation.',
    });
    await world.drain();
    const [dissolved] = await stored();
    expect(dissolved).toMatchObject({ state: 'dissolved', reason: 'too_few_countries' });

    await publish('NPL', ids.NPL);
    await world.drain();
    expect(await stored()).toEqual([{ ...dissolved, state: 'proposed', reason: null, centreId: expect.anything() }]);
  });

  it('is dissolved when what is asked for drifts apart', async () => {
    const { world, postDrip, revise, stored } = await poolWorld();
    await postDrip('PER');
    const id = await postDrip('NPL');
    await world.drain();
    const skills =
      'beekeeping, tax audit, cataract surgery, wind power, customs, census, football, opera, fisheries, tourism, nursing, welding, archives, seed potatoes, malaria, bamboo'.split(
        ', ',
      );
    await revise('NPL', id, { skills });
    await world.drain();

    expect(await stored()).toMatchObject([{ state: 'dissolved', reason: 'no_longer_alike' }]);
  });

  it('is dissolved on the day after the last day of one of two', async () => {
    const { world, postDrip, stored } = await poolWorld();
    await postDrip('PER', { endsOn: '2027-02-28', startsOn: '2027-01-15' });
    await postDrip('NPL', { startsOn: '2027-01-01' });
    await world.drain();
    expect(await stored()).toMatchObject([{ state: 'proposed' }]);

    world.moveTo('2027-03-01T06:00:00Z');
    await startRematch(world.ctx(), { reason: 'daily' });
    await world.drain();
    expect(await stored()).toMatchObject([{ state: 'dissolved', reason: 'too_few_countries' }]);
  });

  it('is not made by a run that comes to nothing', async () => {
    const kit = await poolWorld();
    await kit.postDrip('PER');
    await kit.world.drain();
    const id = await kit.postDrip('NPL');
    const before = await everything(kit);
    const { world } = kit;

    const attempt = world.db.transaction(async (db) => {
      await findMatches({ ...world.ctx(), db }, { listingId: id });
      expect(await db.query('SELECT 1 FROM pool')).toHaveLength(1);
      throw new Error('the power is gone');
    });
    await expect(attempt).rejects.toThrow('the power is gone');

    expect(await everything(kit)).toEqual(before);
    expect((await loadJudge(world.ctx())).index.has(id)).toBe(false);
    await world.drain();
    expect(await kit.stored()).toMatchObject([{ state: 'proposed' }]);
  });

  it('of twenty is full: the next ones make one of their own', async () => {
    const { world, build, stored } = await poolWorld();
    const countries = [
      'PER',
      'NPL',
      'MAR',
      'KEN',
      'UGA',
      'TZA',
      'GHA',
      'TGO',
      'BEN',
      'SEN',
      'MLI',
      'NER',
      'TCD',
      'EGY',
      'TUN',
      'JOR',
      'IND',
      'LKA',
      'BGD',
      'IDN',
      'LAO',
      'KHM',
    ];
    for (const country of countries) {
      const organisation = await build.organisation({ kind: 'ministry', country });
      const { id } = await build.listing('need', { organisation, title: 'Drip irrigation for vegetable growers' });
      await findMatches(world.ctx(), { listingId: id });
    }

    expect((await stored()).map(({ needIds }) => needIds.length).toSorted((a, b) => a - b)).toEqual([2, 20]);
  });
});

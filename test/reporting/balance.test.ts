import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Listing } from '../../server/listings/index.js';
import { findMatches, type MatchState } from '../../server/matching/index.js';
import { balanced, noCounts, type Counts } from '../../server/reporting/balance.js';
import type { GroupBalance } from '../../server/reporting/index.js';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';

interface Balance extends Record<'special' | 'region' | 'sector', GroupBalance[]> {
  total: Counts;
}

const world = await openWorld();
const build = builders(world);
let administrator: TestPerson;
let donor: TestPerson;

const balanceFor = async (who: TestPerson, query = ''): Promise<Balance> =>
  (await world.as(who).get(`/api/v1/matching/balance${query}`).expect(200)).body;
const groupIn = (groups: GroupBalance[], code: string) => groups.find((group) => group.code === code);

const needIn = async (country: string | null, given: Partial<Listing> = {}) =>
  build.listing('need', {
    organisation: await build.organisation({ kind: country ? 'ministry' : 'international', country }),
    sectors: [31120, 31161],
    ...given,
  });

/** A match that has come so far, and what followed it. */
async function served(need: Listing, { state, mission }: { state?: MatchState; mission?: string } = {}) {
  const offer = await build.listing('expertise');
  const id = await build.match(need, offer, state);
  if (mission) await missionOf(id, need, offer, mission);
  return { id, need, offer };
}

const missionOf = async (matchId: string, need: Listing, offer: Listing, state: string) => {
  const id = randomUUID();
  await world.db.query(
    `INSERT INTO mission (id, match_id, need_id, offer_id, need_organisation_id, need_country, offer_organisation_id,
                          offer_country, title, duty_station, starts_on, ends_on, state, state_since, created_at, updated_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'Mission', 'Here', '2027-01-01', '2027-02-01', $9, $10, $10, $10)`,
    [
      id,
      matchId,
      need.id,
      offer.id,
      need.organisationId,
      need.country,
      offer.organisationId,
      offer.country,
      state,
      world.now(),
    ],
  );
  return id;
};

beforeAll(async () => {
  administrator = await build.person('administrator');
  donor = await build.person('donor_officer', { country: 'BRA' });

  // Fiji, a small island developing State: four needs, none served.
  for (let n = 0; n < 4; n++) await needIn('FJI');
  // Peru, on no list: four needs, all introduced, three engaged.
  await served(await needIn('PER'), { mission: 'under_way' });
  await served(await needIn('PER'), { mission: 'evaluated' });
  const both = await served(await needIn('PER'), { mission: 'completed' });
  await missionOf(both.id, both.need, both.offer, 'accepted');
  await served(await needIn('PER'), { mission: 'declined' });
  // Mali, least developed and landlocked: met but not introduced; a need of another sector.
  await served(await needIn('MLI', { sectors: [12220] }), { state: 'suggested' });
  // An intergovernmental body's, closed after it was met.
  await served(await needIn(null, { state: 'closed' }), { mission: 'evaluated' });
  // None of these counts.
  await needIn('FJI', { state: 'withdrawn' });
  await needIn('FJI', { state: 'draft', firstPublishedAt: null });
  await build.listing('training', { country: 'FJI' });
});

describe('the balance', () => {
  it('counts how far needs have come, each once', async () => {
    const { total } = await balanceFor(administrator);
    expect(total).toEqual({
      needs: 10,
      open: 9,
      met: 5,
      unmet: 0,
      introduced: 5,
      underWay: 2,
      completed: 3,
      engaged: 4,
    });
  });

  it('sets countries in special situations against one another, and says who is left behind', async () => {
    const { special } = await balanceFor(administrator);
    expect(special.map(({ code }) => code)).toEqual(['other', 'SIDS', 'LDC', 'LLDC']);
    expect(groupIn(special, 'SIDS')).toMatchObject({
      needs: 4,
      shareOfNeeds: 0.4,
      shareOfIntroductions: 0,
      shareOfEngagements: 0,
      behind: { introductions: true, engagements: true },
    });
    expect(groupIn(special, 'other')).toMatchObject({
      needs: 5,
      introduced: 5,
      engaged: 4,
      shareOfEngagements: 1,
      behind: { introductions: false, engagements: false },
    });
    // One need that nobody has come to is chance.
    expect(groupIn(special, 'LDC')).toMatchObject({ needs: 1, met: 1, behind: { engagements: false } });
  });

  it('does so by region and by sector, where a need counts once for each group it is in', async () => {
    const { region, sector } = await balanceFor(donor);
    expect(region.map(({ code, needs }) => [code, needs])).toEqual([
      ['005', 4],
      ['054', 4],
      ['011', 1],
      ['INT', 1],
    ]);
    expect(sector.map(({ code, needs }) => [code, needs])).toEqual([
      ['311', 9],
      ['122', 1],
    ]);
  });

  it('tells what is unmet from what has not been compared', async () => {
    const need = await needIn('PHL', {
      title: 'Xylophone tuning',
      summary: 'x',
      skills: ['xylophone'],
      details: {},
      sdgs: [],
      sectors: [16061],
    });
    expect((await balanceFor(administrator)).total).toMatchObject({ needs: 11, unmet: 0 });
    await findMatches(world.ctx(), { listingId: need.id });
    const { total, region } = await balanceFor(administrator);
    expect(total).toMatchObject({ needs: 11, unmet: 1 });
    expect(groupIn(region, '035')).toMatchObject({ needs: 1, unmet: 1 });
    await world.db.query(`UPDATE listing SET state = 'withdrawn' WHERE id = $1`, [need.id]);
  });

  it('counts a course that came from a match, and a pledge to what is only proposed', async () => {
    const course = await served(await needIn('TON'));
    const proposed = await served(await needIn('TON'));
    const before = groupIn((await balanceFor(administrator)).region, '061')!;
    expect(before).toMatchObject({ needs: 2, introduced: 2, underWay: 0, engaged: 0 });
    await world.db.query(
      `INSERT INTO cohort (id, listing_id, match_id, offer_organisation_id, title, seats, starts_on, ends_on, nominations_close_on,
                           state, state_since, created_at, updated_at)
       VALUES ($1, $2, $3, $4, 'Course', 5, '2027-02-01', '2027-02-05', '2027-01-01', 'completed', $5, $5, $5)`,
      [randomUUID(), course.offer.id, course.id, course.offer.organisationId, world.now()],
    );
    const mission = await missionOf(proposed.id, proposed.need, proposed.offer, 'proposed');
    await world.db.query(
      `INSERT INTO pledge (id, donor_organisation_id, engagement_kind, engagement_id, offer_organisation_id, amount, currency,
                           form, state, state_since, created_at, updated_at)
       VALUES ($1, $2, 'mission', $3, $4, 100, 'USD', 'cash', 'confirmed', $5, $5, $5)`,
      [randomUUID(), donor.organisation.id, mission, proposed.offer.organisationId, world.now()],
    );
    expect(groupIn((await balanceFor(administrator)).region, '061')).toMatchObject({
      underWay: 1,
      completed: 1,
      engaged: 2,
    });
    for (const { id } of [course.need, proposed.need])
      await world.db.query(`UPDATE listing SET state = 'withdrawn' WHERE id = $1`, [id]);
  });

  it('can begin on a day', async () => {
    await world.db.query(`UPDATE listing SET first_published_at = '2025-12-31T23:59:59Z' WHERE country = 'PER'`);
    expect((await balanceFor(administrator, '?since=2026-01-01')).total.needs).toBe(6);
    expect((await balanceFor(administrator, '?since=2025-12-31')).total.needs).toBe(10);
    await world.as(administrator).get('/api/v1/matching/balance?since=yesterday').expect(422);
  });

  it('does not let donors guess what is for the parties of a match alone', async () => {
    const secret = await needIn('NRU', { confidentiality: 'parties' });
    expect(groupIn((await balanceFor(administrator)).region, '057')).toMatchObject({ needs: 1 });
    expect(groupIn((await balanceFor(donor)).region, '057')).toBeUndefined();
    await world.db.query(`UPDATE listing SET state = 'withdrawn' WHERE id = $1`, [secret.id]);
  });

  it('is for administrators and donors', async () => {
    for (const role of ['ministry_officer', 'focal_point', 'institution_admin', 'expert'] as const)
      await world
        .as(await build.person(role))
        .get('/api/v1/matching/balance')
        .expect(404);
    await world.visitor().get('/api/v1/matching/balance').expect(401);
  });
});

describe('what is left behind', () => {
  const group = (needs: number, engaged: number): Counts => ({ ...noCounts(), needs, engaged });
  const behind = (needs: number, engaged: number, total = group(100, 50)) =>
    balanced(new Map([['x', group(needs, engaged)]]), total)[0]!.behind.engagements;

  it.each([
    [10, 5, false],
    [10, 4, false],
    [10, 3, true],
    [2, 0, true],
    [1, 0, false],
    [40, 16, false],
    [40, 15, true],
  ])('of %i of 100 needs, %i of 50 engagements: %s', (needs, engaged, expected) => {
    expect(behind(needs, engaged)).toBe(expected);
  });

  it('is nobody where nobody is served, and nothing where there is nothing', () => {
    expect(behind(10, 0, group(100, 0))).toBe(false);
    expect(balanced(new Map(), noCounts())).toEqual([]);
    expect(balanced(new Map([['x', group(1, 0)]]), group(1, 0))[0]).toMatchObject({ shareOfEngagements: null });
  });
});

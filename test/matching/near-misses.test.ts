import { describe, expect, it } from 'vitest';
import { findMatches, rematchNow } from '../../server/matching/index.js';
import type { Listing } from '../../server/listings/index.js';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);

interface Miss {
  listing: { id: string; title: string };
  score: number;
  changes: { code: string; weight: number; sentence: string }[];
  criteria: Record<string, { reasons: { code: string; weight: number; sentence: string }[] }>;
}

const inFrench = { languages: ['fr'], interpreter: false };
const inEnglish = { languages: ['en'], interpreter: false };
let countries = ['NPL', 'TGO', 'PER', 'FJI', 'GNB', 'BOL', 'MDG', 'LAO', 'BEN', 'GIN', 'COM', 'HTI', 'ERI', 'TCD'];

/** A need of its own subject in a country of its own, so that no other test's listings come near it. */
async function needOf(given: Partial<Listing> = {}) {
  const [country, ...rest] = countries;
  countries = rest;
  const officer = await build.person('ministry_officer', { country: country! });
  const subject = `wickerwork${country}`;
  const about = { title: subject, summary: subject, skills: [subject], sectors: [], sdgs: [] };
  const need = await build.listing('need', {
    organisation: officer.organisation,
    ...about,
    ...inFrench,
    details: { problem: subject },
    ...given,
  });
  const head = await build.person('institution_admin', { country: 'LKA' });
  const offer = (offered: Partial<Listing> = {}) =>
    build.listing('training', { organisation: head.organisation, ...about, ...inEnglish, ...offered });
  return { need, officer, head, offer };
}

async function nearMisses(who: TestPerson, id: string, query = '') {
  const { body } = await world.as(who).get(`/api/v1/listings/${id}/near-misses${query}`).expect(200);
  return body as { items: Miss[]; looked: number; matching: { met: boolean | null; judgedAt: string | null } };
}
const idsOf = ({ items }: { items: Miss[] }) => items.map(({ listing }) => listing.id);

describe('near misses', () => {
  it('say what would have to change, in words, with the score there would be and the reasons for it', async () => {
    const { need, officer, offer } = await needOf({ startsOn: '2027-03-15' });
    const near = await offer({ endsOn: '2027-03-01' });
    await findMatches(world.ctx(), { listingId: need.id });

    const { items, looked, matching } = await nearMisses(officer, need.id);

    expect(matching).toMatchObject({ met: false, judgedAt: '2026-11-24T09:00:00.000Z' });
    expect(looked).toBeGreaterThanOrEqual(1);
    expect(items).toHaveLength(1);
    const [miss] = items as [Miss];
    expect(miss.listing).toMatchObject({ id: near.id, title: near.title, country: 'LKA' });
    expect(miss.changes.map(({ code, sentence }) => [code, sentence])).toEqual([
      ['dates_apart', 'The dates would have to meet: the offer at least 2 weeks later, or the need as much earlier'],
      [
        'no_shared_language',
        'An interpreter would be needed (French; English), and one side would have to agree to one',
      ],
    ]);
    const reasons = Object.values(miss.criteria).flatMap((each) => each.reasons);
    expect(reasons.map(({ code }) => code)).toContain('topic_shared');
    expect(reasons.map(({ code }) => code)).not.toContain('language_interpreter');
    const sum = [...reasons, ...miss.changes].reduce((total, { weight }) => total + weight, 0);
    expect(sum).toBeCloseTo(miss.score, 4);
  });

  it('become matches of that score when what they name changes', async () => {
    const { need, officer, offer } = await needOf({ interpreter: false });
    const near = await offer();
    await findMatches(world.ctx(), { listingId: need.id });
    const [miss] = (await nearMisses(officer, need.id)).items as [Miss];

    await world.db.query(`UPDATE listing SET interpreter = true, version = version + 1 WHERE id = $1`, [near.id]);
    await findMatches(world.ctx(), { listingId: near.id });

    const { body } = await world.as(officer).get(`/api/v1/listings/${need.id}/matches`).expect(200);
    expect(body.items).toHaveLength(1);
    expect(body.items[0].score).toBeCloseTo(miss.score, 4);
    expect(idsOf(await nearMisses(officer, need.id))).toEqual([]);
  });

  it('are seen from the other side too', async () => {
    const { need, officer, head, offer } = await needOf();
    const near = await offer();

    const [mine] = (await nearMisses(officer, need.id)).items as [Miss];
    const [theirs] = (await nearMisses(head, near.id)).items as [Miss];

    expect(theirs.listing.id).toBe(need.id);
    expect({ ...theirs, listing: 0 }).toEqual({ ...mine, listing: 0 });
  });

  it('are the best five, and of funds when funds are asked for', async () => {
    const { need, officer, offer } = await needOf();
    const made = [];
    for (let n = 0; n < 7; n++) made.push(await offer({ details: { trackRecord: Array(n).fill('x') } }));
    const fund = await build.listing('fund', { ...inEnglish, title: need.title, details: { deadline: '2026-11-01' } });

    const { items } = await nearMisses(officer, need.id);
    const funds = await nearMisses(officer, need.id, '?kind=fund');

    expect(items).toHaveLength(5);
    const scores = items.map(({ score }) => score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(idsOf(funds)).toContain(fund.id);
    await world.as(officer).get(`/api/v1/listings/${need.id}/near-misses?kind=gift`).expect(422);
  });

  it('never show what is for the parties of a match, nor what is closed, nor a draft that the index knows', async () => {
    const { need, officer, offer } = await needOf();
    const seen = await offer({ confidentiality: 'registered' });
    await offer({ confidentiality: 'parties' });
    const closed = await offer();
    const underReview = await offer();
    await nearMisses(officer, need.id);
    // The index of this process still has them: their matches have not ended yet.
    await world.db.query(`UPDATE listing SET state = 'closed' WHERE id = $1`, [closed.id]);
    await world.db.query(`UPDATE listing SET state = 'submitted' WHERE id = $1`, [underReview.id]);

    expect(idsOf(await nearMisses(officer, need.id))).toEqual([seen.id]);
  });

  it('still finds the five when many better ones may not be shown', async () => {
    const { need, officer, offer } = await needOf();
    for (let n = 0; n < 25; n++) await offer({ confidentiality: 'parties', planAlignment: 'x', level: 'expert' });
    const shown = await offer({ summary: 'And other things: rivers, hills and forests.' });

    expect(idsOf(await nearMisses(officer, need.id))).toEqual([shown.id]);
  });

  it('leave out what somebody has set aside', async () => {
    const { need, officer, offer } = await needOf({ interpreter: true });
    const near = await offer();
    await findMatches(world.ctx(), { listingId: need.id });
    const { body } = await world.as(officer).get(`/api/v1/listings/${need.id}/matches`).expect(200);
    await world
      .as(officer)
      .post(`/api/v1/matches/${body.items[0].id}/dismissal`)
      .send({ reason: 'language' })
      .expect(200);
    await world.db.query(`UPDATE listing SET interpreter = false, version = version + 1 WHERE id = $1`, [need.id]);
    await findMatches(world.ctx(), { listingId: need.id });

    expect(idsOf(await nearMisses(officer, need.id))).not.toContain(near.id);
  });

  it('are a secret from everyone who may not see the matches', async () => {
    const { need, head } = await needOf();
    const stranger = await build.person('ministry_officer', { country: 'ZMB' });
    for (const who of [head, stranger]) await world.as(who).get(`/api/v1/listings/${need.id}/near-misses`).expect(403);
    await world.visitor().get(`/api/v1/listings/${need.id}/near-misses`).expect(401);
    await world.as(stranger).get('/api/v1/listings/0197f000-0000-7000-8000-000000000000/near-misses').expect(404);
  });
});

describe('whether a need is met', () => {
  const matching = async (who: TestPerson, id: string) =>
    (await world.as(who).get(`/api/v1/listings/${id}/matches`).expect(200)).body.matching;

  it('is not said before it was compared, and then yes or no, with when and by which rules', async () => {
    const { need, officer, offer } = await needOf();
    expect(await matching(officer, need.id)).toEqual({ met: null, judgedAt: null, ruleVersion: null });

    await findMatches(world.ctx(), { listingId: need.id });
    expect(await matching(officer, need.id)).toEqual({
      met: false,
      judgedAt: '2026-11-24T09:00:00.000Z',
      ruleVersion: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    });

    const fitting = await offer({ languages: ['fr'] });
    await findMatches(world.ctx(), { listingId: fitting.id });
    expect(await matching(officer, need.id)).toMatchObject({ met: true });
  });

  it('is for a need about offers: a fund alone does not meet it', async () => {
    const { need, officer } = await needOf();
    await build.listing('fund', { ...inFrench, title: need.title, skills: [...need.skills] });
    await findMatches(world.ctx(), { listingId: need.id });

    const { body } = await world.as(officer).get(`/api/v1/listings/${need.id}/matches`).expect(200);
    expect(body.items.length).toBeGreaterThan(0);
    expect(body.matching.met).toBe(false);
  });

  it('is not known again while it is under review, nor when it is published anew and not yet compared', async () => {
    const { need, officer } = await needOf();
    await findMatches(world.ctx(), { listingId: need.id });
    await world.db.query(`UPDATE listing SET state = 'submitted' WHERE id = $1`, [need.id]);
    expect(await matching(officer, need.id)).toEqual({ met: null, judgedAt: null, ruleVersion: null });

    await world.db.query(`UPDATE listing SET state = 'published' WHERE id = $1`, [need.id]);
    expect(await matching(officer, need.id)).toMatchObject({ met: null });
    await findMatches(world.ctx(), { listingId: need.id });
    expect(await matching(officer, need.id)).toMatchObject({ met: false });
  });

  it('is said of an offer by whether a need lists it', async () => {
    const { need, head, offer } = await needOf();
    const near = await offer();
    await findMatches(world.ctx(), { listingId: near.id });
    expect(await matching(head, near.id)).toMatchObject({ met: false });
    await world.db.query(`UPDATE listing SET interpreter = true, version = version + 1 WHERE id = $1`, [need.id]);
    await findMatches(world.ctx(), { listingId: need.id });
    expect(await matching(head, near.id)).toMatchObject({ met: true });
  });

  it('has the time of the last rematch', async () => {
    const { need, officer } = await needOf();
    await findMatches(world.ctx(), { listingId: need.id });
    world.after(1);
    await rematchNow(world.ctx());
    expect(await matching(officer, need.id)).toMatchObject({ judgedAt: '2026-11-25T09:00:00.000Z' });
  });
});

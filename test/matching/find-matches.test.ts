import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Listing } from '../../server/listings/index.js';
import { closeListing, expireListing, reviseListing, withdrawListing } from '../../server/listings/index.js';
import {
  endMatches,
  findMatches,
  Match,
  MATCHES_PER_NEED,
  rematchAfterNewRules,
  rematchListings,
  startRematch,
} from '../../server/matching/index.js';
import { closeFeatures } from '../../server/matching/feature-store.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);
const ctx = world.ctx();

/** Every test has a subject of its own, so that none finds the listings of another. */
let serial = 0;
function subject() {
  const letters = createHash('sha1')
    .update(String(++serial))
    .digest('hex')
    .replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!);
  const title = `${letters.slice(0, 8)} ${letters.slice(10, 20)}`;
  return { title, summary: title, skills: [], sectors: [10000 + serial * 100], sdgs: [], details: {} };
}

const matchesOf = (listing: Listing) =>
  world.db.find(Match, { where: [{ needId: listing.id }, { offerId: listing.id }], order: { score: 'DESC' } });
const only = async (listing: Listing) => {
  const matches = await matchesOf(listing);
  expect(matches).toHaveLength(1);
  return matches[0]!;
};
const set = (listing: Listing, given: Partial<Listing>) =>
  world.db.update('listing', { id: listing.id }, { ...given, version: (listing.version += 1) });
const eventsAbout = async (name: string, matchId: string) =>
  (await world.recorded(name)).filter((payload) => payload['matchId'] === matchId);

async function matchedPair(needGiven: Partial<Listing> = {}, offerGiven: Partial<Listing> = {}) {
  const about = subject();
  const need = await build.listing('need', { ...about, ...needGiven });
  const offer = await build.listing('training', { ...about, ...offerGiven });
  await findMatches(ctx, { listingId: need.id });
  return { need, offer, match: await only(need) };
}

describe('new rules', () => {
  it('judge what earlier ones have judged again, once', async () => {
    const { need, match } = await matchedPair();
    await world.db.update(Match, { id: match.id }, { ruleVersion: '0' });
    expect(await rematchAfterNewRules(ctx)).toBe(true);
    await world.drain();
    expect((await only(need)).ruleVersion).toBe(match.ruleVersion);
    expect(await rematchAfterNewRules(ctx)).toBe(false);
  });
});

describe('finding matches', () => {
  it('suggests the waiting offer to a new need, with versions and reasons, and starts its matching', async () => {
    const about = subject();
    const offer = await build.listing('training', about);
    const need = await build.listing('need', { ...about, state: 'published' });

    await findMatches(ctx, { listingId: need.id });

    const match = await only(need);
    expect(match).toMatchObject({
      offerId: offer.id,
      state: 'suggested',
      needVersion: 1,
      offerVersion: 1,
      needCountry: 'NPL',
    });
    expect(match.criteria.mutuality.reasons[0]).toMatchObject({ code: 'topic_shared', verdict: 'fits' });
    expect(await eventsAbout('match.suggested', match.id)).toEqual([
      { matchId: match.id, needId: need.id, offerId: offer.id },
    ]);
    expect((await world.db.query(`SELECT state FROM listing WHERE id = $1`, [need.id]))[0].state).toBe('matching');
  });

  it('finds the waiting need for a later offer, with the same score', async () => {
    const about = subject();
    const need = await build.listing('need', about);
    const offer = await build.listing('expertise', about);

    await findMatches(ctx, { listingId: offer.id });
    const fromOffer = await only(need);
    await findMatches(ctx, { listingId: need.id });

    expect(await only(need)).toEqual(fromOffer);
  });

  it('comes to the same however often it runs, and tells it once', async () => {
    const { need, offer, match } = await matchedPair();

    await findMatches(ctx, { listingId: need.id });
    await findMatches(ctx, { listingId: offer.id });
    await rematchListings(ctx, { organisationId: offer.organisationId });
    await startRematch(ctx, { reason: 'asked' });
    await world.drain(2);

    expect(await only(need)).toEqual(match);
    expect(await eventsAbout('match.suggested', match.id)).toHaveLength(1);
  });

  it('matches no drafts, and nothing from the same country', async () => {
    const about = subject();
    const need = await build.listing('need', about);
    await build.listing('training', { ...about, state: 'draft' });
    const home = await build.organisation({ country: 'NPL' });
    await build.listing('training', { ...about, organisation: home });

    await findMatches(ctx, { listingId: need.id });

    expect(await matchesOf(need)).toEqual([]);
  });

  it('gives two runs at once one match', async () => {
    const about = subject();
    const needs = await Promise.all([1, 2, 3].map(() => build.listing('need', about)));
    const offers = await Promise.all([1, 2, 3].map(() => build.listing('training', about)));

    await Promise.all([...needs, ...offers, ...needs].map(({ id }) => findMatches(ctx, { listingId: id })));

    for (const need of needs) expect(await matchesOf(need)).toHaveLength(3);
  });

  it('counts a centre of excellence once it is verified', async () => {
    const { need, offer, match } = await matchedPair();
    await world.db.query(`UPDATE organisation SET centre_status = 'verified' WHERE id = $1`, [offer.organisationId]);

    await rematchListings(ctx, { organisationId: offer.organisationId });

    const better = await only(need);
    expect(better.score).toBeGreaterThan(match.score);
    expect(better.criteria.viability.reasons.map(({ code }) => code)).toContain('centre_verified');
  });
});

describe('a match that no longer holds', () => {
  it('ends with the filter that failed when a listing changes, and comes back when it fits again', async () => {
    const { offer, match } = await matchedPair();
    await set(offer, { eligibleRegions: ['002'] });
    await findMatches(ctx, { listingId: offer.id });

    expect(await only(offer)).toMatchObject({
      state: 'ended',
      endedReason: 'filter_failed',
      endedDetail: 'country_not_eligible',
    });
    expect(await eventsAbout('match.ended', match.id)).toMatchObject([{ reason: 'filter_failed' }]);

    await set(offer, { eligibleRegions: [] });
    await findMatches(ctx, { listingId: offer.id });
    expect(await only(offer)).toMatchObject({ id: match.id, state: 'suggested', endedReason: null, offerVersion: 3 });
    expect(await eventsAbout('match.suggested', match.id)).toHaveLength(2);
  });

  it('ends when the other side is no longer open, even before that one has been told', async () => {
    const { need, offer } = await matchedPair();
    await set(offer, { state: 'withdrawn' });
    await closeFeatures(world.db, offer.id);
    await findMatches(ctx, { listingId: need.id });

    expect(await only(need)).toMatchObject({ state: 'ended', endedReason: 'filter_failed', endedDetail: 'not_open' });
  });

  it('ends below the threshold when the subject changes, unless a person has chosen it', async () => {
    const away = { ...subject() };
    const plain = await matchedPair();
    const chosen = await matchedPair();
    await world.db.update(Match, { id: chosen.match.id }, { state: 'shortlisted' });
    for (const { offer } of [plain, chosen]) {
      await set(offer, { title: away.title, summary: away.title, sectors: [23240] });
      await findMatches(ctx, { listingId: offer.id });
    }

    expect(await only(plain.offer)).toMatchObject({ state: 'ended', endedReason: 'below_threshold' });
    expect(await only(chosen.offer)).toMatchObject({ state: 'shortlisted', offerVersion: 2 });
  });

  it.each([
    ['listing_withdrawn', 'withdrawn'],
    ['listing_closed', 'closed'],
    ['listing_expired', 'expired'],
    ['under_review', 'submitted'],
  ] as const)('ends as %s when either listing is %s', async (reason, state) => {
    const first = await matchedPair();
    await set(first.need, { state });
    await endMatches(ctx, { listingId: first.need.id });
    expect(await only(first.need)).toMatchObject({ state: 'ended', endedReason: reason });

    const second = await matchedPair();
    await set(second.offer, { state });
    await endMatches(ctx, { listingId: second.offer.id });
    await endMatches(ctx, { listingId: second.offer.id });
    expect(await only(second.offer)).toMatchObject({ state: 'ended', endedReason: reason });
    expect(await eventsAbout('match.ended', second.match.id)).toHaveLength(1);
  });

  it('follows from what people do, and not only from the run', async () => {
    const focalPoint = await build.person('focal_point', { country: 'LKA' });
    const [closed, withdrawn, revised, expired] = [
      await matchedPair(),
      await matchedPair(),
      await matchedPair(),
      await matchedPair(),
    ];
    const as = world.ctx(focalPoint.actor);
    await closeListing(as, { listingId: closed.offer.id, reason: 'capacity_exhausted' });
    await withdrawListing(as, { listingId: withdrawn.offer.id, reason: 'funding_lost' });
    await reviseListing(as, { listingId: revised.offer.id, version: 1, changes: { title: 'Something else' } });
    await set(expired.offer, { validUntil: '2026-11-23' });
    await expireListing(ctx, { listingId: expired.offer.id });
    await world.drain(2);

    const reasons = await Promise.all(
      [closed, withdrawn, revised, expired].map(async ({ need }) => (await only(need)).endedReason),
    );
    expect(reasons).toEqual(['listing_closed', 'listing_withdrawn', 'under_review', 'listing_expired']);
  });

  it('keeps an introduction through a pause, and ends it with the listing', async () => {
    const { offer, match } = await matchedPair();
    await world.db.update(Match, { id: match.id }, { state: 'introduced', introducedAt: world.now() });
    await set(offer, { state: 'submitted' });
    await endMatches(ctx, { listingId: offer.id });
    expect(await only(offer)).toMatchObject({ state: 'introduced' });

    await set(offer, { state: 'closed' });
    await endMatches(ctx, { listingId: offer.id });
    expect(await only(offer)).toMatchObject({ state: 'ended', endedReason: 'listing_closed' });
  });

  it('comes back short-listed after a review', async () => {
    const { offer, match } = await matchedPair();
    await world.db.update(Match, { id: match.id }, { state: 'shortlisted', shortlistedAt: world.now() });
    await set(offer, { state: 'submitted' });
    await endMatches(ctx, { listingId: offer.id });
    await set(offer, { state: 'published' });
    await findMatches(ctx, { listingId: offer.id });

    expect(await only(offer)).toMatchObject({ state: 'shortlisted' });
  });

  it('that was dismissed stays dismissed', async () => {
    const { need, offer, match } = await matchedPair();
    await world.db.update(Match, { id: match.id }, { state: 'dismissed', dismissedReason: 'dates' });
    await set(offer, { summary: 'Changed' });
    await findMatches(ctx, { listingId: offer.id });
    await endMatches(ctx, { listingId: need.id });

    expect(await only(need)).toMatchObject({ state: 'dismissed', offerVersion: 2 });
    expect(await eventsAbout('match.suggested', match.id)).toHaveLength(1);
  });
});

describe('the best of many', () => {
  it(
    'are kept; a better one takes the place of the last, and what a person has chosen stays',
    { timeout: 60_000 },
    async () => {
      const about = subject();
      const need = await build.listing('need', { ...about, languages: ['en'] });
      const institute = await build.organisation();
      const rivals: Listing[] = [];
      for (let n = 0; n < MATCHES_PER_NEED + 2; n++)
        rivals.push(await build.listing('training', { ...about, organisation: institute, languages: ['fr'] }));
      await findMatches(ctx, { listingId: need.id });
      const full = await matchesOf(need);
      expect(full).toHaveLength(MATCHES_PER_NEED);

      await world.db.update(Match, { id: full.at(-1)!.id }, { state: 'shortlisted' });
      const better = await build.listing('training', { ...about, languages: ['en'] });
      await findMatches(ctx, { listingId: better.id });
      const holding = async () => (await matchesOf(need)).filter(({ state }) => state !== 'ended');
      expect(await holding()).toHaveLength(MATCHES_PER_NEED);
      expect((await holding())[0]).toMatchObject({ offerId: better.id });
      expect((await holding()).map(({ id }) => id)).toContain(full.at(-1)!.id);
      expect((await matchesOf(need)).filter(({ endedReason }) => endedReason === 'outranked')).toHaveLength(1);

      await set(better, { state: 'closed' });
      await endMatches(ctx, { listingId: better.id });
      expect(await holding()).toHaveLength(MATCHES_PER_NEED);
    },
  );
});

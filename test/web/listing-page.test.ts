import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findMatches, Match } from '../../server/matching/index.js';
import { words } from '../../web/words/translator.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { browser, signedIn } from './browser.js';
import { SLIPPED_THROUGH } from './forbidden-markup.js';

const world = await openWorld();
const build = builders(world);
const { en, ar, fr } = words;

describe('the page of a listing', () => {
  it('shows codes, sums and days in the language of the reader', async () => {
    const { id } = await build.listing('need', {
      places: ['NPL'],
      sdgs: ['8'],
      languages: ['ne', 'en'],
      startsOn: '2027-02-01',
      endsOn: '2027-08-01',
      amountMax: '4500050',
      currency: 'USD',
    });

    const { text } = await browser(world).get(`/listings/${id}?lang=fr`).expect(200);

    for (const said of ['Népal', 'népalais', 'anglais', '8 Travail décent', '1 février – 1 août 2027'])
      expect(text.replaceAll('1er', '1').replaceAll('\u2009', ' ')).toContain(said);
    expect(text.replace(/\s/g, ' ')).toContain('45 000,50 USD');
    expect(text).toContain(fr['listing.budget']);
  });

  it('keeps what its author wrote as text, in its own language and direction', async () => {
    const hostile = `<img src=x onerror="alert(1)">&<script>alert('2')</script>`;
    const { id } = await build.listing('need', {
      language: 'ar',
      title: hostile,
      summary: hostile,
      skills: [hostile],
      planAlignment: hostile,
      details: { problem: hostile, deliverables: [hostile] },
    });

    const { text } = await browser(world).get(`/listings/${id}`).expect(200);

    expect(text).not.toMatch(SLIPPED_THROUGH);
    expect(text).toContain('&lt;img src=x onerror=');
    expect(text).toMatch(/<h1 lang="ar" dir="auto">/);
  });

  it('says that an example is one', async () => {
    const { id } = await build.listing('practice', { illustrative: true });

    const { text } = await browser(world).get(`/listings/${id}`).expect(200);

    expect(text).toContain(en['listing.illustrativeText']);
  });

  it.each([
    ['a draft', { state: 'draft' as const, firstPublishedAt: null }],
    ['one for the parties only', { confidentiality: 'parties' as const }],
    ['one for registered users', { confidentiality: 'registered' as const }],
  ])('is not there for a visitor when it is %s', async (_what, given) => {
    const { id } = await build.listing('need', given);

    const { text } = await browser(world).get(`/listings/${id}`).expect(404);

    expect(text).toContain(en['problem.not-found']);
    expect(text).not.toContain('Banana');
  });

  it('is not there when its address is none of ours', async () => {
    for (const id of [randomUUID(), '1', "'--", '%00'])
      expect((await browser(world).get(`/listings/${id}`)).status).toBe(404);
  });
});

describe('the matches on it', () => {
  it('are shown with scores and reasons to the side it stands on, in their language', async () => {
    const officer = await build.person('ministry_officer', { country: 'NPL' });
    const need = await build.listing('need', { organisation: officer.organisation });
    const offer = await build.listing('training', { eligibleCountries: ['NPL'] });
    await findMatches(world.ctx(), { listingId: need.id });
    const agent = await signedIn(world, officer);

    const { text } = await agent.get(`/listings/${need.id}?lang=ar`).expect(200);

    expect(text).toContain(`href="/listings/${offer.id}"`);
    for (const name of ['mutuality', 'economicBenefit', 'viability', 'feasibility'] as const)
      expect(text).toContain(ar[`criterion.${name}`]);
    expect(text).toMatch(/<meter [^>]*value="0?\.?\d+/);
    expect(text).toContain(`${ar['verdict.fits']}: `);
    expect(text).toContain('نيبال');
  });

  it('are for nobody else: a visitor is asked to sign in and brought back', async () => {
    const need = await build.listing('need');
    await build.listing('training', { title: 'Counterpart' });
    await findMatches(world.ctx(), { listingId: need.id });

    const { text } = await browser(world).get(`/listings/${need.id}`).expect(200);

    expect(text).toContain(en['matches.signIn']);
    expect(text).toContain(`/sign-in?next=%2Flistings%2F${need.id}`);
    expect(text).not.toContain('Counterpart');
    const stranger = await signedIn(world, await build.person('ministry_officer', { country: 'PER' }));
    const other = await stranger.get(`/listings/${need.id}`).expect(200);
    expect(other.text).not.toContain('Counterpart');
  });

  it('have pages of their own, where notices lead, for the two sides alone', async () => {
    const officer = await build.person('ministry_officer', { country: 'NPL' });
    const need = await build.listing('need', { organisation: officer.organisation });
    await build.listing('training');
    await findMatches(world.ctx(), { listingId: need.id });
    const { id } = await world.db.findOneOrFail(Match, { where: { needId: need.id }, order: { score: 'DESC' } });

    const { text } = await (await signedIn(world, officer)).get(`/matches/${id}`).expect(200);

    expect(text).toContain(need.title);
    const stranger = await signedIn(world, await build.person('expert', { country: 'PER' }));
    await stranger.get(`/matches/${id}`).expect(404);
    await browser(world).get(`/matches/${id}`).expect(303).expect('Location', `/sign-in?next=%2Fmatches%2F${id}`);
  });

  it('go on over several pages', async () => {
    const officer = await build.person('ministry_officer', { country: 'NPL' });
    const need = await build.listing('need', { organisation: officer.organisation });
    for (let n = 0; n < 12; n++) await build.listing('training');
    await findMatches(world.ctx(), { listingId: need.id });
    const agent = await signedIn(world, officer);

    const first = await agent.get(`/listings/${need.id}`).expect(200);
    const [, next] = /rel="next" href="([^"#]+)/.exec(first.text)!;
    const second = await agent.get(next!.replaceAll('&amp;', '&')).expect(200);

    const ids = (text: string) => [...text.matchAll(/id="match-([^"]+)"/g)].map(([, id]) => id);
    expect(ids(first.text)).toHaveLength(10);
    expect(ids(second.text).length).toBeGreaterThan(1);
    expect(ids(first.text).filter((id) => ids(second.text).includes(id))).toEqual([]);
  });
});

import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { direction, languages7, type Locale } from '../../server/codes/index.js';
import type { Listing } from '../../server/listings/index.js';
import { draftContract, offerPledge, openCohort, proposeMission } from '../../server/engagements/index.js';
import { findMatches, introduceMatch, sendMessage } from '../../server/matching/index.js';
import { Organisation } from '../../server/organisations/index.js';
import { indexListing } from '../../server/search/index.js';
import { scriptPath } from '../../web/assets/page-script.js';
import { sectionsOf } from '../../web/posting/sections.js';
import { words } from '../../web/words/translator.js';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { browser, signedIn, withoutTokens } from './browser.js';

const world = await openWorld();
const build = builders(world);

/** For slow links: an HTML page in one round trip of a new connection. */
const BUDGET = 14_000;
/** Where one chooses from a long list of codes. */
const LONG = 16_500;
const LISTS = /<form [^>]*class="posting"/;
/** Of a stylesheet in Brotli; kept for good by whoever has loaded it once. */
const SHEET = 16_000;

let need: Listing;
let draft: Listing;
let submitted: Listing;
let member: Awaited<ReturnType<typeof signedIn>>;
let endorser: Awaited<ReturnType<typeof signedIn>>;

beforeAll(async () => {
  const officer = await build.person('ministry_officer', { country: 'NPL' });
  need = await build.listing('need', {
    organisation: officer.organisation,
    sectors: [32161, 31120],
    eligibleRegions: ['002'],
    startsOn: '2027-02-01',
    endsOn: '2027-08-01',
    durationDays: 30,
    seats: 20,
    amountMin: '100000',
    amountMax: '4500050',
    currency: 'USD',
    costShares: [{ item: 'travel', payer: 'donor', form: 'cash' }],
    level: 'introductory',
    interpreter: true,
    planAlignment: 'Sixteenth plan',
    urgency: 'high',
    details: {
      problem: 'No market for banana stems.',
      deliverables: ['Trainers', 'A product line'],
      experts: 2,
    },
  });
  await build.listing('training', {
    details: { format: 'blended', applicationDeadline: '2027-01-01', objectives: ['Extraction'] },
    eligibleCountries: ['NPL', 'BGD'],
  });
  for (const kind of ['expertise', 'practice', 'fund'] as const) await build.listing(kind);
  const all = await world.db.query('SELECT id FROM listing');
  for (const { id } of all) await indexListing(world.ctx(), { listingId: id });
  for (let n = 0; n < 12; n++) await build.listing('training');
  await findMatches(world.ctx(), { listingId: need.id });
  draft = await build.listing('need', { organisation: officer.organisation, state: 'returned', reasonCode: 'unclear' });
  submitted = await build.listing('need', { organisation: officer.organisation, state: 'submitted' });
  member = await signedIn(world, officer);
  endorser = await signedIn(world, await build.person('focal_point', { country: 'NPL' }));
  parts = await engage(officer);
});

/** A match that has led to a mission, a course to nominate for and a pledge; and two matches to compare. */
async function engage(officer: TestPerson): Promise<string[]> {
  const ctx = world.ctx(officer.actor);
  const matches: { id: string; offerId: string; kind: string }[] = await world.db.query(
    `SELECT id, offer_id AS "offerId", offer_kind AS kind FROM match WHERE need_id = $1 ORDER BY score DESC`,
    [need.id],
  );
  const [first, second] = matches.filter(({ kind }) => kind !== 'fund');
  const training = matches.find(({ kind }) => kind === 'training')!;
  await sendMessage(ctx, { matchId: first!.id, text: 'When could you come?' });
  await introduceMatch(ctx, { matchId: training.id });
  const dates = { startsOn: '2027-02-01', endsOn: '2027-03-31' };
  const mission = await proposeMission(ctx, {
    matchId: training.id,
    title: 'Training in Pokhara',
    dutyStation: 'Pokhara',
    expertName: 'Nimal Perera',
    ...dates,
  });
  await world.db.query(`UPDATE mission SET state = 'accepted' WHERE id = $1`, [mission.id]);
  await draftContract(world.ctx(), { missionId: mission.id });
  const host = await world.db.findOneByOrFail(Organisation, { id: mission.offerOrganisationId });
  const head = await build.person('institution_admin', { organisation: host });
  const at = { ...dates, nominationsCloseOn: '2026-12-31', seats: 5 };
  const cohort = await openCohort(world.ctx(head.actor), { matchId: training.id, ...at });
  const donor = await build.person('donor_officer', { country: 'BRA' });
  const pledge = await offerPledge(world.ctx(donor.actor), {
    donorOrganisationId: donor.organisation.id,
    engagementKind: 'mission',
    engagementId: mission.id,
    money: { amount: '1200.50', currency: 'USD' },
    form: 'cash',
  });
  await world.drain();
  return [
    `/matches/${first!.id}`,
    `/matches/${training.id}`,
    `/listings/${need.id}/compare?match=${first!.id}&match=${second!.id}`,
    `/missions/${mission.id}`,
    `/missions/${mission.id}/contract-text`,
    `/cohorts/${cohort.id}`,
    `/pledges/${pledge.id}`,
  ];
}

const open = [
  '/',
  '/search',
  '/search?q=banana&kind=need',
  '/sign-in',
  '/sign-in?done=reset',
  '/forgotten-password',
  '/api',
  '/api/listings',
  '/api/engagements',
  '/privacy',
  '/accessibility',
  '/security',
];
const account = [
  '/account',
  '/account/data',
  '/account/calendar',
  '/saved-searches',
  '/saved-searches/new?q=banana',
  '/account/security',
  '/account/security?done=password',
  '/account/password',
  '/account/authenticator',
  '/account/confirm?next=/account',
  '/engagements',
  '/inbox',
];
/** Pages of what this member has a part in. */
let parts: string[] = [];
/** Where a listing is written. */
const posting = () => [
  '/post',
  '/post/need',
  '/desk',
  '/desk?done=confirmation',
  ...['edit', 'check', 'withdrawal'].map((page) => `/listings/${draft.id}/${page}`),
  ...sectionsOf('need').map((section) => `/listings/${draft.id}/edit/${section}`),
  `/listings/${need.id}/closure`,
];
const addresses = () => ({
  visitor: [...open, `/listings/${need.id}`],
  member: [...account, ...parts, ...posting(), `/listings/${need.id}`],
  endorser: ['/desk', `/listings/${submitted.id}/review`],
});

/** Data for programs is no script. What only enhances is one file. Signing in with a passkey takes a script; it has a file of its own, and the page works without it. */
const FORBIDDEN =
  /<script(?! type="module" src="\/assets\/passkeys\.[\w-]+\.js"><\/script>| defer src="\/assets\/script\.\w\w\.[\w-]+\.js"><\/script>| type="application\/ld\+json">)|\sstyle=|\son\w+=|javascript:|undefined|\[object|\bNaN\b/;

const faultsOf = (
  { status, text, headers }: { status: number; text: string; headers: Record<string, string> },
  locale: Locale,
) =>
  Object.entries({
    status: status !== 200,
    type: !headers['content-type']?.startsWith('text/html'),
    language: !text.includes(`<html lang="${locale}" dir="${direction(locale)}">`),
    words: !text.includes(words[locale]['site.skip']),
    markup: FORBIDDEN.test(withoutTokens(text)),
    heading: text.match(/<h1[ >]/g)?.length !== 1,
    weight: gzipSync(text).length >= (LISTS.test(text) ? LONG : BUDGET),
  })
    .filter(([, wrong]) => wrong)
    .map(([fault]) => fault);

describe.each(languages7)('pages in %s', (locale) => {
  it('are there, in that language and direction, light and with nothing inline', async () => {
    const visitor = browser(world);
    const faults: string[] = [];
    for (const [who, list] of Object.entries(addresses()))
      for (const address of list) {
        const inLanguage = `${address}${address.includes('?') ? '&' : '?'}lang=${locale}`;
        const answer = await { visitor, member, endorser }[who as 'visitor'].get(inLanguage);
        faults.push(...faultsOf(answer, locale).map((fault) => `${who} at ${inLanguage}: ${fault}`));
      }
    expect(faults).toEqual([]);
  });

  it('says in that language what is not there', async () => {
    const { text } = await browser(world).get(`/nothing?lang=${locale}`).expect(404);

    expect(text).toContain(words[locale]['problem.not-found']);
  });
});

describe('a page', () => {
  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ])(
    'loads one small stylesheet of its direction that may be kept for good, one script, and nothing else: %s',
    async (lang, dir) => {
      const { text } = await browser(world).get(`/?lang=${lang}`).expect(200);
      const [, address] = /<link rel="stylesheet" href="(\/assets\/style\.[\w-]+\.[\w-]+\.css)"/.exec(text)!;
      expect(address).toContain(`style.${dir}.`);
      expect(text.match(/ (src|srcset)="[^"]*/g)).toEqual([` src="${scriptPath(lang as Locale)}`]);

      const sheet = await browser(world).get(address!).set('Accept-Encoding', 'br').expect(200);

      expect(sheet.headers['cache-control']).toContain('immutable');
      expect(sheet.headers['content-type']).toContain('text/css');
      expect(sheet.headers['content-encoding']).toBe('br');
      expect(Number(sheet.headers['content-length'])).toBeLessThan(SHEET);
      expect(sheet.text).not.toMatch(/@font-face|GDS Transport|crest|crown/);
    },
  );

  it('is sent compressed, and not at all when nothing changed', async () => {
    const { headers } = await browser(world).get('/').set('Accept-Encoding', 'gzip').expect(200);
    expect(headers['content-encoding']).toBe('gzip');

    await browser(world).get('/').set('Accept-Encoding', 'gzip').set('If-None-Match', headers['etag']!).expect(304);
  });

  it('has one id for one thing', async () => {
    const twice: string[] = [];
    for (const address of [`/listings/${need.id}`, ...account, ...parts, ...posting(), '/api/listings', '/search']) {
      const { text } = await member.get(address).expect(200);
      const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
      twice.push(...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${address} ${id}`));
    }
    expect(twice).toEqual([]);
  });

  it('points only to what is there', { timeout: 60_000 }, async () => {
    const seen = new Set<string>();
    for (const address of [...open, `/listings/${need.id}`, ...account, ...parts, ...posting()]) {
      const { text } = await member.get(address);
      for (const [, href] of text.matchAll(/<a [^>]*href="(\/[^"#]*)/g)) seen.add(href!.replaceAll('&amp;', '&'));
    }
    const dead: string[] = [];
    for (const href of seen) if ((await member.get(href)).status >= 400) dead.push(href);
    expect(dead).toEqual([]);
  });

  it('answers programs in JSON when it refuses', async () => {
    const { body } = await world
      .visitor()
      .get('/nothing')
      .expect(404)
      .expect('Content-Type', /problem\+json/);

    expect(body.code).toBe('not-found');
  });

  it('says which part of the address is wrong', async () => {
    const { text } = await browser(world).get('/search?country=Atlantis').expect(422);

    expect(text).toContain('country');
  });
});

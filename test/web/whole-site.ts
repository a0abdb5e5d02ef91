import type { Listing } from '../../server/listings/index.js';
import {
  draftContract,
  nominateParticipant,
  offerPledge,
  openCohort,
  proposeMission,
} from '../../server/engagements/index.js';
import { findMatches, introduceMatch, sendMessage } from '../../server/matching/index.js';
import { indexListing } from '../../server/search/index.js';
import { sectionsOf } from '../../web/posting/sections.js';
import { address, openAccessWorld } from '../access/access-world.js';
import { browser, signedIn } from './browser.js';

export type Agent = Awaited<ReturnType<typeof signedIn>>;
const kinds = ['need', 'expertise', 'training', 'practice', 'fund'] as const;
type Kind = (typeof kinds)[number];
const dates = { startsOn: '2027-02-01', endsOn: '2027-03-31' };

/**
 * Every page of the site, each with something on it, and who opens it: a visitor, the officer of a ministry, the focal
 * point who endorses, the head of an institution, a donor and an administrator. Nobody changes anything in it.
 */
export async function openWholeSite() {
  const access = await openAccessWorld();
  const { world, build } = access;

  const officer = await build.person('ministry_officer', { country: 'NPL' });
  const endorser = await build.person('focal_point', { country: 'NPL' });
  const head = await build.person('institution_admin', { country: 'LKA' });
  const colleague = await build.person('institution_member', { organisation: head.organisation });
  const donor = await build.person('donor_officer', { country: 'BRA' });
  const administrator = await build.person('administrator');
  const owner = { need: officer, expertise: head, training: head, practice: head, fund: donor };

  const published = await publishedListings();
  const courses = [published.training, await build.listing('training', { organisation: head.organisation })];
  const drafts = await eachKind((kind) =>
    build.listing(kind, {
      organisation: owner[kind].organisation,
      ...(kind === 'need' ? { state: 'returned', reasonCode: 'unclear' } : { state: 'draft' }),
    }),
  );
  const submitted = await build.listing('need', { organisation: officer.organisation, state: 'submitted' });
  await findMatches(world.ctx(), { listingId: published.need.id });
  const parts = await engage();
  const links = { invitation: await invite(), reset: await forget() };

  const agents = {
    visitor: browser(world) as Agent,
    officer: await signedIn(world, officer),
    endorser: await signedIn(world, endorser),
    head: await signedIn(world, head),
    donor: await signedIn(world, donor),
    administrator: await signedIn(world, administrator),
  };

  /** One of each kind that says all it can, and courses enough for a second page. */
  async function publishedListings(): Promise<Record<Kind, Listing>> {
    const listings = await eachKind((kind) =>
      build.listing(kind, { organisation: owner[kind].organisation, ...whatItSays[kind] }),
    );
    for (let n = 0; n < 11; n++) await build.listing('training');
    for (const { id } of await world.db.query('SELECT id FROM listing'))
      await indexListing(world.ctx(), { listingId: id });
    return listings;
  }

  /** A match that has led to a mission, a course and a pledge; and another to compare it with. */
  async function engage() {
    const ctx = world.ctx(officer.actor);
    const own = new Set(courses.map(({ id }) => id));
    const matches: { id: string; kind: string; offer: string }[] = await world.db.query(
      `SELECT id, offer_kind AS kind, offer_id AS offer FROM match WHERE need_id = $1 ORDER BY score DESC`,
      [published.need.id],
    );
    const [first, second] = matches.filter(({ kind }) => kind !== 'fund');
    const [training, course] = matches.filter(({ offer }) => own.has(offer));
    const expertise = matches.find(({ kind }) => kind === 'expertise');
    await sendMessage(ctx, { matchId: first!.id, text: 'When could you come?' });
    const fund = matches.find(({ kind }) => kind === 'fund');
    for (const match of [training!, course!, expertise!, fund!]) await introduceMatch(ctx, { matchId: match.id });
    const mission = await proposeMission(ctx, {
      matchId: training!.id,
      title: 'Training in Pokhara',
      dutyStation: 'Pokhara',
      expertName: 'Nimal Perera',
      ...dates,
    });
    await world.db.query(`UPDATE mission SET state = 'accepted' WHERE id = $1`, [mission.id]);
    await draftContract(world.ctx(), { missionId: mission.id });
    const cohort = await openCohort(world.ctx(head.actor), {
      matchId: training!.id,
      nominationsCloseOn: '2026-12-31',
      seats: 5,
      ...dates,
    });
    const { nomination } = await nominateParticipant(world.ctx(endorser.actor), {
      cohortId: cohort.id,
      country: 'NPL',
      participantName: 'Sita Rai',
      participantEmail: 'sita@example.org',
      organisation: 'Institute of Fibre',
    });
    const pledge = await offerPledge(world.ctx(donor.actor), {
      donorOrganisationId: donor.organisation.id,
      engagementKind: 'mission',
      engagementId: mission.id,
      money: { amount: '1200.50', currency: 'USD' },
      form: 'cash',
    });
    await world.drain();
    return {
      first: first!.id,
      second: second!.id,
      training: training!.id,
      course: course!.id,
      expertise: expertise!.id,
      fund: fund!.id,
      mission,
      cohort,
      nomination,
      pledge,
    };
  }

  async function invite() {
    const email = address();
    await access.invite(head, 'institution_member', email).expect(201);
    return access.linkFor(email);
  }

  async function forget() {
    const { email } = await build.person('expert');
    await world.visitor().post('/api/v1/password-resets').send({ email }).expect(202);
    return access.linkFor(email, /\/reset-password\/[\w-]+/);
  }

  const { need } = published;
  const pages: Record<keyof typeof agents, string[]> = {
    visitor: [
      '/',
      '/search',
      '/search?q=banana&kind=need',
      '/search?q=zzzz',
      ...kinds.map((kind) => `/listings/${published[kind].id}`),
      '/organisations',
      '/organisations?q=institute&kind=institution',
      '/organisations?q=zzzz',
      `/organisations/${head.organisation.id}`,
      `/organisations/${head.organisation.id}?kind=training`,
      `/organisations/${endorser.organisation.id}`,
      '/countries',
      '/countries/NPL',
      '/countries/LKA',
      '/countries/FRA',
      '/sign-in',
      '/sign-in/done',
      '/sign-in?done=reset',
      '/forgotten-password',
      links.reset,
      links.invitation,
      '/api',
      '/api/listings',
      '/api/engagements',
      '/privacy',
      '/accessibility',
      '/security',
    ],
    officer: [
      '/',
      `/listings/${need.id}`,
      '/account',
      '/account/profile',
      '/account/profile?done=saved',
      '/account/language',
      '/account/mails',
      '/account/tokens',
      '/account/tokens/new',
      '/account/data',
      '/account/calendar',
      '/saved-searches',
      '/saved-searches/new?q=banana',
      '/account/security',
      '/account/security?done=password',
      '/account/password',
      '/account/authenticator',
      '/account/confirm?next=/account',
      '/account/passkeys',
      '/engagements',
      '/inbox',
      '/access',
      `/matches/${parts.first}`,
      `/matches/${parts.training}`,
      `/matches/${parts.expertise}/begin-mission`,
      `/listings/${need.id}/compare?match=${parts.first}&match=${parts.second}`,
      `/missions/${parts.mission.id}`,
      `/missions/${parts.mission.id}/contract-text`,
      `/cohorts/${parts.cohort.id}`,
      `/pledges/${parts.pledge.id}`,
      '/post',
      '/post/need',
      '/desk',
      '/desk?done=confirmation',
      '/desk/open',
      ...posting('need'),
      `/listings/${drafts.need.id}/withdrawal`,
      `/listings/${need.id}/closure`,
    ],
    endorser: [
      '/desk',
      '/desk/to-endorse',
      '/access',
      `/listings/${submitted.id}/review`,
      `/cohorts/${parts.cohort.id}`,
      `/nominations/${parts.nomination.id}`,
    ],
    head: [
      '/desk',
      '/post',
      '/post/training',
      `/matches/${parts.course}/begin-cohort`,
      `/listings/${published.training.id}/course`,
      ...posting('expertise'),
      ...posting('training'),
      ...posting('practice'),
      '/access',
      `/access/organisations/${head.organisation.id}`,
      `/access/organisations/${head.organisation.id}/people/${colleague.id}`,
    ],
    donor: [
      '/desk',
      '/engagements',
      `/matches/${parts.fund}`,
      `/missions/${parts.mission.id}/pledge`,
      `/cohorts/${parts.cohort.id}`,
      `/cohorts/${parts.cohort.id}/pledge`,
      `/pledges/${parts.pledge.id}`,
      ...posting('fund'),
    ],
    administrator: [
      '/',
      '/access',
      '/desk',
      '/secretariat/matching',
      '/secretariat/matching/weights',
      '/secretariat/balance',
    ],
  };

  /** Where a listing of this kind is written. */
  function posting(kind: Kind): string[] {
    const { id } = drafts[kind];
    return [
      `/listings/${id}/edit`,
      ...sectionsOf(kind).map((section) => `/listings/${id}/edit/${section}`),
      `/listings/${id}/check`,
    ];
  }

  return {
    world,
    build,
    need,
    agents,
    pages,
    /** Who opens what. */
    visits: Object.entries(pages).flatMap(([who, list]) =>
      list.map((at) => ({ who: who as keyof typeof agents, address: at })),
    ),
  };
}

export type WholeSite = Awaited<ReturnType<typeof openWholeSite>>;

/** The same page in this language. */
export const inLanguage = (page: string, locale: string) => `${page}${page.includes('?') ? '&' : '?'}lang=${locale}`;

async function eachKind<T>(make: (kind: Kind) => Promise<T>): Promise<Record<Kind, T>> {
  const made = {} as Record<Kind, T>;
  for (const kind of kinds) made[kind] = await make(kind);
  return made;
}

const whatItSays: Partial<Record<Kind, object>> = {
  need: {
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
  },
  training: {
    details: { format: 'blended', applicationDeadline: '2027-01-01', objectives: ['Extraction'] },
    eligibleCountries: ['NPL', 'BGD'],
  },
};

import { randomUUID } from 'node:crypto';
import type { RouteSpec } from '../../../server/platform/http/route.js';
import { exampleOf } from './example-of.js';
import type { Cast, Someone } from './people.js';
import type { Thing, ThingKind } from './things.js';

/** How one address is tried: on which things, and with which body. */
export interface Probe {
  on: readonly ThingKind[];
  /** Of which of them. */
  states?: readonly string[];
  body?(thing: Thing, people: Cast): object;
  /** Whether a refusal says so to everyone: what is named in the body is no secret, or the asker's own. */
  told?: true;
  /** Other relations than those of the thing, when the body says on whose behalf. */
  near?(thing: Thing, people: Cast, person: Someone | undefined): Thing['near'];
}

const inPath: Record<string, readonly ThingKind[]> = {
  listingId: ['need', 'training', 'fund'],
  organisationId: ['organisation'],
  matchId: ['match'],
  poolId: ['pool'],
  missionId: ['mission'],
  cohortId: ['cohort'],
  nominationId: ['nomination'],
  pledgeId: ['pledge'],
  tokenId: ['token'],
  webhookId: ['webhook'],
  invitationId: ['invitation'],
  delegationId: ['delegation'],
  approvalId: ['approval'],
  glassId: ['glass'],
  personId: ['person'],
  dataExportId: ['export'],
  savedSearchId: ['savedSearch'],
};

const SHA = '0'.repeat(64);
const aListing = { language: 'en', title: 'Quinoa', summary: 'Growing quinoa in the highlands' };

const ofTheDonor: Probe['near'] = (_thing, people) => ({ donor: [people.of('donor-bra').id] });

const special: Record<string, Probe> = {
  'POST /listings': {
    on: ['organisation'],
    body: ({ id, state }) => ({
      ...aListing,
      kind: state === 'ministry-npl' ? 'need' : 'training',
      organisationId: id,
    }),
    told: true,
    near: ({ near, state }): Thing['near'] => {
      const { owner, country } = near as { owner: string[]; country: string[] };
      return state === 'ministry-npl'
        ? { owner, country, needOwner: owner, needCountry: country }
        : { owner, country, offerOwner: owner, offerCountry: country };
    },
  },
  'POST /organisations': {
    on: ['organisation'],
    body: (thing) => ({ kind: 'institution', name: `New ${thing.id}`, country: thing.near['country']![0] }),
    told: true,
  },
  'POST /missions': {
    on: ['match'],
    states: ['introduced'],
    body: ({ id }) => ({
      matchId: id,
      title: 'Mission',
      dutyStation: 'Kathmandu',
      startsOn: '2027-02-01',
      endsOn: '2027-02-20',
    }),
  },
  'POST /cohorts': {
    on: ['training'],
    states: ['matching', 'draft'],
    body: ({ id }) => ({
      listingId: id,
      startsOn: '2027-02-01',
      endsOn: '2027-02-20',
      nominationsCloseOn: '2027-01-10',
    }),
  },
  'POST /cohorts/{cohortId}/nominations': {
    on: ['cohort'],
    body: () => ({
      country: 'NPL',
      participantName: 'Ada',
      participantEmail: 'ada@example.org',
      organisation: 'Works',
    }),
  },
  'POST /pledges': {
    on: ['mission'],
    states: ['contracted'],
    body: ({ id }, people) => ({
      donorOrganisationId: people.of('donor-bra').id,
      engagementKind: 'mission',
      engagementId: id,
      money: { amount: '10.00', currency: 'USD' },
      form: 'cash',
    }),
    near: ofTheDonor,
    told: true,
  },
  'GET /engagements/{kind}/{id}/timeline': { on: ['mission'] },
  'GET /listings/{listingId}/pool': { on: ['pool'], states: ['proposed'] },
  'POST /missions/{missionId}/contracting': { on: ['mission'], body: () => ({ contractHash: SHA }) },
  'POST /approvals/{approvalId}/confirmation': { on: ['approval'], body: () => ({ hash: SHA }) },
  'POST /listings/{listingId}/take-down-proposals': {
    on: ['need', 'training', 'fund'],
    body: () => ({ reason: 'It says what nobody may say of anyone in public' }),
    told: true,
  },
  'POST /webhooks/{webhookId}/replays': {
    on: ['webhook'],
    body: () => ({ from: '2026-11-01T00:00:00Z', to: '2026-11-02T00:00:00Z' }),
  },
  'POST /organisations/{organisationId}/invitations': {
    on: ['organisation'],
    states: ['institute-lka'],
    body: () => ({ email: `someone-${randomUUID()}@example.org`, role: 'institution_member' }),
  },
  'POST /organisations/{organisationId}/memberships/ending': {
    on: ['organisation'],
    states: ['institute-lka'],
    body: (_thing, people) => ({ personId: people.spare.leaving.id, role: 'institution_member' }),
  },
  'POST /organisations/{organisationId}/memberships/change': {
    on: ['organisation'],
    states: ['institute-lka'],
    body: (_thing, people) => ({ personId: people.spare.changing.id, from: 'institution_member', to: 'expert' }),
  },
  'GET /me/data-export/{dataExportId}/content': {
    on: ['export'],
    // Of one's own copies, and so each is asked for proof before any copy is looked for.
    near: (_thing, _people, person): Thing['near'] => ({ self: [person?.id ?? null] }),
  },
  'PATCH /listings/{listingId}': { on: ['need', 'training', 'fund'], body: () => ({ urgency: 'high' }) },
};

const offer: Probe['body'] = (_thing, people) => ({
  donorOrganisationId: people.of('donor-bra').id,
  'money-amount': '10.00',
  'money-currency': 'USD',
  form: 'cash',
});

/** The pages and forms about one thing, whose id is in the path. */
export const pageProbes: Record<string, Probe> = {
  'GET /listings/:id': { on: ['need', 'training', 'fund'] },
  ...Object.fromEntries(
    [
      'submission',
      'copies',
      'endorsement',
      'return',
      'refusal',
      'publication',
      'confirmation',
      'closure',
      'withdrawal',
    ].map((step) => [`POST /listings/:id/${step}`, { on: ['need', 'training', 'fund'] }]),
  ),
  'GET /listings/:id/edit': { on: ['need', 'training'], states: ['draft'] },
  'GET /listings/:id/edit/:section': { on: ['need', 'training'], states: ['draft'] },
  'POST /listings/:id/edit/:section': { on: ['need', 'training'], body: () => ({ title: 'Another' }) },
  'GET /listings/:id/check': { on: ['need', 'training'], states: ['draft'] },
  'POST /listings/:id/course': {
    on: ['training'],
    body: () => ({ startsOn: '2027-02-01', endsOn: '2027-02-20', nominationsCloseOn: '2027-01-10' }),
  },
  'GET /matches/:id': { on: ['match'] },
  'GET /pools/:id': { on: ['pool'] },
  'GET /organisations/:id': { on: ['organisation'] },
  'POST /matches/:id/messages': { on: ['match'], body: () => ({ text: 'A word' }) },
  'POST /matches/:id/expressInterest': { on: ['match'], body: () => ({ why: 'We have done this before' }) },
  'POST /matches/:id/introduce': { on: ['match'] },
  'POST /matches/:id/shortlist': { on: ['match'] },
  'POST /matches/:id/invite': { on: ['match'] },
  'POST /matches/:id/dismiss': { on: ['match'], body: () => ({ reason: 'other' }) },
  'POST /matches/:id/begin-mission': {
    on: ['match'],
    states: ['introduced'],
    body: () => ({ title: 'Mission', dutyStation: 'Kathmandu', startsOn: '2027-02-01', endsOn: '2027-02-20' }),
  },
  'GET /missions/:id': { on: ['mission'] },
  'POST /missions/:id/pledge': { on: ['mission'], states: ['contracted'], body: offer, near: ofTheDonor },
  'POST /cohorts/:id/pledge': { on: ['cohort'], body: offer, near: ofTheDonor },
  'GET /missions/:id/contract-text': { on: ['mission'], states: ['contracted'] },
  'POST /missions/:id/accept': { on: ['mission'] },
  'POST /missions/:id/decline': { on: ['mission'], body: () => ({ reason: 'other' }) },
  'POST /missions/:id/contract': { on: ['mission'], body: () => ({ contractHash: SHA }) },
  'POST /missions/:id/start': { on: ['mission'] },
  'POST /missions/:id/complete': { on: ['mission'] },
  'POST /missions/:id/evaluate': { on: ['mission'], body: () => ({ rating: '5', text: 'Good' }) },
  'POST /missions/:id/cancel': { on: ['mission'], body: () => ({ reason: 'other' }) },
  'GET /cohorts/:id': { on: ['cohort'] },
  'POST /cohorts/:id/close': { on: ['cohort'] },
  'POST /cohorts/:id/complete': { on: ['cohort'] },
  'POST /cohorts/:id/cancel': { on: ['cohort'], body: () => ({ reason: 'other' }) },
  'GET /nominations/:id': { on: ['nomination'] },
  'POST /nominations/:id/select': { on: ['nomination'] },
  'POST /nominations/:id/accept': { on: ['nomination'] },
  'POST /nominations/:id/complete': { on: ['nomination'] },
  'POST /nominations/:id/refuse': { on: ['nomination'], body: () => ({ reason: 'other' }) },
  'POST /nominations/:id/decline': { on: ['nomination'] },
  'POST /nominations/:id/cv/removal': { on: ['nomination'] },
  'GET /pledges/:id': { on: ['pledge'] },
  'POST /pledges/:id/confirm': { on: ['pledge'] },
  'POST /pledges/:id/pay': { on: ['pledge'], body: () => ({ reference: 'TX-1' }) },
  'POST /pledges/:id/decline': { on: ['pledge'], body: () => ({ reason: 'other' }) },
  'POST /pledges/:id/withdraw': { on: ['pledge'], body: () => ({ reason: 'other' }) },
  'POST /access/approvals/:id': {
    on: ['approval'],
    states: ['open'],
    body: () => ({ step: 'confirm', hash: SHA }),
    told: true,
  },
  'POST /access/deputies/:id/ending': { on: ['delegation'] },
  'GET /access/glass/:id': { on: ['glass'] },
  'GET /access/organisations/:id': { on: ['organisation'] },
  'POST /access/organisations/:id/invitations': {
    on: ['organisation'],
    states: ['institute-lka'],
    body: () => ({ email: `someone-${randomUUID()}@example.org`, role: 'institution_member' }),
  },
  'POST /access/organisations/:id/ending': {
    on: ['organisation'],
    states: ['institute-lka'],
    body: (_thing, people) => ({ personId: people.spare.leaving.id, role: 'institution_member' }),
  },
  'GET /access/organisations/:id/people/:personId': { on: ['organisation'], states: ['institute-lka'] },
  'POST /access/organisations/:id/people/:personId/role': {
    on: ['organisation'],
    states: ['institute-lka'],
    body: () => ({ from: 'institution_member', to: 'expert' }),
  },
  'POST /access/organisations/:id/people/:personId/signing-out': {
    on: ['organisation'],
    states: ['institute-lka'],
    body: () => ({ proof: 'known_in_person' }),
  },
  'POST /access/organisations/:id/people/:personId/second-factor-reset': {
    on: ['organisation'],
    states: ['institute-lka'],
    body: () => ({ proof: 'known_in_person' }),
  },
  'GET /saved-searches/:id': { on: ['savedSearch'] },
  'POST /saved-searches/:id': { on: ['savedSearch'], body: () => ({ name: 'Mine', cadence: 'none' }) },
  'POST /saved-searches/:id/feed': { on: ['savedSearch'] },
  'POST /saved-searches/:id/removal': { on: ['savedSearch'] },
};

/** Undefined where no single thing is meant: a list, or the asker's own. */
export function probeOf(name: string, spec: RouteSpec): Probe | undefined {
  if (special[name]) return special[name];
  const params = [...spec.path.matchAll(/\{(\w+)\}/g)].map(([, param]) => param!);
  const known = params.find((param) => inPath[param]);
  if (!known) return undefined;
  return { on: inPath[known]!, ...(spec.body ? { body: () => exampleOf(spec.body!) as object } : {}) };
}

export const addressOf = ({ path }: RouteSpec, ids: Record<string, string>) =>
  `/api/v1${path.replace(/\{(\w+)\}/g, (_all, param: string) => ids[param] ?? UNKNOWN)}`;

export const UNKNOWN = '0197f000-0000-7000-8000-000000000000';

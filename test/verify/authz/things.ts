import { randomUUID } from 'node:crypto';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { ApiToken } from '../../../server/auth/index.js';
import {
  Cohort,
  cohortWorkflow,
  Contract,
  Mission,
  MissionEvaluation,
  missionWorkflow,
  Nomination,
  nominationWorkflow,
  Pledge,
  pledgeWorkflow,
} from '../../../server/engagements/index.js';
import { listingWorkflow, type KindName, type Listing } from '../../../server/listings/index.js';
import { Match, matchWorkflow, Pool } from '../../../server/matching/index.js';
import { uuidv7 } from '../../../server/platform/uuid.js';
import type { World } from '../../support/world.js';
import type { builders } from '../../support/build.js';
import type { Near } from './expected.js';
import { nameOf, type Cast, type Someone } from './people.js';

/** One thing of this world: what it is, whose, and the secrets written in it. */
export interface Thing {
  kind: ThingKind;
  id: string;
  state: string;
  near: Near;
  /** Whether this person may know that it is there at all, beside those who may view it. */
  public(person: Someone | undefined): boolean;
  /** Where the rights to it are not a row of the table but those to something else: who may, by action. */
  may?: Readonly<Record<string, (person: Someone) => boolean>>;
  /** Values for the parameters of paths and bodies. */
  ids: Record<string, string>;
}

/** A text that only those who may do `act` on `near` may ever be shown. */
export interface Canary {
  text: string;
  acts: string[];
  near: Near;
  public(person: Someone | undefined): boolean;
}

export type ThingKind =
  | 'need'
  | 'training'
  | 'fund'
  | 'match'
  | 'mission'
  | 'cohort'
  | 'nomination'
  | 'pledge'
  | 'pool'
  | 'token'
  | 'organisation'
  | 'webhook'
  | 'invitation'
  | 'delegation'
  | 'approval'
  | 'glass'
  | 'person'
  | 'export'
  | 'savedSearch';

const nobody = () => false;
const everyone = () => true;
const signedIn = (person: Someone | undefined) => person !== undefined;
const OPEN = ['published', 'matching'];
const states = (workflow: { names: readonly string[] }) => workflow.names;

/** Makes things with their canaries; `all` makes one of every kind in every state. */
export function maker({ world, build, people }: { world: World; build: ReturnType<typeof builders>; people: Cast }) {
  const canaries: Canary[] = [];
  const titles = new Map<string, string>();
  const textsOf = new Map<string, string[]>();
  let serial = 0;
  const day = { createdAt: world.now(), updatedAt: world.now(), stateSince: world.now() };
  const needSide = people.of('ministry-npl');
  const offerSide = people.of('institute-lka');
  const donor = people.of('donor-bra');
  const sides = {
    needOrganisationId: needSide.id,
    needCountry: needSide.country,
    offerOrganisationId: offerSide.id,
    offerCountry: offerSide.country,
  };
  const nearSides: Near = {
    needOwner: [needSide.id],
    needCountry: [needSide.country],
    offerOwner: [offerSide.id],
    offerCountry: [offerSide.country],
  };

  function canary(what: string, near: Near, acts: string[], isPublic: Canary['public'] = nobody): string {
    const text = `cnry-${what}-${++serial}-`;
    canaries.push({ text, near, acts, public: isPublic });
    return text;
  }

  async function listing(
    kind: 'need' | 'training' | 'fund',
    state: string,
    confidentiality: Listing['confidentiality'] = 'public',
  ): Promise<Thing> {
    const organisation = kind === 'need' ? needSide : kind === 'fund' ? donor : offerSide;
    const own: Near = { owner: [organisation.id], country: [organisation.country] };
    const near: Near = {
      ...own,
      // Brazil has no focal point: the secretariat stands in, once something is handed in.
      ...(kind === 'fund' && state !== 'draft' ? { vacancy: [organisation.country] } : {}),
      ...(kind === 'need'
        ? { needOwner: own['owner']!, needCountry: own['country']! }
        : { offerOwner: own['owner']!, offerCountry: own['country']! }),
    };
    const shown = OPEN.includes(state)
      ? { public: everyone, registered: signedIn, parties: nobody }[confidentiality]
      : nobody;
    const first = canaries.length;
    // A match that reaches it shows title and summary of both sides, whatever its confidentiality.
    const text = (what: string, acts: string[]) => canary(`${kind}-${what}`, near, acts, shown);
    const row = await build.listing(
      kind as KindName,
      {
        organisation,
        state: state as Listing['state'],
        confidentiality,
        title: `Quinoa growing ${text('title', ['listing.view'])}`,
        summary: `Quinoa in the highlands. ${text('summary', ['listing.view'])}`,
        reasonNote: canary(`${kind}-note`, near, ['listing.view'], shown),
        authorId: people.people.find((person) => person.organisation.id === organisation.id)!.id,
        ...(kind === 'training' ? { seats: 20 } : {}),
        ...(OPEN.includes(state) ? {} : { firstPublishedAt: null }),
      } as never,
    );
    textsOf.set(
      row.id,
      canaries.slice(first).map(({ text }) => text),
    );
    const ids = { listingId: row.id, needId: row.id, organisationId: organisation.id };
    return { kind, id: row.id, state, near, public: shown, ids };
  }

  async function match(state: string): Promise<Thing> {
    const need = await listing('need', 'matching', 'parties');
    const offer = await listing('training', 'matching', 'parties');
    shareWithSides(need, offer);
    const id = uuidv7(world.now());
    await insert(Match, {
      id,
      needId: need.id,
      offerId: offer.id,
      offerKind: 'training',
      needVersion: 1,
      offerVersion: 1,
      score: 0.8,
      criteria: noReasons,
      ruleVersion: 'test',
      state,
      ...sides,
      ...day,
      ...(state === 'introduced' ? { introducedAt: world.now() } : {}),
      dismissedNote: canary('match-note', nearSides, ['match.view']),
    });
    return {
      kind: 'match',
      id,
      state,
      near: nearSides,
      public: nobody,
      ids: { matchId: id, needId: need.id, offerId: offer.id, listingId: offer.id },
    };
  }

  /** What the engine itself has matched since. */
  function shareMatched(rows: { need_id: string; offer_id: string; needs: string[]; offers: string[] }[]) {
    for (const { need_id, offer_id, needs, offers } of rows)
      for (const id of [need_id, offer_id])
        for (const text of textsOf.get(id) ?? [])
          canaries.push({ text, near: { needOwner: needs, offerOwner: offers }, acts: ['match.view'], public: nobody });
  }

  /** The two listings of a match are shown, in part, to both sides of it. */
  function shareWithSides(...things: Thing[]) {
    for (const each of canaries.filter(({ near }) => things.some((thing) => thing.near === near)))
      canaries.push({ ...each, near: nearSides, acts: ['match.view'] });
  }

  async function mission(state: string): Promise<Thing> {
    const from = await match('introduced');
    const id = uuidv7(world.now());
    const text = (what: string) => canary(`mission-${what}`, nearSides, ['mission.view']);
    titles.set(id, text('title'));
    await insert(Mission, {
      id,
      matchId: from.id,
      needId: from.ids['needId'],
      offerId: from.ids['offerId'],
      ...sides,
      ...day,
      title: titles.get(id)!,
      expertName: text('expert'),
      dutyStation: text('station'),
      startsOn: '2026-11-01',
      endsOn: '2027-03-31',
      state,
      reasonNote: text('note'),
      ...(['completed', 'evaluated'].includes(state) ? { completedAt: world.now() } : {}),
    });
    if (['contracted', 'under_way', 'completed', 'evaluated'].includes(state))
      await insert(Contract, {
        id: randomUUID(),
        missionId: id,
        templateId: 'expert',
        templateVersion: 1,
        language: 'en',
        text: text('contract'),
        facts: {},
        sha256: 'x'.repeat(64),
        createdAt: world.now(),
      });
    if (state === 'evaluated')
      for (const side of ['need', 'offer'])
        await insert(MissionEvaluation, {
          missionId: id,
          side,
          rating: 4,
          text: text('evaluation'),
          createdAt: world.now(),
        });
    return {
      kind: 'mission',
      id,
      state,
      near: nearSides,
      public: nobody,
      ids: { missionId: id, matchId: from.id, kind: 'mission', id },
    };
  }

  async function cohort(state: string): Promise<Thing> {
    const training = await listing('training', 'matching');
    const near: Near = { offerOwner: [offerSide.id], offerCountry: [offerSide.country] };
    const id = uuidv7(world.now());
    await insert(Cohort, {
      id,
      listingId: training.id,
      offerOrganisationId: offerSide.id,
      offerCountry: offerSide.country,
      ...day,
      title: canary('cohort-title', near, ['cohort.view'], signedIn),
      seats: 20,
      startsOn: '2027-02-01',
      endsOn: '2027-03-01',
      nominationsCloseOn: '2027-01-01',
      state,
    });
    return {
      kind: 'cohort',
      id,
      state,
      near: { ...near, country: ['NPL'] },
      public: signedIn,
      ids: { cohortId: id, listingId: training.id, kind: 'cohort', id },
    };
  }

  async function nomination(state: string): Promise<Thing> {
    const course = await cohort(state === 'completed' ? 'completed' : 'open');
    const near: Near = { country: ['NPL'], offerOwner: [offerSide.id], offerCountry: [offerSide.country] };
    const id = uuidv7(world.now());
    const text = (what: string) => canary(`nominee-${what}`, near, ['nomination.view']);
    await insert(Nomination, {
      id,
      cohortId: course.id,
      country: 'NPL',
      offerOrganisationId: offerSide.id,
      offerCountry: offerSide.country,
      participantName: text('name'),
      participantEmail: `${text('mail')}@example.org`,
      organisation: text('employer'),
      rank: 1,
      state,
      ...day,
      ...(state === 'completed' ? { certificateNumber: `BDG-2026-${++serial}` } : {}),
    });
    return { kind: 'nomination', id, state, near, public: nobody, ids: { ...course.ids, nominationId: id } };
  }

  async function pledge(state: string): Promise<Thing> {
    const to = await mission('contracted');
    const near: Near = { ...nearSides, donor: [donor.id] };
    // Whoever pays for a mission sees its title.
    canaries.push({ text: titles.get(to.id)!, near, acts: ['pledge.view'], public: nobody });
    const id = uuidv7(world.now());
    await insert(Pledge, {
      id,
      donorOrganisationId: donor.id,
      engagementKind: 'mission',
      engagementId: to.id,
      ...sides,
      ...day,
      amount: '100000',
      currency: 'USD',
      form: 'cash',
      description: canary('pledge-description', near, ['pledge.view']),
      state,
    });
    return { kind: 'pledge', id, state, near, public: nobody, ids: { pledgeId: id, kind: 'pledge', id } };
  }

  async function pool(state: string): Promise<Thing> {
    const centre = await listing('need', 'matching');
    const other = await build.listing('need', { organisation: people.of('ministry-per'), title: 'Quinoa again' });
    const id = uuidv7(world.now());
    await insert(Pool, { id, centreId: centre.id, state, stateSince: world.now(), createdAt: world.now() });
    for (const needId of [centre.id, other.id])
      await world.db.query(
        `INSERT INTO pool_member (pool_id, need_id, likeness, joined_at, active) VALUES ($1, $2, 0.9, $3, $4)`,
        [id, needId, world.now(), state === 'proposed'],
      );
    const near: Near = { needOwner: [needSide.id, people.of('ministry-per').id], needCountry: ['NPL', 'PER'] };
    return { kind: 'pool', id, state, near, public: nobody, ids: { poolId: id, listingId: centre.id } };
  }

  async function token(state: string): Promise<Thing> {
    const owner = people.who('ministry_officer of ministry-npl');
    const id = randomUUID();
    await insert(ApiToken, {
      id,
      personId: owner.id,
      name: canary('token-name', { self: [owner.id] }, ['person.self']),
      hash: randomUUID(),
      scopes: ['read'],
      createdAt: world.now(),
      expiresAt: new Date('2099-01-01'),
      revokedAt: state === 'revoked' ? world.now() : null,
    });
    return { kind: 'token', id, state, near: { self: [owner.id] }, public: nobody, ids: { tokenId: id } };
  }

  function organisation(called: string): Thing {
    const { id, country } = people.of(called);
    return {
      kind: 'organisation',
      id,
      state: called,
      near: {
        owner: [id],
        country: [country],
        offerOwner: [id],
        needCountry: [country],
        offerCountry: [country],
        needOwner: [id],
      },
      public: everyone,
      ids: { organisationId: id },
    };
  }

  const institute = people.of('institute-lka');
  const instituteNear: Near = { owner: [institute.id], country: [institute.country] };
  const admin = people.who('institution_admin of institute-lka');
  const secretary = people.who('administrator of secretariat');
  const agreed = people.who('institution_admin of institute-per');

  function knownTo(person: Someone, near: Near, acts: string[]) {
    canaries.push({ text: nameOf(person), near, acts, public: nobody });
  }

  async function row(table: string, values: Record<string, unknown>): Promise<string> {
    const id = randomUUID();
    const all = Object.entries({ id, ...values });
    await world.db.query(
      `INSERT INTO ${table} (${all.map(([name]) => name).join(', ')}) VALUES (${all.map((_each, at) => `$${at + 1}`).join(', ')})`,
      all.map(([, value]) => value),
    );
    return id;
  }

  const at = world.now();
  const later = new Date(at.getTime() + 3 * 86_400_000);
  const ofInstitute = (kind: ThingKind, id: string, state: string, param: string): Thing => ({
    kind,
    id,
    state,
    near: instituteNear,
    public: nobody,
    ids: { [param]: id, organisationId: institute.id },
  });

  async function webhook(state: string): Promise<Thing> {
    const id = await row('webhook', {
      organisation_id: institute.id,
      name: canary('webhook-name', instituteNear, ['webhook.view']),
      url: `https://example.org/${canary('webhook-url', instituteNear, ['webhook.view'])}`,
      events: ['match.suggested'],
      enabled: state === 'enabled',
      secret: 'sealed',
      secret_since: at,
      created_at: at,
      updated_at: at,
    });
    const deliveryId = await row('webhook_delivery', {
      webhook_id: id,
      name: 'ping',
      subject_kind: 'webhook',
      subject_id: id,
      sequence: 0,
      payload: JSON.stringify({ type: canary('webhook-payload', instituteNear, ['webhook.view']) }),
      state: 'delivered',
      due_at: at,
      announced_at: at,
      delivered_at: at,
      created_at: at,
    });
    const thing = ofInstitute('webhook', id, state, 'webhookId');
    return { ...thing, ids: { ...thing.ids, deliveryId } };
  }

  async function invitation(state: string): Promise<Thing> {
    const id = await row('invitation', {
      organisation_id: institute.id,
      email: `${canary('invited', instituteNear, ['membership.view'])}@example.org`,
      role: 'institution_member',
      locale: 'en',
      token_hash: randomUUID(),
      state,
      state_since: at,
      invited_by_id: admin.id,
      created_at: at,
      expires_at: later,
    });
    return ofInstitute('invitation', id, state, 'invitationId');
  }

  async function delegation(state: string): Promise<Thing> {
    const id = await row('delegation', {
      principal_id: admin.id,
      deputy_id: people.who('expert of institute-lka').id,
      organisation_id: institute.id,
      role: 'institution_admin',
      starts_at: new Date('2020-01-01'),
      ends_at: new Date('2020-02-01'),
      created_at: at,
      ended_at: state === 'ended' ? new Date('2020-01-15') : null,
    });
    const thing = ofInstitute('delegation', id, state, 'delegationId');
    const deputy = people.who('expert of institute-lka');
    return {
      ...thing,
      near: { ...instituteNear, self: [admin.id, deputy.id] },
      may: { view: ({ id }) => id === admin.id || id === deputy.id },
    };
  }

  async function approval(state: string): Promise<Thing> {
    const id = await row('approval', {
      act: 'organisation.verify',
      input: JSON.stringify({ organisationId: institute.id }),
      input_hash: randomUUID(),
      subject_kind: 'organisation',
      subject_id: institute.id,
      organisation_id: institute.id,
      country: institute.country,
      proposed_by_id: secretary.id,
      proposed_at: at,
      expires_at: later,
      state,
      state_since: at,
    });
    const second = people.who('focal_point of nfp-lka');
    knownTo(secretary, instituteNear, ['membership.view']);
    return {
      ...ofInstitute('approval', id, state, 'approvalId'),
      near: { ...instituteNear, self: [secretary.id] },
      may: { view: ({ id }) => id === second.id || id === secretary.id, decide: ({ id }) => id === second.id },
    };
  }

  async function glass(state: string): Promise<Thing> {
    const first = canaries.length;
    const read = await mission('accepted');
    // Whoever broke it reads what it was broken for; those whose it is learn who that was, and who agreed.
    const opened = canaries.slice(first);
    const opener: Near = { self: [secretary.id] };
    for (const each of opened) canaries.push({ ...each, near: opener, acts: ['person.self'] });
    for (const person of [secretary, agreed]) knownTo(person, nearSides, ['mission.view']);
    const id = await row('glass', {
      kind: 'mission',
      subject_id: read.id,
      reason: canary('glass-reason', nearSides, ['mission.view', 'balance.view']),
      opened_by_id: secretary.id,
      granted_by_id: agreed.id,
      opened_at: at,
      closes_at: state === 'open' ? later : at,
      organisations: [needSide.id, institute.id],
      countries: ['NPL', 'LKA'],
    });
    return {
      kind: 'glass',
      id,
      state,
      near: opener,
      may: { view: (person) => person.id === secretary.id },
      public: nobody,
      ids: { glassId: id },
    };
  }

  function person(): Thing {
    const { id } = people.who('institution_member of institute-lka');
    return { ...ofInstitute('person', id, 'member', 'personId'), public: (person) => person?.id === id };
  }

  async function dataExport(): Promise<Thing> {
    const owner = people.who('ministry_officer of ministry-npl');
    const id = await row('data_export', { person_id: owner.id, asked_at: at });
    return {
      kind: 'export',
      id,
      state: 'asked',
      near: { self: [owner.id] },
      public: nobody,
      ids: { dataExportId: id },
    };
  }

  async function savedSearch(cadence: string): Promise<Thing> {
    const owner = people.who('ministry_officer of ministry-npl');
    const near = { self: [owner.id] };
    const id = await row('saved_search', {
      person_id: owner.id,
      name: canary('search-name', near, ['person.self']),
      query: `q=${canary('search-query', near, ['person.self'])}`,
      cadence,
      watermark: 0,
      quiet_since: at,
      created_at: at,
      updated_at: at,
    });
    return { kind: 'savedSearch', id, state: cadence, near, public: nobody, ids: { savedSearchId: id } };
  }

  const makers: Record<ThingKind, { states: readonly string[]; make(state: string): Promise<Thing> | Thing }> = {
    need: { states: states(listingWorkflow), make: (state) => listing('need', state) },
    training: { states: ['draft', 'submitted', 'matching', 'withdrawn'], make: (state) => listing('training', state) },
    fund: { states: ['draft', 'matching'], make: (state) => listing('fund', state) },
    match: { states: states(matchWorkflow), make: match },
    mission: { states: states(missionWorkflow), make: mission },
    cohort: { states: states(cohortWorkflow), make: cohort },
    nomination: { states: states(nominationWorkflow), make: nomination },
    pledge: { states: states(pledgeWorkflow), make: pledge },
    pool: { states: ['proposed', 'dissolved'], make: pool },
    token: { states: ['valid', 'revoked'], make: token },
    organisation: { states: ['institute-lka', 'ministry-npl'], make: organisation },
    webhook: { states: ['enabled', 'disabled'], make: webhook },
    invitation: { states: ['sent'], make: invitation },
    delegation: { states: ['over', 'ended'], make: delegation },
    approval: { states: ['open', 'refused'], make: approval },
    glass: { states: ['open', 'closed'], make: glass },
    person: { states: ['member'], make: person },
    export: { states: ['asked'], make: dataExport },
    savedSearch: { states: ['none', 'daily'], make: savedSearch },
  };

  return {
    canaries,
    shareMatched,
    make: (kind: ThingKind, state: string) => makers[kind].make(state),
    statesOf: (kind: ThingKind) => makers[kind].states,
    /** One of every kind in every state, and open listings of every confidentiality. */
    async all(): Promise<Thing[]> {
      const things: Thing[] = [];
      for (const [kind, { states: named, make }] of Object.entries(makers) as [ThingKind, (typeof makers)[ThingKind]][])
        for (const state of named) things.push({ ...(await make(state)), kind });
      for (const confidentiality of ['registered', 'parties'] as const)
        for (const kind of ['need', 'training'] as const) things.push(await listing(kind, 'matching', confidentiality));
      return things;
    },
  };

  async function insert<T extends ObjectLiteral>(entity: EntityTarget<T>, row: object): Promise<void> {
    await (world.db as EntityManager).insert(entity, row as never);
  }
}

const none = { score: 0.5, reasons: [] };
const noReasons = { mutuality: none, economicBenefit: none, viability: none, feasibility: none };

import { randomUUID } from 'node:crypto';
import { scopes, type Actor, type Role } from '../../server/actor.js';
import { ApiToken, MembershipRow, Person } from '../../server/auth/index.js';
import { tokenHash } from '../../server/auth/token-secret.js';
import { kindOf, Listing, listingWorkflow, ListingVersion, type KindName } from '../../server/listings/index.js';
import { Match, storeFeatures, type MatchState } from '../../server/matching/index.js';
import { Organisation } from '../../server/organisations/index.js';
import { startDuty } from '../../server/platform/deadlines.js';
import { uuidv7 } from '../../server/platform/uuid.js';
import { NOW, type World } from './world.js';

const LONG_AGO = new Date('2026-01-01T00:00:00Z');
let serial = 0;
const next = () => ++serial;

/** Someone a test acts as: `world.as(person)` over HTTP, `world.ctx(person.actor)` for a command. */
export interface TestPerson {
  id: string;
  email: string;
  token: string;
  actor: Actor;
  organisation: Organisation;
}

/** Valid by default; a test names only what it is about. Nothing is cleaned up: each test builds its own. */
export function builders({ db, now }: Pick<World, 'db' | 'now'>) {
  async function organisation(given: Partial<Organisation> = {}): Promise<Organisation> {
    const row = Object.assign(
      new Organisation(),
      { id: randomUUID(), kind: 'institution', name: `Institute ${next()}`, country: 'LKA', createdAt: NOW },
      given,
    );
    await db.insert(Organisation, row);
    return row;
  }

  /** A person with one role; the organisation is made for the role when none is given. */
  async function person(
    role: Role,
    given: { organisation?: Organisation; country?: string; email?: string; name?: string; locale?: string } = {},
  ): Promise<TestPerson> {
    const home =
      given.organisation ??
      (await organisation({
        kind: kindFor[role],
        country: given.country ?? (role === 'administrator' ? null : 'LKA'),
      }));
    const id = randomUUID();
    const token = `bdg_test-${randomUUID()}`;
    const email = given.email ?? `person${next()}-${id.slice(0, 8)}@example.org`;
    await db.insert(Person, {
      id,
      email,
      name: given.name ?? 'Ada Perera',
      locale: given.locale ?? 'en',
      passwordHash: null,
      createdAt: NOW,
    });
    await db.insert(MembershipRow, { personId: id, organisationId: home.id, role, since: LONG_AGO });
    await db.insert(ApiToken, {
      id: randomUUID(),
      personId: id,
      name: 'test',
      hash: tokenHash(token),
      scopes: [...scopes],
      createdAt: NOW,
      expiresAt: new Date('2099-01-01'),
    });
    const actor: Actor = {
      kind: 'person',
      id,
      memberships: [{ organisationId: home.id, role, country: home.country }],
      scopes,
      fresh: true,
    };
    return { id, email, token, actor, organisation: home };
  }

  /** A listing as it would be in that state; a *given* may set a state directly, a journey never does. */
  async function listing(
    kind: KindName,
    given: Partial<Listing> & { organisation?: Organisation } = {},
  ): Promise<Listing> {
    const {
      organisation: home = await organisation({
        kind: kind === 'need' ? 'ministry' : kind === 'fund' ? 'donor' : 'institution',
        country: kind === 'need' ? 'NPL' : 'LKA',
      }),
      ...fields
    } = given;
    const row = Object.assign(new Listing(), {
      id: uuidv7(now()),
      kind,
      organisationId: home.id,
      country: home.country,
      language: 'en',
      title: `Banana fibre extraction ${next()}`,
      summary: 'Extraction of banana fibre and its use in handicraft.',
      details: kind === 'need' ? { problem: 'Rural households have no market for banana stems.' } : {},
      sectors: [32161],
      sdgs: ['8.3'],
      skills: ['banana fibre', 'handicraft'],
      languages: ['en'],
      modalities: [...kindOf(kind).defaultModalities],
      places: [],
      eligibleCountries: [],
      eligibleGroupings: [],
      eligibleRegions: [],
      costShares: [],
      state: 'matching',
      stateSince: now(),
      firstPublishedAt: now(),
      confirmedAt: now(),
      createdAt: now(),
      updatedAt: now(),
      endorsedVersion: 1,
      ...fields,
    });
    await db.insert(Listing, row as never);
    await db.insert(ListingVersion, {
      listingId: row.id,
      version: 1,
      content: {},
      changes: [],
      material: true,
      authorId: row.authorId,
      createdAt: now(),
    });
    await startDuty(db, {
      kind: 'listing',
      id: row.id,
      state: row.state,
      since: row.stateSince,
      workflow: listingWorkflow,
    });
    if (row.open) await storeFeatures(db, row);
    return row;
  }

  /** A match as it would be when its two sides were introduced, unless another state is given. */
  async function match(need: Listing, offer: Listing, state: MatchState = 'introduced'): Promise<string> {
    const id = uuidv7(now());
    await db.insert(Match, {
      id,
      needId: need.id,
      offerId: offer.id,
      offerKind: offer.kind as Match['offerKind'],
      needVersion: 1,
      offerVersion: 1,
      score: 0.8,
      criteria: {} as never,
      ruleVersion: 'test',
      state,
      stateSince: now(),
      introducedAt: state === 'introduced' ? now() : null,
      needOrganisationId: need.organisationId,
      needCountry: need.country,
      offerOrganisationId: offer.organisationId,
      offerCountry: offer.country,
      createdAt: now(),
      updatedAt: now(),
    });
    return id;
  }

  return { organisation, person, listing, match };
}

const kindFor: Record<Role, Organisation['kind']> = {
  institution_member: 'institution',
  institution_admin: 'institution',
  expert: 'institution',
  focal_point: 'focal_point',
  ministry_officer: 'ministry',
  donor_officer: 'donor',
  administrator: 'secretariat',
};

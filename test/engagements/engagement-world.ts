import type { Response } from 'supertest';
import type { Listing } from '../../server/listings/index.js';
import { uuidv7 } from '../../server/platform/uuid.js';
import { builders, type TestPerson } from '../support/build.js';
import { openWorld } from '../support/world.js';

const nothing = { score: 0.8, reasons: [] };
const CRITERIA = { mutuality: nothing, economicBenefit: nothing, viability: nothing, feasibility: nothing };

/** A world with the two sides of a match, a donor, and a stranger. */
export async function openEngagementWorld() {
  const world = await openWorld();
  const build = builders(world);
  const people = {
    /** Asks: a ministry of Nepal. */
    ministry: await build.person('ministry_officer', { country: 'NPL' }),
    /** Offers: an institute of Sri Lanka. */
    institute: await build.person('institution_admin', { country: 'LKA' }),
    donor: await build.person('donor_officer', { country: 'BRA' }),
    stranger: await build.person('ministry_officer', { country: 'PER' }),
    nepal: await build.person('focal_point', { country: 'NPL' }),
    peru: await build.person('focal_point', { country: 'PER' }),
  };

  async function match(
    state = 'introduced',
    offer: Partial<Listing> & { kind?: 'expertise' | 'training' | 'fund' } = {},
  ) {
    const { kind = 'expertise', ...fields } = offer;
    const need = await build.listing('need', {
      organisation: people.ministry.organisation,
      costShares: [
        { item: 'travel', payer: 'requester', form: 'cash' },
        { item: 'housing', payer: 'requester', form: 'in_kind' },
      ],
    });
    const offered = await build.listing(kind, {
      organisation: people.institute.organisation,
      costShares: [{ item: 'travel', payer: 'donor', form: 'cash' }],
      ...fields,
    });
    const id = uuidv7(world.now());
    await world.db.query(
      `INSERT INTO match (id, need_id, offer_id, offer_kind, need_version, offer_version, score, criteria, rule_version,
                          state, state_since, need_organisation_id, need_country, offer_organisation_id, offer_country,
                          created_at, updated_at)
       VALUES ($1, $2, $3, $4, 1, 1, 0.8, $11, 'test', $5, $6, $7, $8, $9, $10, $6, $6)`,
      [
        id,
        need.id,
        offered.id,
        kind,
        state,
        world.now(),
        need.organisationId,
        need.country,
        offered.organisationId,
        offered.country,
        JSON.stringify(CRITERIA),
      ],
    );
    return { id, need, offer: offered };
  }

  const sessions = new Map<string, ReturnType<typeof world.signedIn>>();
  /** One session for a person and a moment of the clock. */
  const session = (person: TestPerson) => {
    const key = `${person.id} ${world.now().toISOString()}`;
    if (!sessions.has(key)) sessions.set(key, world.signedIn(person));
    return sessions.get(key)!;
  };

  /** Sent in a session that is fresh: some steps ask for it. */
  const post = (person: TestPerson, address: string, body: object = {}, headers: Record<string, string> = {}) => {
    const send = async (status?: number) => {
      const request = (await session(person)).post(`/api/v1${address}`).set(headers).send(body);
      return status ? request.expect(status) : request;
    };
    return {
      expect: (status: number): Promise<Response> => send(status),
      // oxlint-disable-next-line unicorn/no-thenable -- awaited like a request of supertest
      then: <R>(done: (response: Response) => R, failed?: (error: unknown) => R) => send().then(done, failed),
    };
  };
  const get = (person: TestPerson, address: string) => world.as(person).get(`/api/v1${address}`);

  return { world, build, match, post, get, ...people };
}

/** Where the errors of a refused request point. */
export const pointers = ({ body }: { body: { errors?: { pointer: string }[] } }) =>
  (body.errors ?? []).map(({ pointer }) => pointer);

import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { afterAll } from 'vitest';
import { scopes, system, type Actor, type Membership } from '../../server/actor.js';
import { kindOf, Listing, type KindName } from '../../server/listings/index.js';
import { Organisation } from '../../server/organisations/index.js';
import type { Context } from '../../server/platform/context.js';
import { uuidv7 } from '../../server/platform/uuid.js';
import { createSearch, indexListing, searchListings, type ListingQuery } from '../../server/search/index.js';
import { freshDatabase } from '../support/database.js';

export const NOW = new Date('2026-11-24T09:00:00Z');

/** A database of one's own with the search module on it, and nothing else of the application: it opens in no time. */
export async function openSearchWorld(settings: { meiliUrl?: string; meiliKey?: string } = {}) {
  const { dataSource, url, close } = await freshDatabase();
  const db = dataSource.manager;
  const search = createSearch({ database: dataSource, ...settings, log: pino({ level: 'silent' }) });
  const parts = { log: pino({ level: 'silent' }), baseUrl: 'http://localhost', secret: 'x'.repeat(32), search };
  const ctx = (actor: Actor = system) => ({ actor, db, now: () => NOW, parts }) as unknown as Context;
  let serial = 0;

  async function organisation(given: Partial<Organisation> = {}): Promise<Organisation> {
    const id = randomUUID();
    const fields = { id, kind: 'institution', name: `Institute ${++serial}`, country: 'LKA', createdAt: NOW };
    const row = Object.assign(new Organisation(), fields, given);
    await db.insert(Organisation, row);
    return row;
  }

  type Given = Partial<Omit<Listing, 'open' | 'move'>> & { kind?: KindName; organisation?: Organisation };

  /** An open listing with hardly a word in it, so that a test finds what it put there itself. */
  async function listing(given: Given = {}): Promise<Listing> {
    const { organisation: home = await organisation(), kind = 'expertise', ...fields } = given;
    const at = new Date(NOW.getTime() - 1_000_000 + ++serial * 1_000);
    const row = Object.assign(
      new Listing(),
      {
        id: uuidv7(at),
        kind,
        organisationId: home.id,
        country: home.country,
        language: 'en',
        title: `Offer ${serial}`,
        summary: 'Nothing else.',
        details: {},
        sectors: [],
        sdgs: [],
        skills: [],
        languages: ['en'],
        modalities: [...kindOf(kind).defaultModalities],
        places: [],
        eligibleCountries: [],
        eligibleGroupings: [],
        eligibleRegions: [],
        costShares: [],
        state: 'matching',
        stateSince: at,
        firstPublishedAt: at,
        createdAt: at,
        updatedAt: at,
      },
      fields,
    );
    await db.insert(Listing, row as never);
    return row;
  }

  const world = {
    db,
    dataSource,
    url,
    search,
    ctx,
    organisation,
    /** Not indexed. */
    listing,
    async indexed(given: Given = {}): Promise<Listing> {
      const row = await listing(given);
      await indexListing(ctx(), { listingId: row.id });
      return row;
    },
    ask: (text: string, { as = system, ...query }: Partial<ListingQuery> & { as?: Actor } = {}) =>
      searchListings(ctx(as), { text, filters: {}, limit: 20, ...query }),
    /** Ids of what is found, in order. */
    async find(text: string, query: Partial<ListingQuery> & { as?: Actor } = {}): Promise<string[]> {
      return (await world.ask(text, query)).found.map(({ listing }) => listing.id);
    },
    close,
  };
  afterAll(close);
  return world;
}

export type SearchWorld = Awaited<ReturnType<typeof openSearchWorld>>;

export const someone = (...memberships: Membership[]): Actor => ({
  kind: 'person',
  id: randomUUID(),
  memberships,
  scopes,
  fresh: true,
});

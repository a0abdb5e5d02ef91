import type { EntityManager } from 'typeorm';
import {
  Cohort,
  cohortRelations,
  Mission,
  missionRelations,
  Nomination,
  nominationRelations,
  Pledge,
  pledgeRelations,
} from '../engagements/index.js';
import { Listing, listingRelations } from '../listings/index.js';
import { Match, matchRelations } from '../matching/index.js';
import { Organisation, organisationRelations } from '../organisations/index.js';
import type { Relations } from '../platform/policy.js';
import { Webhook } from '../webhooks/index.js';

type Find = (db: EntityManager, id: string) => Promise<Relations | undefined>;

const of = <T>(row: T | null, relations: (row: T) => Relations) => (row ? relations(row) : undefined);

/** How the records whose trail can be read stand to organisations, countries and people. */
const kinds: Record<string, Find> = {
  listing: async (db, id) => of(await db.findOneBy(Listing, { id }), listingRelations),
  match: async (db, id) => of(await db.findOneBy(Match, { id }), matchRelations),
  mission: async (db, id) => of(await db.findOneBy(Mission, { id }), missionRelations),
  cohort: async (db, id) => of(await db.findOneBy(Cohort, { id }), (cohort) => cohortRelations(cohort)),
  nomination: async (db, id) => of(await db.findOneBy(Nomination, { id }), nominationRelations),
  pledge: async (db, id) => of(await db.findOneBy(Pledge, { id }), pledgeRelations),
  organisation: async (db, id) => of(await db.findOneBy(Organisation, { id }), organisationRelations),
  webhook: async (db, id) =>
    of(await db.findOneBy(Webhook, { id }), ({ organisationId }) => ({ owner: [organisationId] })),
  person: async (_db, id) => ({ self: id }),
};

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** Of `kind/id`; nothing of what is not there or is nobody's. As the system. */
export async function recordRelations(db: EntityManager, subject: string): Promise<Relations> {
  const [kind = '', id = ''] = subject.split('/');
  const find = Object.hasOwn(kinds, kind) && UUID.test(id) ? kinds[kind] : undefined;
  return (await find?.(db, id)) ?? {};
}

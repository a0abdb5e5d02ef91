import { isAdministrator } from '../actor.js';
import { isVacant, Organisation } from '../organisations/index.js';
import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';
import { Problem } from '../problems.js';
import type { KindName } from './kinds/listing-kinds.js';
import { authorsSinceEndorsement, ListingVersion } from './listing-version.js';
import type { ListingState } from './listing-workflow.js';
import { Listing } from './listing.js';
import { readableListings } from './visible-listings.js';

export interface ListingView {
  listing: Listing;
  organisation: Organisation;
  /** When the next step falls due; none in a final state. */
  dueAt: Date | null;
  /** Who wrote what waits for endorsement, and so may not give it. */
  authors: string[];
  /** Nobody serves as focal point of its country; known where the secretariat asks. */
  vacant?: boolean;
}

/** One listing as its page and its JSON need it. What the actor may not see is missing. */
export async function findListing(ctx: Context, id: string): Promise<ListingView> {
  const { db } = ctx;
  const visible = readableListings(ctx, 'listing', 2);
  const [seen] = await db.query(`SELECT id FROM listing WHERE id = $1 AND ${visible.sql}`, [id, ...visible.params]);
  if (!seen) throw new Problem('not-found');
  const listing = await db.findOneByOrFail(Listing, { id });
  return (await withVacancy(ctx, await withContext(db, [listing])))[0]!;
}

interface Filter {
  kind?: KindName | undefined;
  state?: ListingState | undefined;
  organisationId?: string | undefined;
  country?: string | undefined;
  /** Only what waits for this actor's organisations or countries. */
  mine?: boolean | undefined;
  limit: number;
  after: Position | undefined;
}

/** Visible listings, newest first; one more than `limit`. `after` is the last id of the page before (ids sort by time). */
export async function listListings(
  ctx: Context,
  { kind, state, organisationId, country, mine, limit, after }: Filter,
): Promise<ListingView[]> {
  const { db, actor } = ctx;
  const visible = readableListings(ctx, 'l');
  const params = [...visible.params];
  const where = [visible.sql];
  const and = (condition: (placeholder: string) => string, value: unknown) =>
    where.push(condition(`$${params.push(value)}`));
  if (kind) and((p) => `l.kind = ${p}`, kind);
  if (state) and((p) => `l.state = ${p}`, state);
  if (organisationId) and((p) => `l.organisation_id = ${p}`, organisationId);
  if (country) and((p) => `l.country = ${p}`, country);
  if (mine) {
    and(
      (p) => `l.organisation_id = ANY(${p}::uuid[])`,
      actor.memberships.map((m) => m.organisationId),
    );
  }
  if (after) and((p) => `l.id < ${p}::uuid`, after[0]);
  const rows: { id: string }[] = await db.query(
    `SELECT l.id FROM listing l WHERE ${where.join(' AND ')} ORDER BY l.id DESC LIMIT ${limit + 1}`,
    params,
  );
  const found = await findMany(
    db,
    rows.map(({ id }) => id),
  );
  return withVacancy(ctx, found);
}

/** The listings of these ids, in this order; ids that are no longer there are left out. No check of who asks. */
export async function findMany(db: Context['db'], ids: string[]): Promise<ListingView[]> {
  if (ids.length === 0) return [];
  const found = await db.createQueryBuilder(Listing, 'l').where('l.id = ANY(:ids)', { ids }).getMany();
  const byId = new Map(found.map((listing) => [listing.id, listing]));
  return withContext(
    db,
    ids.flatMap((id) => byId.get(id) ?? []),
  );
}

/** The versions of a listing, newest first; for those who work on it. */
export const listVersions = ({ db }: Context, listingId: string) =>
  db.find(ListingVersion, { where: { listingId }, order: { version: 'DESC' }, take: 100 });

async function withVacancy(ctx: Context, views: ListingView[]): Promise<ListingView[]> {
  if (!isAdministrator(ctx.actor)) return views;
  const vacancies = new Map<string | null, boolean>();
  for (const country of new Set(views.map(({ listing }) => listing.country)))
    vacancies.set(country, await isVacant(ctx, country));
  return views.map((view) => ({ ...view, vacant: vacancies.get(view.listing.country)! }));
}

async function withContext(db: Context['db'], listings: Listing[]): Promise<ListingView[]> {
  const organisations = await db
    .createQueryBuilder(Organisation, 'o')
    .where('o.id = ANY(:ids)', { ids: [...new Set(listings.map((l) => l.organisationId))] })
    .getMany();
  const deadlines: { subject_id: string; due_at: Date }[] = await db.query(
    `SELECT subject_id, due_at FROM deadline WHERE settled_at IS NULL AND subject_id = ANY($1)`,
    [listings.map((l) => l.id)],
  );
  const authors = await authorsSinceEndorsement(
    db,
    listings.filter((l) => l.state === 'submitted').map((l) => l.id),
  );
  const organisation = new Map(organisations.map((o) => [o.id, o]));
  const dueAt = new Map(deadlines.map((d) => [d.subject_id, d.due_at]));
  return listings.map((listing) => ({
    listing,
    organisation: organisation.get(listing.organisationId)!,
    dueAt: dueAt.get(listing.id) ?? null,
    authors: authors.get(listing.id) ?? [],
  }));
}

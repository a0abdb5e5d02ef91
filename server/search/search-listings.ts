import { findMany, OPEN, visibleListings, type ListingView } from '../listings/index.js';
import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';
import type { Answered } from './create-search.js';
import { storedFilters, withCountrySets, type Filters } from './country-sets.js';
import type { FacetCounts } from './facets.js';
import { foundThrough, type Through } from './found-through.js';
import { highlight, type Segment } from './highlight.js';
import { findDocuments } from './find-documents.js';
import { postgresPut } from './postgres-put.js';
import { postgresSearch } from './postgres-search.js';
import { fingerprint as fingerprintOf, type SearchDocument } from './search-document.js';
import type { Hit, SearchEngine, SearchQuery } from './search-engine.js';
import { textQuery } from './text-query.js';

export interface FoundListing extends ListingView {
  titleSegments: Segment[];
  summarySegments: Segment[];
  /** What of the question it answers in other words. */
  through: Through[];
  /** What `after` must be to go on behind it. */
  position: Position;
}

export interface SearchAnswer {
  /** At most one more than `limit`, which tells whether there is a next page. */
  found: FoundListing[];
  facets: FacetCounts;
  countsComplete: boolean;
  engine: SearchEngine['name'];
  degraded: boolean;
}

export interface ListingQuery extends Omit<SearchQuery, 'reader' | 'filters' | 'among' | 'today'> {
  filters: Filters;
}

/** An index that lags behind has more to be dropped; past this many rounds the page stays short. */
const MOST_ROUNDS = 5;
const SPARE = 10;

/** What the reader may see of what was asked for: an engine proposes, the database disposes. */
export async function searchListings(ctx: Context, query: ListingQuery): Promise<SearchAnswer> {
  const today = ctx.now().toISOString().slice(0, 10);
  const filters = storedFilters(query.filters, today);
  const wanted = query.limit + 1;
  const confirmedHits: { view: ListingView; position: Position }[] = [];
  let first: Answered | undefined;
  let after = query.after;
  for (let round = 0; round < MOST_ROUNDS && confirmedHits.length < wanted; round++) {
    const limit = wanted - confirmedHits.length + (round === 0 ? 0 : SPARE);
    const answer = await ctx.parts.search.search({ ...query, filters, after, limit, today, reader: ctx.actor });
    first ??= answer;
    confirmedHits.push(...(await confirmed(ctx, answer.hits)));
    if (answer.hits.length < limit) break;
    after = answer.hits.at(-1)!.position;
  }
  const found = await withHighlights(ctx, query, confirmedHits.slice(0, wanted));
  return {
    found,
    facets: withCountrySets(first!.facets, today),
    countsComplete: first!.countsComplete,
    engine: first!.engine,
    degraded: first!.degraded,
  };
}

/**
 * Which of these listings the question finds for the reader, by the truth of this moment and not by an index that may be
 * behind: what of them is not indexed as it is, is indexed first. In one transaction, so that no rebuild of the index
 * comes between; the ids are few.
 */
export async function searchAmong(
  ctx: Context,
  { filters, ...query }: Pick<ListingQuery, 'text' | 'filters' | 'from' | 'until'>,
  among: readonly string[],
): Promise<FoundListing[]> {
  await indexAsTheyAre(ctx, among);
  const limit = among.length;
  const asked = { ...query, filters: storedFilters(filters, ctx.now().toISOString().slice(0, 10)), among, limit };
  const { hits } = await postgresSearch(ctx.db, { ...asked, reader: ctx.actor });
  return withHighlights(ctx, { ...query, filters, limit }, await confirmed(ctx, hits));
}

async function indexAsTheyAre(ctx: Context, ids: readonly string[]) {
  const stored: { id: string; fingerprint: string; thesaurus: string }[] = await ctx.db.query(
    `SELECT listing_id AS id, fingerprint, thesaurus FROM search_document WHERE listing_id = ANY($1)`,
    [ids],
  );
  const isStored = ({ id, fingerprint, thesaurus }: SearchDocument) =>
    stored.some((each) => each.id === id && each.fingerprint === fingerprint && each.thesaurus === thesaurus);
  const missing = (await findDocuments(ctx, [...ids])).filter((document) => !isStored(document));
  if (missing.length > 0) await postgresPut(ctx.db, missing);
}

/** Those hits that are open, for this reader, and still as they were indexed, in the same order. */
async function confirmed({ db, actor }: Context, hits: Hit[]) {
  const visible = visibleListings(actor, 'l', 3);
  const rows: { id: string }[] = await db.query(
    `SELECT l.id FROM listing l WHERE l.id = ANY($1) AND l.state = ANY($2) AND ${visible.sql}`,
    [hits.map((hit) => hit.id), OPEN, ...visible.params],
  );
  const views = await findMany(
    db,
    rows.map(({ id }) => id),
  );
  const byId = new Map(views.map((view) => [view.listing.id, view]));
  return hits.flatMap(({ id, fingerprint, position }) => {
    const view = byId.get(id);
    return view && fingerprintOf(view) === fingerprint ? [{ view, position }] : [];
  });
}

async function withHighlights(
  { db }: Context,
  { text, filters }: ListingQuery,
  found: { view: ListingView; position: Position }[],
): Promise<FoundListing[]> {
  const listings = found.map(({ view }) => view.listing);
  const words = found.length > 0 ? await textQuery(db, text, filters.language) : undefined;
  const through = words ? await foundThrough(db, words, listings) : listings.map(() => []);
  const marked = await highlight(
    db,
    words,
    listings.map((listing, i) => ({ ...listing, alsoMark: through[i]!.map((each) => each.found) })),
  );
  return found.map(({ view, position }, i) => ({
    ...view,
    titleSegments: marked[i]!.title,
    summarySegments: marked[i]!.summary,
    through: through[i]!,
    position,
  }));
}

import { In } from 'typeorm';
import { EDITABLE, Listing, OPEN, readableListings, visibleListings, type ListingState } from '../listings/index.js';
import { Organisation } from '../organisations/index.js';
import { system } from '../actor.js';
import { actingAs } from '../platform/acting-as.js';
import type { Context } from '../platform/context.js';
import { draftMentions } from './draft-mentions.js';
import { DUPLICATE, likeness, sharedTerms } from './likeness.js';
import { loadKnownTerms } from './known-terms.js';
import { loadJudge } from './load-judge.js';
import { mentionsOf, readFeatures } from './read-features.js';
import { loadMentions } from './stored-mentions.js';
import type { Mention } from './subject-terms.js';

export interface SimilarListing {
  id: string;
  title: string;
  language: string;
  state: ListingState;
  country: string | null;
  organisation: { id: string; name: string };
  /** 0 to 1; none below `DUPLICATE`. */
  likeness: number;
  /** What both say, those first that both are most about. */
  words: { own: string; theirs: string }[];
}

/** The most alike first. */
export interface SimilarListings {
  /** Of the author's own side, as far as the reader may see them, drafts included; not what is closed, declined or withdrawn. */
  own: SimilarListing[];
  /** Open ones of others that the author may read. */
  others: SimilarListing[];
}

type Other = Omit<SimilarListing, 'likeness' | 'words'> & { mentions: readonly Mention[] };

const MOST_SHOWN = 5;
const MOST_WORDS = 5;
/** The newest of its own side are looked at; what is not open has to be read for that. */
const MOST_OPEN = 200;
const MOST_UNOPENED = 50;
/** The index is not asked for words that are newer than its counts, so what comes near is compared again in full. */
const NEAR = 0.7 * DUPLICATE;

/** Listings of the same kind that say much the same as this one, of these organisations and of others. */
export async function similarListings(
  ctx: Context,
  listing: Listing,
  organisations: readonly string[],
): Promise<SimilarListings> {
  const others = await openToReader(ctx, listing, organisations);
  return { own: await ownDoubles(ctx, listing, organisations), others: alikeAmong(listing, others) };
}

/** Those of these organisations alone, without the index. */
export async function ownDoubles(
  ctx: Context,
  listing: Listing,
  organisations: readonly string[],
): Promise<SimilarListing[]> {
  const own = await ctx.db.query<Row[]>(
    `${SELECT} WHERE l.organisation_id = ANY($1) AND l.kind = $2 AND l.state = ANY($3) AND l.id <> $4
      ORDER BY l.updated_at DESC, l.id LIMIT $5`,
    [organisations, listing.kind, OPEN, listing.id, MOST_OPEN],
  );
  const unopened = await unopenedOf(ctx, listing, organisations);
  return alikeAmong(listing, [...(await withMentions(ctx, own)), ...unopened]);
}

type Row = Omit<Other, 'mentions'>;

const SELECT = `
  SELECT l.id, l.title, l.language, l.state, l.country, jsonb_build_object('id', o.id, 'name', o.name) AS organisation
    FROM listing l JOIN organisation o ON o.id = l.organisation_id`;

/** What the index finds near, as far as the reader may see it. */
async function openToReader(ctx: Context, listing: Listing, except: readonly string[]): Promise<Other[]> {
  // Reads what is committed, even when the request itself runs in a transaction.
  const { index } = await loadJudge({ ...ctx, actor: system, db: actingAs(ctx.db.dataSource, system) });
  const isKnown = await loadKnownTerms(ctx.db);
  const features = readFeatures(listing, { centreStatus: 'none', coverable: null });
  const mentions = features.mentions.filter(({ term }) => !term.startsWith('w:') || isKnown(term));
  const found = index.alike(index.subject({ ...features, mentions }), features.side, NEAR).slice(0, MOST_OPEN);
  const visible = visibleListings(ctx.actor, 'l', 6);
  const rows = await ctx.db.query<Row[]>(
    `${SELECT} WHERE l.id = ANY($1) AND l.kind = $2 AND l.state = ANY($3) AND l.id <> $4
                 AND l.organisation_id <> ALL($5) AND ${visible.sql}`,
    [found.map(({ id }) => id), listing.kind, OPEN, listing.id, except, ...visible.params],
  );
  return withMentions(ctx, rows);
}

async function withMentions({ db }: Context, rows: readonly Row[]): Promise<Other[]> {
  const mentions = await loadMentions(
    db,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => ({ ...row, mentions: mentions.get(row.id) ?? [] }));
}

async function unopenedOf(ctx: Context, listing: Listing, organisations: readonly string[]): Promise<Other[]> {
  const { db } = ctx;
  const readable = readableListings(ctx, 'l', 6);
  const ids: { id: string }[] = await db.query(
    `SELECT l.id FROM listing l
      WHERE l.organisation_id = ANY($1) AND l.kind = $2 AND l.state = ANY($3) AND l.id <> $4 AND ${readable.sql}
      ORDER BY l.updated_at DESC, l.id DESC LIMIT $5`,
    [organisations, listing.kind, UNOPENED, listing.id, MOST_UNOPENED, ...readable.params],
  );
  const found = await db.findBy(Listing, { id: In(ids.map(({ id }) => id)) });
  const named = await db.findBy(Organisation, { id: In(found.map(({ organisationId }) => organisationId)) });
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return found.map((each) => {
    const { id, title, language, state, country, organisationId } = each;
    const organisation = { id: organisationId, name: names.get(organisationId)! };
    return { id, title, language, state, country, organisation, mentions: draftMentions(each) };
  });
}

const UNOPENED = EDITABLE.filter((state) => !(OPEN as ListingState[]).includes(state));

function alikeAmong(listing: Listing, others: readonly Other[]): SimilarListing[] {
  const mentions = mentionsOf(listing);
  return others
    .map((other) => ({ ...other, likeness: likeness(mentions, other.mentions) }))
    .filter((other) => other.likeness >= DUPLICATE)
    .toSorted((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_SHOWN)
    .map(({ mentions: theirs, ...other }) => ({ ...other, words: sharedSaid(mentions, theirs) }));
}

function sharedSaid(own: readonly Mention[], theirs: readonly Mention[]): SimilarListing['words'] {
  const saidBy = (mentions: readonly Mention[]) => new Map(mentions.map(({ term, said }) => [term, said]));
  const [byOwn, byTheirs] = [saidBy(own), saidBy(theirs)];
  return sharedTerms(own, theirs)
    .flatMap((term) => {
      const pair = { own: byOwn.get(term), theirs: byTheirs.get(term) };
      return pair.own && pair.theirs ? [{ own: pair.own, theirs: pair.theirs }] : [];
    })
    .slice(0, MOST_WORDS);
}

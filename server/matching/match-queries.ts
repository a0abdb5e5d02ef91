import { In, type SelectQueryBuilder } from 'typeorm';
import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';
import { may } from '../platform/policy.js';
import { kindOf, OPEN, type KindName, readableListings } from '../listings/index.js';
import { Problem } from '../problems.js';
import { Match, matchRelations } from './match.js';
import { HOLDING, type MatchState } from './match-workflow.js';

/**
 * What a match shows of each listing. Both sides may see this much of the other, whatever its confidentiality; of a
 * listing that is not open, as it was last endorsed.
 */
export interface Side {
  id: string;
  kind: KindName;
  title: string;
  summary: string;
  language: string;
  country: string | null;
  illustrative: boolean;
  organisation: { id: string; name: string };
}

export interface MatchView {
  match: Match;
  need: Side;
  offer: Side;
}

/** One match, for those it concerns; for everyone else there is none. */
export async function findMatch({ db, actor }: Context, id: string): Promise<MatchView> {
  const match = await db.findOneBy(Match, { id });
  if (!match || !may(actor, 'match', 'view', matchRelations(match))) throw new Problem('not-found');
  return (await withSides(db, [match]))[0]!;
}

interface Filter {
  kind?: 'offer' | 'fund' | undefined;
  /** Default: those that hold. */
  state?: MatchState | undefined;
  limit: number;
  after?: Position | undefined;
}

/** Matches of a listing, best first, one more than `limit`; `after` is the score and id of the last one before. */
export async function listMatchesOf(
  ctx: Context,
  listingId: string,
  { kind, state, limit, after }: Filter,
): Promise<MatchView[]> {
  const column = await ownSideOf(ctx, listingId);
  const query = ctx.db
    .createQueryBuilder(Match, 'm')
    .where(`m.${column} = :listingId`, { listingId })
    .andWhere('m.state = ANY(:states)', { states: state ? [state] : HOLDING })
    .orderBy('m.score', 'DESC')
    .addOrderBy('m.id', 'DESC')
    .limit(limit + 1);
  if (kind) query.andWhere(`(m.offerKind = 'fund') = :isFund`, { isFund: kind === 'fund' });
  if (after)
    query.andWhere('(m.score, m.id) < (CAST(:score AS real), CAST(:id AS uuid))', { score: after[0], id: after[1] });
  return withSides(ctx.db, await query.getMany());
}

/** Matches of the offers, or of the funds, of these organisations, over all of them the best first. */
export async function listMatchesForOffers(
  { db }: Context,
  { organisationIds, fund, limit }: { organisationIds: readonly string[]; fund: boolean; limit: number },
): Promise<MatchView[]> {
  const query = db
    .createQueryBuilder(Match, 'm')
    .where('m.offerOrganisationId = ANY(:organisationIds)', { organisationIds })
    .andWhere(`(m.offerKind = 'fund') = :fund`, { fund });
  return bestHolding(db, query, limit);
}

/** Matches of a listing of others with what these organisations ask for and offer, best first. */
export async function listMatchesBetween(
  { db }: Context,
  listingId: string,
  { asking, offering, limit }: { asking: readonly string[]; offering: readonly string[]; limit: number },
): Promise<MatchView[]> {
  const query = db.createQueryBuilder(Match, 'm').where(
    `((m.needId = :listingId AND m.offerOrganisationId = ANY(:offering))
        OR (m.offerId = :listingId AND m.needOrganisationId = ANY(:asking)))`,
    { listingId, asking, offering },
  );
  return bestHolding(db, query, limit);
}

/** Of those that hold, the best ones. */
async function bestHolding(db: Context['db'], query: SelectQueryBuilder<Match>, limit: number): Promise<MatchView[]> {
  query.andWhere('m.state = ANY(:states)', { states: HOLDING }).orderBy('m.score', 'DESC').addOrderBy('m.id', 'DESC');
  return withSides(db, await query.limit(limit).getMany());
}

/** The matches of these ids, with both sides, in no order; for who has already been found to see them. */
export const findSides = async (db: Context['db'], ids: readonly string[]): Promise<MatchView[]> =>
  ids.length === 0 ? [] : withSides(db, await db.findBy(Match, { id: In([...ids]) }));

/** What holds for a listing: how many matches, the best score among them, and how many are how far. */
export interface MatchesHeld {
  count: number;
  best: number;
  shortlisted: number;
  introduced: number;
  /** Asked, and not answered yet. */
  invited: number;
  interested: number;
}

/** Of each of these listings; none of one without. */
export async function countMatches({ db }: Context, ids: readonly string[]): Promise<Map<string, MatchesHeld>> {
  const columns = 'score, state, invited_at, interested_at';
  const rows: (MatchesHeld & { id: string })[] = await db.query(
    `SELECT own AS id, count(*)::int AS count, max(score)::float8 AS best,
            count(*) FILTER (WHERE state = 'shortlisted')::int AS shortlisted,
            count(*) FILTER (WHERE state = 'introduced')::int AS introduced,
            count(*) FILTER (WHERE state <> 'introduced' AND invited_at IS NOT NULL AND interested_at IS NULL)::int AS invited,
            count(*) FILTER (WHERE state <> 'introduced' AND interested_at IS NOT NULL)::int AS interested
       FROM (SELECT need_id AS own, ${columns} FROM match WHERE need_id = ANY($1) AND state = ANY($2)
             UNION ALL SELECT offer_id, ${columns} FROM match WHERE offer_id = ANY($1) AND state = ANY($2)) held
      GROUP BY own`,
    [ids, HOLDING],
  );
  return new Map(rows.map(({ id, ...found }) => [id, found]));
}

/** On which side of a match the listing stands; refused to whoever is not on that side too. */
export async function ownSideOf(ctx: Context, listingId: string): Promise<'needId' | 'offerId'> {
  const readable = readableListings(ctx, 'l', 2);
  const [listing]: { kind: KindName; organisation: string; country: string | null; seen: boolean }[] =
    await ctx.db.query(
      `SELECT kind, organisation_id AS organisation, country, ${readable.sql} AS seen FROM listing l WHERE id = $1`,
      [listingId, ...readable.params],
    );
  if (!listing) throw new Problem('not-found');
  const [owner, country] = [[listing.organisation], [listing.country]];
  const isNeed = kindOf(listing.kind).side === 'need';
  const relations = isNeed ? { needOwner: owner, needCountry: country } : { offerOwner: owner, offerCountry: country };
  if (!may(ctx.actor, 'match', 'view', relations)) throw new Problem(listing.seen ? 'not-allowed' : 'not-found');
  return isNeed ? 'needId' : 'offerId';
}

async function withSides(db: Context['db'], matches: Match[]): Promise<MatchView[]> {
  const sides = await loadSides(
    db,
    matches.flatMap(({ needId, offerId }) => [needId, offerId]),
  );
  return matches.map((match) => ({ match, need: sides.get(match.needId)!, offer: sides.get(match.offerId)! }));
}

/** What may be shown of these listings to who has already been found to see them. */
export async function loadSides(db: Context['db'], ids: readonly string[]): Promise<Map<string, Side>> {
  const rows: Side[] = await db.query(
    `SELECT l.id, l.kind, l.country, l.illustrative,
            coalesce(v.content ->> 'title', l.title) AS title, coalesce(v.content ->> 'summary', l.summary) AS summary,
            coalesce(v.content ->> 'language', l.language) AS language,
            jsonb_build_object('id', o.id, 'name', o.name) AS organisation
       FROM listing l JOIN organisation o ON o.id = l.organisation_id
       LEFT JOIN listing_version v ON v.listing_id = l.id AND v.version = l.endorsed_version AND l.state <> ALL($2)
      WHERE l.id = ANY($1)`,
    [[...new Set(ids)], OPEN],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

export interface MatchRow {
  need: string;
  offer: string;
  rank: number;
  score: number;
}

/** The best `top` matches of every need that came with ids of its own, by those ids: to be compared with judgements. */
export async function matchTable(
  { db }: Context,
  { kind, top }: { kind: 'offer' | 'fund'; top: number },
): Promise<MatchRow[]> {
  return db.query(
    `SELECT need, offer, rank::int, score::float8 FROM (
       SELECT n.external_id AS need, o.external_id AS offer, m.score::numeric AS score,
              row_number() OVER (PARTITION BY m.need_id ORDER BY m.score DESC, m.id) AS rank
         FROM match m JOIN listing n ON n.id = m.need_id JOIN listing o ON o.id = m.offer_id
        WHERE m.state = ANY($1) AND n.state = ANY($4) AND o.state = ANY($4)
          AND (m.offer_kind = 'fund') = $2 AND n.external_id IS NOT NULL AND o.external_id IS NOT NULL) ranked
      WHERE rank <= $3 ORDER BY need, rank`,
    [HOLDING, kind === 'fund', top, OPEN],
  );
}

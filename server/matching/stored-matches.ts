import type { EntityManager } from 'typeorm';
import { uuidv7 } from '../platform/uuid.js';
import { HOLDING, UNDECIDED, type EndReason, type MatchState } from './match-workflow.js';
import type { Score } from './reason.js';
import { MATCHES_PER_NEED } from './weights.js';

export interface StoredMatch {
  id: string;
  needId: string;
  offerId: string;
  state: MatchState;
}

/** Runs wait for one another until their transactions end, so that two at once neither deadlock nor judge old lists. */
export const oneRunAtATime = (db: EntityManager) => db.query(`SELECT pg_advisory_xact_lock(hashtext('matching'))`);

export const storedMatchesOf = (db: EntityManager, listingId: string): Promise<StoredMatch[]> =>
  db.query(
    `SELECT id, need_id AS "needId", offer_id AS "offerId", state FROM match WHERE need_id = $1 OR offer_id = $1`,
    [listingId],
  );

/** A pair that is worth keeping. */
export interface Kept {
  needId: string;
  offerId: string;
  score: Score;
}

/**
 * Writes scores and reasons. A row that is there keeps its state, unless it had ended: then it goes back to where it
 * was. What has not changed is not written.
 */
export async function storeMatches(
  db: EntityManager,
  kept: readonly Kept[],
  { now, ruleVersion }: { now: Date; ruleVersion: string },
): Promise<StoredMatch[]> {
  if (kept.length === 0) return [];
  return db.query(
    `INSERT INTO match (id, need_id, offer_id, offer_kind, need_version, offer_version, score, criteria, rule_version, state, state_since,
                        need_organisation_id, need_country, offer_organisation_id, offer_country, created_at, updated_at)
     SELECT r.id, n.id, o.id, o.kind, n.version, o.version, r.score, r.criteria, $3, 'suggested', $2,
            n.organisation_id, n.country, o.organisation_id, o.country, $2, $2
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, need_id uuid, offer_id uuid, score real, criteria jsonb)
       JOIN listing n ON n.id = r.need_id JOIN listing o ON o.id = r.offer_id
      ORDER BY n.id, o.id
     ON CONFLICT ON CONSTRAINT match_pair_key DO UPDATE
        SET need_version = excluded.need_version, offer_version = excluded.offer_version, score = excluded.score,
            criteria = excluded.criteria, rule_version = excluded.rule_version,
            state = CASE WHEN match.state <> 'ended' THEN match.state
                         WHEN match.introduced_at IS NOT NULL THEN 'introduced'
                         WHEN match.shortlisted_at IS NOT NULL THEN 'shortlisted'
                         WHEN match.seen_by_need_at IS NOT NULL THEN 'seen'
                         ELSE 'suggested' END,
            state_since = CASE WHEN match.state = 'ended' THEN excluded.state_since ELSE match.state_since END,
            ended_at = NULL, ended_reason = NULL, ended_detail = NULL,
            updated_at = excluded.updated_at, version = match.version + 1
      WHERE match.state = 'ended'
         OR (match.need_version, match.offer_version, match.score, match.criteria, match.rule_version)
            IS DISTINCT FROM (excluded.need_version, excluded.offer_version, excluded.score, excluded.criteria, excluded.rule_version)
     RETURNING id, need_id AS "needId", offer_id AS "offerId", state`,
    [
      JSON.stringify(
        kept.map(({ needId, offerId, score }) => ({
          id: uuidv7(now),
          need_id: needId,
          offer_id: offerId,
          score: score.total,
          criteria: score.criteria,
        })),
      ),
      now,
      ruleVersion,
    ],
  );
}

const ranked = `
  SELECT id, need_id, state, score,
         row_number() OVER (PARTITION BY need_id, offer_kind = 'fund' ORDER BY state = ANY($2), score DESC, id) AS rank
    FROM match WHERE need_id = ANY($1) AND state = ANY($3)`;

/** Suggestions beyond the best for their need. What a person has chosen ranks first and never falls out. */
export const beyondTheBest = (db: EntityManager, needIds: string[]): Promise<{ id: string }[]> =>
  db.query(`SELECT id FROM (${ranked}) r WHERE rank > $4 AND state = ANY($2)`, [
    needIds,
    UNDECIDED,
    HOLDING,
    MATCHES_PER_NEED,
  ]);

/**
 * The lists of needs without this offer: the score of their best, and, where they are full, the score it has to beat. No
 * score beats what a person has chosen.
 */
export async function listsOf(db: EntityManager, offer: { id: string; isFund: boolean }, needIds: string[]) {
  const rows: { needId: string; best: number; toBeat: number }[] = await db.query(
    `SELECT need_id AS "needId", max(score) AS best,
            coalesce(max(CASE WHEN state = ANY($2) THEN score ELSE 1 END) FILTER (WHERE rank = $4), 0) AS "toBeat"
       FROM (${ranked} AND offer_id <> $5 AND (offer_kind = 'fund') = $6) r GROUP BY need_id`,
    [needIds, UNDECIDED, HOLDING, MATCHES_PER_NEED, offer.id, offer.isFund],
  );
  return new Map(rows.map(({ needId, ...list }) => [needId, list]));
}

/**
 * Needs among these whose list must be made anew: it was full before it lost a match, so that another may take the
 * place; or its best has come over the threshold, or fallen below it, alone.
 */
export async function needsToRefill(
  db: EntityManager,
  needIds: string[],
  threshold: { offer: number; fund: number },
): Promise<string[]> {
  if (needIds.length === 0) return [];
  const rows: { needId: string }[] = await db.query(
    `SELECT DISTINCT need_id AS "needId" FROM (
       SELECT need_id FROM match WHERE need_id = ANY($1) AND state = ANY($2)
        GROUP BY need_id, offer_kind = 'fund'
       HAVING count(*) = $3 - 1 OR max(score) < CASE WHEN offer_kind = 'fund' THEN $5::real ELSE $4::real END
           OR count(*) = 1) changed
      ORDER BY 1`,
    [needIds, HOLDING, MATCHES_PER_NEED, threshold.offer, threshold.fund],
  );
  return rows.map(({ needId }) => needId);
}

export interface Ending {
  id: string;
  reason: EndReason;
  detail?: string | undefined;
}

/** Ends matches and settles what was due in them. */
export async function endStoredMatches(db: EntityManager, endings: readonly Ending[], now: Date) {
  if (endings.length === 0) return [];
  const [ended] = (await db.query(
    `UPDATE match m SET state = 'ended', state_since = $2, ended_at = $2, ended_reason = r.reason, ended_detail = r.detail,
                        updated_at = $2, version = m.version + 1
       FROM jsonb_to_recordset($1::jsonb) AS r (id uuid, reason text, detail text)
      WHERE m.id = r.id AND m.state = ANY($3)
     RETURNING m.id, m.need_id AS "needId", m.offer_id AS "offerId", m.ended_reason AS reason`,
    [JSON.stringify(endings), now, HOLDING],
  )) as [{ id: string; needId: string; offerId: string; reason: EndReason }[], number];
  await db.query(`UPDATE deadline SET settled_at = $2 WHERE subject_id = ANY($1) AND settled_at IS NULL`, [
    ended.map(({ id }) => id),
    now,
  ]);
  return ended;
}

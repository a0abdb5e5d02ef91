import type { EntityManager } from 'typeorm';
import type { Context } from '../platform/context.js';
import { OPEN } from '../listings/index.js';
import { HOLDING } from './match-workflow.js';

/** What became of a listing in matching, so far. */
export interface Judgement {
  /**
   * A need: whether an offer is on its list. An offer or a fund: whether it is on the list of a need. Null while nobody
   * can say: it has not been compared since it was published, or is not open.
   */
  met: boolean | null;
  /** When it was last compared with everything on the other side; what opened since has been compared with it one by one. */
  judgedAt: Date | null;
  ruleVersion: string | null;
}

/** In the transaction of the matches themselves. */
export const noteJudged = ({ db, now }: Pick<Context, 'db' | 'now'>, listingId: string, ruleVersion: string) =>
  db.query(
    `INSERT INTO matching_judgement (listing_id, rule_version, judged_at) VALUES ($1, $2, $3)
     ON CONFLICT (listing_id) DO UPDATE SET rule_version = excluded.rule_version, judged_at = excluded.judged_at`,
    [listingId, ruleVersion, now()],
  );

export const forgetJudged = (db: EntityManager, listingId: string) =>
  db.query(`DELETE FROM matching_judgement WHERE listing_id = $1`, [listingId]);

/**
 * Whether `alias`, a listing that looks for partners, has been judged since it opened, as SQL. What is only published
 * waits for its first matching, even when it was judged in an earlier life.
 */
export const judgedSql = (alias: string) => `(${alias}.state = 'matching' AND EXISTS (
  SELECT 1 FROM matching_judgement j WHERE j.listing_id = ${alias}.id))`;

/** Whether `alias`, a need, has an offer on its list, as SQL. */
export const metSql = (alias: string) => `EXISTS (
  SELECT 1 FROM match m WHERE m.need_id = ${alias}.id AND m.offer_kind <> 'fund' AND m.state IN ('${HOLDING.join(`', '`)}'))`;

/** No check of who asks. */
export async function findJudgement(db: EntityManager, listingId: string): Promise<Judgement> {
  const [row]: Judgement[] = await db.query(
    `SELECT j.judged_at AS "judgedAt", j.rule_version AS "ruleVersion",
            CASE WHEN NOT ${judgedSql('l')} THEN NULL WHEN l.kind = 'need' THEN ${metSql('l')}
                 ELSE EXISTS (SELECT 1 FROM match m WHERE m.offer_id = l.id AND m.state = ANY($2)) END AS met
       FROM listing l LEFT JOIN matching_judgement j ON j.listing_id = l.id AND l.state = ANY($3)
      WHERE l.id = $1`,
    [listingId, HOLDING, OPEN],
  );
  return row ?? { met: null, judgedAt: null, ruleVersion: null };
}

import type { Context } from '../platform/context.js';
import { TELLING } from './past-cases.js';

/** How well a pair fits, by what people did: introduced or engaged, short-listed, set aside as another subject or level. */
export type Grade = 3 | 2 | 0;

export interface GradedPair {
  needId: string;
  offerId: string;
  isFund: boolean;
  grade: Grade;
}

/**
 * The pairs on which people have decided how well they fit, oldest need first. The last telling decision counts: a
 * dismissal for dates or money says nothing of the fit, and takes no earlier choice back. No check of who asks.
 */
export const gradedPairs = ({ db }: Context): Promise<GradedPair[]> =>
  db.query(
    `SELECT m.need_id AS "needId", m.offer_id AS "offerId", m.offer_kind = 'fund' AS "isFund",
            CASE last.step WHEN 'introduce' THEN 3 WHEN 'shortlist' THEN 2 ELSE 0 END AS grade
       FROM (SELECT DISTINCT ON (match_id) match_id, step FROM match_label
              WHERE step <> 'dismiss' OR reason = ANY($1) ORDER BY match_id, id DESC) last
       JOIN match m ON m.id = last.match_id
      ORDER BY m.need_id, grade DESC, m.offer_id`,
    [TELLING],
  );

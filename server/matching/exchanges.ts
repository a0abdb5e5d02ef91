import type { EntityManager } from 'typeorm';
import type { Exchange } from './engine/world.js';

/**
 * Which countries have given to which: missions that took place and cohorts that were trained. Read with the index, so
 * once a day at most.
 */
export const loadExchanges = (db: EntityManager): Promise<Exchange[]> =>
  db.query(
    `SELECT "from", "to", count(*)::int AS count FROM (
       SELECT offer_country AS "from", need_country AS "to", id FROM mission WHERE state = ANY($1)
       UNION
       SELECT n.offer_country, n.country, n.cohort_id FROM nomination n WHERE n.state = 'completed') given
      WHERE "from" IS NOT NULL AND "to" IS NOT NULL AND "from" <> "to" GROUP BY 1, 2`,
    [['completed', 'evaluated']],
  );

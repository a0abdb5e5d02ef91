import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What everyone may know of engagements, which only their sides reach: how many a country or an organisation has agreed, by
 * stage and by the partner's country, rounded down to five and below that not at all. As the owner, for it counts what
 * the reader may not see; nothing else of it comes out.
 */
export class KnownEngagements1795478450000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE FUNCTION known_engagements(of_country text, of_organisation uuid)
      RETURNS TABLE (kind text, stage text, partner text, at_least integer)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        WITH agreed AS (
          SELECT 'mission' AS kind, m.id, CASE WHEN m.state IN ('contracted', 'under_way') THEN 'under_way' ELSE 'completed' END AS stage,
                 m.need_organisation_id, m.need_country, m.offer_organisation_id, m.offer_country
            FROM mission m JOIN listing need ON need.id = m.need_id JOIN listing offer ON offer.id = m.offer_id
           WHERE m.state IN ('contracted', 'under_way', 'completed', 'evaluated')
             AND need.confidentiality = 'public' AND offer.confidentiality = 'public'
          UNION ALL
          SELECT 'cohort', c.id, CASE WHEN c.state = 'completed' THEN 'completed' ELSE 'under_way' END,
                 c.need_organisation_id, c.need_country, c.offer_organisation_id, c.offer_country
            FROM cohort c JOIN match m ON m.id = c.match_id
            JOIN listing need ON need.id = m.need_id JOIN listing offer ON offer.id = c.listing_id
           WHERE c.state IN ('open', 'closed', 'completed')
             AND need.confidentiality = 'public' AND offer.confidentiality = 'public'
        ), side AS (
          SELECT kind, id, stage, need_organisation_id AS organisation, need_country AS country, coalesce(offer_country::text, 'INT') AS partner FROM agreed
          UNION ALL
          SELECT kind, id, stage, offer_organisation_id, offer_country, coalesce(need_country::text, 'INT') FROM agreed
        )
        SELECT kind, stage, partner, (count(DISTINCT id) / 5 * 5)::integer
          FROM side
         WHERE organisation = of_organisation OR country = of_country
         GROUP BY GROUPING SETS ((kind, stage), (kind, stage, partner))
        HAVING count(DISTINCT id) >= 5 $$;
      REVOKE EXECUTE ON FUNCTION known_engagements(text, uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION known_engagements(text, uuid) TO bandung_app;
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP FUNCTION known_engagements(text, uuid)');
  }
}

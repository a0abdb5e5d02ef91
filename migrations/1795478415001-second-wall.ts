import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Row-level security: whose rows an actor reaches at all. It knows tenants, not acts: who may do what is decided before,
 * and what that forgets is refused here. Rows of the other side of an engagement are reached by the sides copied on them.
 */
export class SecondWall1795478415001 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- The password of the application's login; for the owner's eyes.
      CREATE TABLE app_login (password text NOT NULL);
      CREATE UNIQUE INDEX app_login_one_key ON app_login ((true));
      REVOKE ALL ON app_login FROM bandung_app;

      -- The pools that ask for what one of their needs asks for. As the owner: a pool is known by its members, and they by it.
      CREATE FUNCTION actor_pools() RETURNS uuid[] LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT ARRAY(SELECT m.pool_id FROM pool_member m JOIN listing l ON l.id = m.need_id
                      WHERE l.organisation_id = ANY(actor_organisations()) OR l.country = ANY(actor_countries())) $$;

      -- Of a listing that one may not read (any more), this much: a course that is run on it is shown or not.
      CREATE FUNCTION listing_is_for_parties(listing_id uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public AS $$
        SELECT EXISTS (SELECT FROM listing l WHERE l.id = listing_id AND l.confidentiality = 'parties') $$;

      ${protect('organisation')}
      CREATE POLICY organisation_read ON organisation FOR SELECT USING (true);
      CREATE POLICY organisation_write ON organisation USING (${SYSTEM} OR (SELECT actor_is_person()));

      ${protect('person')}
      CREATE POLICY person_own ON person USING (${SYSTEM} OR id = ${ME});

      ${protect('membership')}
      CREATE POLICY membership_near ON membership USING (${SYSTEM} OR person_id = ${ME} OR organisation_id = ANY(${ORGANISATIONS})
        OR (SELECT actor_has_role('administrator'))
        OR EXISTS (SELECT FROM organisation o WHERE o.id = organisation_id AND o.country = ANY(${COUNTRIES})));

      ${protect('api_token')}
      CREATE POLICY api_token_own ON api_token USING (${SYSTEM} OR person_id = ${ME});

      ${protect('listing')}
      CREATE POLICY listing_open ON listing FOR SELECT USING (
        state IN ('published', 'matching') AND (confidentiality = 'public' OR (confidentiality = 'registered' AND (SELECT actor_is_person()))));
      CREATE POLICY listing_near ON listing USING (${SYSTEM} OR organisation_id = ANY(${ORGANISATIONS}) OR country = ANY(${COUNTRIES})
        OR (SELECT actor_has_role('administrator')));
      -- A match that one reaches shows something of both sides, whatever has become of them.
      CREATE POLICY listing_of_the_other_side ON listing FOR SELECT USING (
        EXISTS (SELECT FROM match m WHERE m.need_id = listing.id) OR EXISTS (SELECT FROM match m WHERE m.offer_id = listing.id));

      ${protect('listing_version')}
      -- Where a listing is read, what was endorsed of it; the rest where it is worked on.
      CREATE POLICY listing_version_near ON listing_version USING (${SYSTEM} OR EXISTS (SELECT FROM listing l WHERE l.id = listing_id
        AND (l.endorsed_version = listing_version.version OR l.organisation_id = ANY(${ORGANISATIONS}) OR l.country = ANY(${COUNTRIES})
          OR (SELECT actor_has_role('administrator')))));

      ${protect('match')}
      CREATE POLICY match_sides ON match USING (${SYSTEM} OR ${SIDES});
      ${protect('match_label')}
      CREATE POLICY match_label_sides ON match_label USING (${SYSTEM} OR EXISTS (SELECT FROM match m WHERE m.id = match_id));

      ${protect('pool')}
      CREATE POLICY pool_members ON pool USING (${SYSTEM} OR (SELECT actor_has_role('administrator')) OR id = ANY((SELECT actor_pools())::uuid[]));
      ${protect('pool_member')}
      CREATE POLICY pool_member_members ON pool_member USING (${SYSTEM} OR (SELECT actor_has_role('administrator'))
        OR pool_id = ANY((SELECT actor_pools())::uuid[]));

      ${protect('mission')}
      CREATE POLICY mission_sides ON mission USING (${SYSTEM} OR ${SIDES});
      CREATE POLICY mission_funded ON mission FOR SELECT USING (id IN (SELECT p.engagement_id FROM pledge p WHERE p.donor_organisation_id = ANY(${ORGANISATIONS})));
      ${protect('contract')}
      CREATE POLICY contract_sides ON contract USING (${SYSTEM} OR EXISTS (SELECT FROM mission m WHERE m.id = mission_id));
      ${protect('mission_evaluation')}
      CREATE POLICY mission_evaluation_sides ON mission_evaluation USING (${SYSTEM} OR EXISTS (SELECT FROM mission m WHERE m.id = mission_id));

      ${protect('cohort')}
      CREATE POLICY cohort_read ON cohort FOR SELECT USING ((SELECT actor_is_person()) AND (NOT listing_is_for_parties(listing_id)
        OR EXISTS (SELECT FROM nomination n WHERE n.cohort_id = cohort.id)));
      -- Whoever nominates or pledges holds the course still meanwhile; only its sides change it.
      CREATE POLICY cohort_lock ON cohort FOR UPDATE USING ((SELECT actor_is_person())) WITH CHECK (${SIDES});
      CREATE POLICY cohort_sides ON cohort USING (${SYSTEM} OR ${SIDES});
      ${protect('nomination')}
      CREATE POLICY nomination_sides ON nomination USING (${SYSTEM} OR country = ANY(${COUNTRIES})
        OR offer_organisation_id = ANY(${ORGANISATIONS}) OR offer_country = ANY(${COUNTRIES}));

      ${protect('pledge')}
      CREATE POLICY pledge_sides ON pledge USING (${SYSTEM} OR donor_organisation_id = ANY(${ORGANISATIONS}) OR ${SIDES});
      ${protect('ledger_entry')}
      CREATE POLICY ledger_entry_sides ON ledger_entry USING (${SYSTEM} OR EXISTS (SELECT FROM pledge p WHERE p.id = pledge_id));

      ${protect('notification')}
      CREATE POLICY notification_own ON notification USING (${SYSTEM} OR person_id = ${ME});
      ${protect('notification_preference')}
      CREATE POLICY notification_preference_own ON notification_preference USING (${SYSTEM} OR person_id = ${ME});
      ${protect('mail')}
      CREATE POLICY mail_own ON mail USING (${SYSTEM} OR person_id = ${ME});

      -- What happened is read where the thing it happened to may be read.
      ${protect('domain_event')}
      CREATE POLICY domain_event_append ON domain_event FOR INSERT WITH CHECK (true);
      CREATE POLICY domain_event_system ON domain_event USING (${SYSTEM});
      CREATE POLICY domain_event_read ON domain_event FOR SELECT USING (actor_id = ${ME} OR CASE subject_kind
        WHEN 'listing' THEN EXISTS (SELECT FROM listing x WHERE x.id = subject_id)
        WHEN 'match' THEN EXISTS (SELECT FROM match x WHERE x.id = subject_id)
        WHEN 'mission' THEN EXISTS (SELECT FROM mission x WHERE x.id = subject_id)
        WHEN 'cohort' THEN EXISTS (SELECT FROM cohort x WHERE x.id = subject_id)
        WHEN 'nomination' THEN EXISTS (SELECT FROM nomination x WHERE x.id = subject_id)
        WHEN 'pledge' THEN EXISTS (SELECT FROM pledge x WHERE x.id = subject_id)
        ELSE false END);
      ${protect('reaction')}
      CREATE POLICY reaction_system ON reaction USING (${SYSTEM});

      ${protect('audit_entry')}
      CREATE POLICY audit_entry_append ON audit_entry FOR INSERT WITH CHECK (true);
      CREATE POLICY audit_entry_read ON audit_entry FOR SELECT USING (${SYSTEM} OR actor_id = ${ME});

      ${protect('idempotency_record')}
      CREATE POLICY idempotency_record_own ON idempotency_record USING (${SYSTEM} OR actor = ${ME}::text
        OR (${ME} IS NULL AND actor !~ '^[0-9a-f]{8}-'));

      -- The index is rebuilt beside and swapped in, which only the owner of its tables may do.
      CREATE FUNCTION begin_search_rebuild() RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public AS $$
        CREATE TABLE search_document_next (LIKE search_document INCLUDING ALL);
        CREATE TABLE search_word_next (LIKE search_word INCLUDING ALL);
      $$;
      CREATE FUNCTION finish_search_rebuild() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public AS $$
      DECLARE next record;
      BEGIN
        ANALYZE search_document_next;
        ANALYZE search_word_next;
        DROP TABLE search_document, search_word;
        ALTER TABLE search_document_next RENAME TO search_document;
        ALTER TABLE search_word_next RENAME TO search_word;
        FOR next IN SELECT relname FROM pg_class WHERE relkind = 'i' AND relnamespace = 'public'::regnamespace AND relname ~ '^search_(document|word)_next_'
        LOOP
          EXECUTE format('ALTER INDEX %I RENAME TO %I', next.relname, regexp_replace(next.relname, '_next_', '_'));
        END LOOP;
      END $$;
      REVOKE EXECUTE ON FUNCTION actor_pools(), listing_is_for_parties(uuid), begin_search_rebuild(), finish_search_rebuild() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION actor_pools(), listing_is_for_parties(uuid), begin_search_rebuild(), finish_search_rebuild() TO bandung_app;

      -- What is booked or decided stays: the triggers say so to everyone, this to the application.
      REVOKE UPDATE, DELETE, TRUNCATE ON ledger_entry, match_label, audit_entry FROM bandung_app;
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DO $$ DECLARE each record; BEGIN
        FOR each IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public' LOOP
          EXECUTE format('DROP POLICY %I ON %I', each.policyname, each.tablename);
          EXECUTE format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY', each.tablename);
        END LOOP;
      END $$;
      DROP TABLE app_login;
      DROP FUNCTION actor_pools(), listing_is_for_parties(uuid), begin_search_rebuild(), finish_search_rebuild();
      GRANT UPDATE, DELETE ON ledger_entry, match_label, audit_entry TO bandung_app;
    `);
  }
}

/** Sub-selects: each is worked out once a query, not once a row. */
const SYSTEM = '(SELECT actor_is_system())';
const ME = '(SELECT actor_id())';
const ORGANISATIONS = '(SELECT actor_organisations())::uuid[]';
const COUNTRIES = '(SELECT actor_countries())::text[]';
const SIDES = `need_organisation_id = ANY(${ORGANISATIONS}) OR offer_organisation_id = ANY(${ORGANISATIONS})
        OR need_country = ANY(${COUNTRIES}) OR offer_country = ANY(${COUNTRIES})`;

const protect = (table: string) => `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;`;

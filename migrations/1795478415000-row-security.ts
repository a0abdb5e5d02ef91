import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What row-level security asks of the connection: who acts, as the setting `bandung.actor` says it. A connection that
 * says nothing is nobody's. The role `bandung_app` is what the application's own login belongs to.
 */
export class RowSecurity1795478415000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      DO $$ BEGIN
        CREATE ROLE bandung_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      GRANT USAGE ON SCHEMA public TO bandung_app;
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO bandung_app;
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO bandung_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO bandung_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO bandung_app;

      CREATE FUNCTION actor() RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(nullif(current_setting('bandung.actor', true), ''), '{}')::jsonb $$;
      CREATE FUNCTION actor_is_system() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(actor() ->> 'kind' = 'system', false) $$;
      CREATE FUNCTION actor_is_person() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT coalesce(actor() ->> 'kind' = 'person', false) $$;
      CREATE FUNCTION actor_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT (actor() ->> 'id')::uuid $$;
      CREATE FUNCTION actor_organisations() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT ARRAY(SELECT (m ->> 'organisationId')::uuid FROM jsonb_array_elements(actor() -> 'memberships') m) $$;
      -- The countries they speak for as national focal point.
      CREATE FUNCTION actor_countries() RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT ARRAY(SELECT m ->> 'country' FROM jsonb_array_elements(actor() -> 'memberships') m
                         WHERE m ->> 'role' = 'focal_point' AND m ->> 'country' IS NOT NULL) $$;
      CREATE FUNCTION actor_has_role(wanted text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS
        $$ SELECT EXISTS (SELECT FROM jsonb_array_elements(actor() -> 'memberships') m WHERE m ->> 'role' = wanted) $$;
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP FUNCTION actor_has_role(text), actor_countries(), actor_organisations(), actor_id(), actor_is_person(), actor_is_system(), actor();
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM bandung_app;
      ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM bandung_app;
      REVOKE ALL ON ALL TABLES IN SCHEMA public FROM bandung_app;
      REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM bandung_app;
      REVOKE ALL ON SCHEMA public FROM bandung_app;
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The machine's own steps run under a role of their own, whose policies ask nothing. PostgreSQL plans every policy that
 * might hold, with all it looks into, at each statement; `true` beside them is seen before that.
 */
export class SystemRole1795478480000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      DO $$ BEGIN
        CREATE ROLE bandung_system NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
      END $$;
      GRANT bandung_app TO bandung_system;

      DO $$ DECLARE each record; BEGIN
        FOR each IN SELECT * FROM pg_policies WHERE schemaname = 'public'
                      AND coalesce(qual, with_check) ~ '^\\(+ *SELECT actor_is_system\\(\\)' LOOP
          EXECUTE format('CREATE POLICY %I ON %I FOR %s TO bandung_system %s', each.policyname || '_machine', each.tablename, each.cmd,
            CASE WHEN each.qual IS NULL THEN 'WITH CHECK (true)' ELSE 'USING (true)' END);
        END LOOP;
      END $$;
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DO $$ DECLARE each record; BEGIN
        FOR each IN SELECT * FROM pg_policies WHERE schemaname = 'public' AND policyname LIKE '%_machine' LOOP
          EXECUTE format('DROP POLICY %I ON %I', each.policyname, each.tablename);
        END LOOP;
      END $$;
    `);
  }
}

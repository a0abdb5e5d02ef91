import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looked at whose data, the copies people asked for of their own, and the erasures they asked for. */
export class PersonalData1795478425000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE personal_data_access (
        id                     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        -- Whose data: a person, or someone who has no account, by a keyed hash of their e-mail address.
        subject_id             uuid,
        subject_hash           text,
        item                   text NOT NULL,
        thing_kind             text NOT NULL,
        thing_id               uuid NOT NULL,
        -- Who looked, and on behalf of whom.
        reader_id              uuid NOT NULL,
        reader_role            text,
        reader_organisation_id uuid,
        way                    text NOT NULL,
        reason                 text,
        seen_at                timestamptz NOT NULL
      );
      CREATE INDEX personal_data_access_subject_idx ON personal_data_access (subject_id, id DESC);
      CREATE INDEX personal_data_access_hash_idx ON personal_data_access (subject_hash, id DESC);
      CREATE INDEX personal_data_access_reader_idx ON personal_data_access (reader_id, thing_id, id DESC);

      ALTER TABLE personal_data_access ENABLE ROW LEVEL SECURITY;
      CREATE POLICY personal_data_access_system ON personal_data_access USING ((SELECT actor_is_system()));
      CREATE POLICY personal_data_access_read ON personal_data_access FOR SELECT
        USING (subject_id = (SELECT actor_id()) OR reader_id = (SELECT actor_id()));
      CREATE POLICY personal_data_access_append ON personal_data_access FOR INSERT
        WITH CHECK (reader_id = (SELECT actor_id()));
      REVOKE UPDATE ON personal_data_access FROM bandung_app;

      CREATE TABLE data_export (
        id         uuid PRIMARY KEY,
        person_id  uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        asked_at   timestamptz NOT NULL,
        ready_at   timestamptz,
        expires_at timestamptz,
        -- Without it the file cannot be read: wrapped by a key that is not in the database.
        file_key   text
      );
      CREATE INDEX data_export_person_idx ON data_export (person_id, id DESC);
      ALTER TABLE data_export ENABLE ROW LEVEL SECURITY;
      CREATE POLICY data_export_own ON data_export
        USING ((SELECT actor_is_system()) OR person_id = (SELECT actor_id()));

      CREATE TABLE erasure (
        id            uuid PRIMARY KEY,
        person_id     uuid NOT NULL REFERENCES person,
        asked_at      timestamptz NOT NULL,
        due_at        timestamptz NOT NULL,
        taken_back_at timestamptz,
        done_at       timestamptz
      );
      CREATE UNIQUE INDEX erasure_open_key ON erasure (person_id) WHERE taken_back_at IS NULL AND done_at IS NULL;
      CREATE INDEX erasure_due_idx ON erasure (due_at) WHERE taken_back_at IS NULL AND done_at IS NULL;
      ALTER TABLE erasure ENABLE ROW LEVEL SECURITY;
      CREATE POLICY erasure_own ON erasure
        USING ((SELECT actor_is_system()) OR person_id = (SELECT actor_id()));
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE erasure, data_export, personal_data_access');
  }
}

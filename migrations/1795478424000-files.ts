import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that people sent. The content lies outside the database; what is needed to read it lies here. */
export class Files1795478424000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE file (
        id                   uuid PRIMARY KEY,
        -- As it is called when it is fetched; where it lies it is called by its id.
        name                 text NOT NULL,
        type                 text NOT NULL,
        size                 integer NOT NULL CHECK (size >= 0),
        sha256               text NOT NULL,
        state                text NOT NULL,
        uploader_id          uuid NOT NULL,
        -- Whose quota it counts for.
        organisation_id      uuid,
        created_at           timestamptz NOT NULL,
        -- What it belongs to, and who that makes its readers: copied, as the sides of an engagement are.
        attached_as          text,
        attached_to_id       uuid,
        attached_at          timestamptz,
        country              char(3),
        host_organisation_id uuid,
        -- Whose data it is, as a keyed hash of their address.
        subject_hash         text,
        CHECK ((attached_as IS NULL) = (attached_to_id IS NULL))
      );
      CREATE UNIQUE INDEX file_attached_key ON file (attached_as, attached_to_id) WHERE attached_to_id IS NOT NULL;
      CREATE INDEX file_uploader_idx ON file (uploader_id, created_at);
      CREATE INDEX file_organisation_idx ON file (organisation_id);
      CREATE INDEX file_subject_idx ON file (subject_hash);
      CREATE INDEX file_loose_idx ON file (created_at) WHERE attached_to_id IS NULL;

      -- Wrapped by a key that is not in the database. Without its row a content is noise.
      CREATE TABLE file_key (
        file_id uuid PRIMARY KEY REFERENCES file ON DELETE CASCADE,
        wrapped text NOT NULL
      );

      ALTER TABLE file ENABLE ROW LEVEL SECURITY;
      CREATE POLICY file_near ON file USING ((SELECT actor_is_system()) OR uploader_id = (SELECT actor_id())
        OR country = ANY ((SELECT actor_countries())::text[])
        OR host_organisation_id = ANY ((SELECT actor_organisations())::uuid[]));
      ALTER TABLE file_key ENABLE ROW LEVEL SECURITY;
      CREATE POLICY file_key_near ON file_key USING ((SELECT actor_is_system()) OR file_id IN (SELECT id FROM file));
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE file_key, file');
  }
}

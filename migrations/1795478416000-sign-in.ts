import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Second factors, sessions that know whose they are, devices seen before, and links to set a new password. */
export class SignIn1795478416000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- Shorter than a password that stands alone has to be, so that the second factor may not be taken away.
      ALTER TABLE person ADD COLUMN short_password boolean NOT NULL DEFAULT false;
      -- Tokens made before this were made by whoever had the rights then.
      ALTER TABLE api_token ADD COLUMN second_factor boolean NOT NULL DEFAULT true;

      CREATE TABLE totp (
        person_id  uuid PRIMARY KEY REFERENCES person ON DELETE CASCADE,
        -- AES-256-GCM; the key is not in the database.
        secret     text NOT NULL,
        -- Of the time steps of 30 seconds since 1970 the last one whose code was used: RFC 6238, 5.2.
        last_step  bigint,
        created_at timestamptz NOT NULL
      );
      ALTER TABLE totp ENABLE ROW LEVEL SECURITY;
      CREATE POLICY totp_own ON totp USING ((SELECT actor_is_system()) OR person_id = (SELECT actor_id()));

      CREATE TABLE recovery_code (
        person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        hash      text NOT NULL,
        used_at   timestamptz,
        PRIMARY KEY (person_id, hash)
      );
      ALTER TABLE recovery_code ENABLE ROW LEVEL SECURITY;
      CREATE POLICY recovery_code_own ON recovery_code
        USING ((SELECT actor_is_system()) OR person_id = (SELECT actor_id()));

      -- A browser that a person has signed in with, known by the hash of a cookie.
      CREATE TABLE known_device (
        person_id    uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        hash         text NOT NULL,
        first_seen_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        PRIMARY KEY (person_id, hash)
      );
      ALTER TABLE known_device ENABLE ROW LEVEL SECURITY;
      CREATE POLICY known_device_own ON known_device
        USING ((SELECT actor_is_system()) OR person_id = (SELECT actor_id()));

      -- The link is made from the id with a key that is not in the database; nobody behind it is recorded too.
      CREATE TABLE password_reset (
        id         uuid PRIMARY KEY,
        person_id  uuid REFERENCES person ON DELETE CASCADE,
        created_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at    timestamptz
      );
      CREATE INDEX password_reset_person_idx ON password_reset (person_id);
      ALTER TABLE password_reset ENABLE ROW LEVEL SECURITY;
      CREATE POLICY password_reset_system ON password_reset USING ((SELECT actor_is_system()));

      -- Everyone signs in again once.
      DROP TABLE session;
      CREATE TABLE session (
        id           uuid PRIMARY KEY,
        -- SHA-256 of what is in the cookie.
        hash         text NOT NULL,
        person_id    uuid REFERENCES person ON DELETE CASCADE,
        data         jsonb NOT NULL,
        last_seen_at timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL
      );
      CREATE UNIQUE INDEX session_hash_key ON session (hash);
      CREATE INDEX session_person_idx ON session (person_id);
      CREATE INDEX session_expires_idx ON session (expires_at);
      ALTER TABLE session ENABLE ROW LEVEL SECURITY;
      CREATE POLICY session_own ON session USING ((SELECT actor_is_system()) OR person_id = (SELECT actor_id()));
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE session, password_reset, known_device, recovery_code, totp;
      ALTER TABLE api_token DROP COLUMN second_factor;
      ALTER TABLE person DROP COLUMN short_password;
      CREATE TABLE session (sid text PRIMARY KEY, sess json NOT NULL, expire timestamptz NOT NULL);
      CREATE INDEX session_expire_idx ON session (expire);
    `);
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PasskeysAndIdentities1795478417000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- Something begun that the same browser may end, once and soon. What it is found by, and the browser's key, are
      -- kept as hashes.
      CREATE TABLE ceremony (
        hash       text PRIMARY KEY,
        kind       text NOT NULL,
        browser    text NOT NULL,
        person_id  uuid REFERENCES person ON DELETE CASCADE,
        facts      jsonb NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX ceremony_expires_idx ON ceremony (expires_at);

      CREATE TABLE passkey (
        id            uuid PRIMARY KEY,
        person_id     uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        credential_id text NOT NULL,
        public_key    bytea NOT NULL,
        counter       bigint NOT NULL,
        transports    text[] NOT NULL,
        synced        boolean NOT NULL,
        name          text NOT NULL,
        created_at    timestamptz NOT NULL,
        last_used_at  timestamptz
      );
      CREATE UNIQUE INDEX passkey_credential_key ON passkey (credential_id);
      CREATE INDEX passkey_person_idx ON passkey (person_id);

      CREATE TABLE identity (
        id           uuid PRIMARY KEY,
        person_id    uuid NOT NULL REFERENCES person ON DELETE CASCADE,
        issuer       text NOT NULL,
        subject      text NOT NULL,
        linked_at    timestamptz NOT NULL,
        last_used_at timestamptz
      );
      CREATE UNIQUE INDEX identity_subject_key ON identity (issuer, subject);
      CREATE UNIQUE INDEX identity_person_key ON identity (person_id, issuer);

      ALTER TABLE ceremony ENABLE ROW LEVEL SECURITY;
      CREATE POLICY ceremony_system ON ceremony USING ((SELECT actor_is_system()));
      ALTER TABLE passkey ENABLE ROW LEVEL SECURITY;
      CREATE POLICY passkey_own ON passkey
        USING ((SELECT actor_is_system()) OR person_id = (SELECT actor_id()));
      ALTER TABLE identity ENABLE ROW LEVEL SECURITY;
      CREATE POLICY identity_own ON identity
        USING ((SELECT actor_is_system()) OR person_id = (SELECT actor_id()));
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE identity, passkey, ceremony');
  }
}

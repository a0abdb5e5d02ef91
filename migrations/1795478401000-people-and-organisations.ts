import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PeopleAndOrganisations1795478401000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE organisation (
        id                uuid PRIMARY KEY,
        kind              text NOT NULL,
        name              text NOT NULL,
        acronym           text,
        country           char(3),
        website           text,
        external_id       text,
        centre_status     text NOT NULL DEFAULT 'none',
        verified_by_id    uuid,
        verified_at       timestamptz,
        created_at        timestamptz NOT NULL,
        version           integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX organisation_external_id_key ON organisation (external_id) WHERE external_id IS NOT NULL;
      CREATE INDEX organisation_country_idx ON organisation (country, kind);

      CREATE TABLE person (
        id            uuid PRIMARY KEY,
        email         text NOT NULL,
        name          text NOT NULL,
        locale        text NOT NULL DEFAULT 'en',
        password_hash text,
        created_at    timestamptz NOT NULL,
        disabled_at   timestamptz,
        version       integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX person_email_key ON person (email);

      CREATE TABLE membership (
        person_id       uuid NOT NULL REFERENCES person,
        organisation_id uuid NOT NULL REFERENCES organisation,
        role            text NOT NULL,
        since           timestamptz NOT NULL,
        until           timestamptz,
        PRIMARY KEY (person_id, organisation_id, role)
      );
      CREATE INDEX membership_organisation_idx ON membership (organisation_id, role);

      CREATE TABLE api_token (
        id           uuid PRIMARY KEY,
        person_id    uuid NOT NULL REFERENCES person,
        name         text NOT NULL,
        hash         text NOT NULL,
        scopes       text[] NOT NULL,
        created_at   timestamptz NOT NULL,
        expires_at   timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at   timestamptz
      );
      CREATE UNIQUE INDEX api_token_hash_key ON api_token (hash);
      CREATE INDEX api_token_person_idx ON api_token (person_id);

      CREATE TABLE session (
        sid    text PRIMARY KEY,
        sess   json NOT NULL,
        expire timestamptz NOT NULL
      );
      CREATE INDEX session_expire_idx ON session (expire);

      -- Laid out as rate-limiter-flexible expects it.
      CREATE TABLE sign_in_limit (
        key    varchar(512) PRIMARY KEY,
        points integer NOT NULL DEFAULT 0,
        expire bigint
      );
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE sign_in_limit, session, api_token, membership, person, organisation');
  }
}

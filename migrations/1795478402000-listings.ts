import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every kind of listing in one table: what is counted, filtered or matched is a column; the rest is in details. */
export class Listings1795478402000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE listing (
        id                    uuid PRIMARY KEY,
        kind                  text NOT NULL,
        organisation_id       uuid NOT NULL REFERENCES organisation,
        country               char(3),
        author_id             uuid REFERENCES person,
        external_id           text,
        illustrative          boolean NOT NULL DEFAULT false,

        language              text NOT NULL,
        title                 text NOT NULL,
        summary               text NOT NULL,
        details               jsonb NOT NULL,
        sectors               integer[] NOT NULL,
        sdgs                  text[] NOT NULL,
        skills                text[] NOT NULL,
        languages             text[] NOT NULL,
        interpreter           boolean,
        modalities            text[] NOT NULL,
        places                text[] NOT NULL,
        eligible_countries    text[] NOT NULL,
        eligible_groupings    text[] NOT NULL,
        eligible_regions      text[] NOT NULL,
        eligibility_note      text,
        starts_on             date,
        ends_on               date,
        duration_days         integer CHECK (duration_days > 0),
        seats                 integer CHECK (seats > 0),
        amount_min            bigint CHECK (amount_min >= 0),
        amount_max            bigint CHECK (amount_max >= 0),
        currency              char(3),
        cost_shares           jsonb NOT NULL,
        level                 text,
        experience_years      integer,
        plan_alignment        text,
        urgency               text NOT NULL,
        confidentiality       text NOT NULL,
        valid_until           date,

        state                 text NOT NULL,
        state_since           timestamptz NOT NULL,
        reason_code           text,
        reason_note           text,
        endorsed_version      integer,
        endorsed_by_id        uuid,
        first_published_at    timestamptz,
        confirmed_at          timestamptz,
        created_at            timestamptz NOT NULL,
        updated_at            timestamptz NOT NULL,
        version               integer NOT NULL DEFAULT 1,

        CHECK (ends_on >= starts_on),
        CHECK (amount_max >= amount_min),
        CHECK ((amount_min IS NULL AND amount_max IS NULL) OR currency IS NOT NULL)
      );
      CREATE UNIQUE INDEX listing_external_id_key ON listing (organisation_id, external_id) WHERE external_id IS NOT NULL;
      CREATE INDEX listing_newest_idx ON listing (first_published_at DESC, id DESC) WHERE state IN ('published', 'matching');
      CREATE INDEX listing_owner_idx ON listing (organisation_id, id);
      CREATE INDEX listing_country_idx ON listing (country, state);

      CREATE TABLE listing_version (
        listing_id   uuid NOT NULL REFERENCES listing,
        version      integer NOT NULL,
        content      jsonb NOT NULL,
        changes      jsonb NOT NULL,
        material     boolean NOT NULL,
        author_id    uuid,
        created_at   timestamptz NOT NULL,
        PRIMARY KEY (listing_id, version)
      );
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE listing_version, listing');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What follows a match: missions with their contract and evaluations, cohorts with their nominations, pledges with their ledger. */
export class Engagements1795478406000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE mission (
        id                    uuid PRIMARY KEY,
        match_id              uuid NOT NULL REFERENCES match,
        need_id               uuid NOT NULL REFERENCES listing,
        offer_id              uuid NOT NULL REFERENCES listing,
        need_organisation_id  uuid NOT NULL REFERENCES organisation,
        need_country          char(3),
        offer_organisation_id uuid NOT NULL REFERENCES organisation,
        offer_country         char(3),
        title                 text NOT NULL,
        expert_name           text,
        duty_station          text NOT NULL,
        starts_on             date NOT NULL,
        ends_on               date NOT NULL CHECK (ends_on >= starts_on),
        contract_hash         text,
        need_evaluated_at     timestamptz,
        offer_evaluated_at    timestamptz,
        completed_at          timestamptz,
        state                 text NOT NULL,
        state_since           timestamptz NOT NULL,
        reason_code           text,
        reason_note           text,
        created_at            timestamptz NOT NULL,
        updated_at            timestamptz NOT NULL,
        version               integer NOT NULL DEFAULT 1
      );
      CREATE INDEX mission_match_idx ON mission (match_id);
      CREATE INDEX mission_need_organisation_idx ON mission (need_organisation_id);
      CREATE INDEX mission_need_country_idx ON mission (need_country);
      CREATE INDEX mission_offer_organisation_idx ON mission (offer_organisation_id);
      CREATE INDEX mission_offer_country_idx ON mission (offer_country);

      CREATE TABLE contract (
        id               uuid PRIMARY KEY,
        mission_id       uuid NOT NULL REFERENCES mission,
        template_id      text NOT NULL,
        template_version integer NOT NULL,
        language         text NOT NULL,
        text             text NOT NULL,
        facts            jsonb NOT NULL,
        sha256           text NOT NULL,
        created_at       timestamptz NOT NULL,
        CONSTRAINT contract_mission_key UNIQUE (mission_id)
      );

      CREATE TABLE mission_evaluation (
        mission_id uuid NOT NULL REFERENCES mission,
        side       text NOT NULL,
        rating     integer NOT NULL CHECK (rating BETWEEN 1 AND 5),
        text       text NOT NULL,
        created_at timestamptz NOT NULL,
        PRIMARY KEY (mission_id, side)
      );

      CREATE TABLE cohort (
        id                    uuid PRIMARY KEY,
        listing_id            uuid NOT NULL REFERENCES listing,
        match_id              uuid REFERENCES match,
        need_organisation_id  uuid REFERENCES organisation,
        need_country          char(3),
        offer_organisation_id uuid NOT NULL REFERENCES organisation,
        offer_country         char(3),
        title                 text NOT NULL,
        seats                 integer NOT NULL CHECK (seats > 0),
        starts_on             date NOT NULL,
        ends_on               date NOT NULL CHECK (ends_on >= starts_on),
        nominations_close_on  date NOT NULL CHECK (nominations_close_on <= starts_on),
        state                 text NOT NULL,
        state_since           timestamptz NOT NULL,
        reason_code           text,
        reason_note           text,
        created_at            timestamptz NOT NULL,
        updated_at            timestamptz NOT NULL,
        version               integer NOT NULL DEFAULT 1
      );
      CREATE INDEX cohort_listing_idx ON cohort (listing_id);
      CREATE INDEX cohort_match_idx ON cohort (match_id);
      CREATE INDEX cohort_need_organisation_idx ON cohort (need_organisation_id);
      CREATE INDEX cohort_need_country_idx ON cohort (need_country);
      CREATE INDEX cohort_offer_organisation_idx ON cohort (offer_organisation_id);
      CREATE INDEX cohort_offer_country_idx ON cohort (offer_country);

      CREATE TABLE nomination (
        id                    uuid PRIMARY KEY,
        cohort_id             uuid NOT NULL REFERENCES cohort,
        country               char(3) NOT NULL,
        offer_organisation_id uuid NOT NULL REFERENCES organisation,
        offer_country         char(3),
        participant_name      text NOT NULL,
        participant_email     text NOT NULL,
        organisation          text NOT NULL,
        rank                  integer NOT NULL CHECK (rank > 0),
        certificate_number    text,
        state                 text NOT NULL,
        state_since           timestamptz NOT NULL,
        reason_code           text,
        reason_note           text,
        created_at            timestamptz NOT NULL,
        updated_at            timestamptz NOT NULL,
        version               integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX nomination_participant_key ON nomination (cohort_id, lower(participant_email));
      CREATE UNIQUE INDEX nomination_certificate_key ON nomination (certificate_number) WHERE certificate_number IS NOT NULL;
      CREATE INDEX nomination_country_idx ON nomination (country, cohort_id);

      CREATE TABLE certificate_counter (
        year integer PRIMARY KEY,
        last integer NOT NULL CHECK (last > 0)
      );

      CREATE TABLE pledge (
        id                    uuid PRIMARY KEY,
        donor_organisation_id uuid NOT NULL REFERENCES organisation,
        engagement_kind       text NOT NULL,
        engagement_id         uuid NOT NULL,
        need_organisation_id  uuid REFERENCES organisation,
        need_country          char(3),
        offer_organisation_id uuid NOT NULL REFERENCES organisation,
        offer_country         char(3),
        amount                bigint NOT NULL CHECK (amount > 0),
        currency              char(3) NOT NULL,
        form                  text NOT NULL,
        description           text,
        state                 text NOT NULL,
        state_since           timestamptz NOT NULL,
        reason_code           text,
        reason_note           text,
        created_at            timestamptz NOT NULL,
        updated_at            timestamptz NOT NULL,
        version               integer NOT NULL DEFAULT 1
      );
      CREATE INDEX pledge_engagement_idx ON pledge (engagement_id);
      CREATE INDEX pledge_donor_idx ON pledge (donor_organisation_id);
      CREATE INDEX pledge_need_organisation_idx ON pledge (need_organisation_id);
      CREATE INDEX pledge_need_country_idx ON pledge (need_country);
      CREATE INDEX pledge_offer_organisation_idx ON pledge (offer_organisation_id);
      CREATE INDEX pledge_offer_country_idx ON pledge (offer_country);

      CREATE TABLE ledger_entry (
        id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        pledge_id   uuid NOT NULL REFERENCES pledge,
        kind        text NOT NULL,
        amount      bigint NOT NULL CHECK (amount > 0),
        currency    char(3) NOT NULL,
        occurred_at timestamptz NOT NULL,
        reference   text,
        CONSTRAINT ledger_entry_pledge_key UNIQUE (pledge_id, kind)
      );

      -- Money that was booked stays booked; a mistake is put right by another entry.
      CREATE FUNCTION refuse_change_of_ledger() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the ledger is append-only';
      END $$;
      CREATE TRIGGER ledger_entry_append_only BEFORE UPDATE OR DELETE ON ledger_entry
        FOR EACH ROW EXECUTE FUNCTION refuse_change_of_ledger();
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE ledger_entry, pledge, certificate_counter, nomination, cohort, mission_evaluation, contract, mission;
      DROP FUNCTION refuse_change_of_ledger();
    `);
  }
}

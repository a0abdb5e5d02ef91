import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A need and an offer or fund that fit, with the evidence of the day. Sides are copied from the listings, so that who
 * may see a match is decided without them. There is one row for each pair for ever: it ends and revives.
 */
export class Matching1795478404000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE match (
        id                    uuid PRIMARY KEY,
        need_id               uuid NOT NULL REFERENCES listing,
        offer_id              uuid NOT NULL REFERENCES listing CHECK (offer_id <> need_id),
        offer_kind            text NOT NULL,
        need_version          integer NOT NULL,
        offer_version         integer NOT NULL,
        score                 real NOT NULL CHECK (score BETWEEN 0 AND 1),
        criteria              jsonb NOT NULL,
        rule_version          text NOT NULL,
        state                 text NOT NULL,
        state_since           timestamptz NOT NULL,
        dismissed_reason      text,
        dismissed_note        text,
        dismissed_by_id       uuid,
        seen_by_need_at       timestamptz,
        seen_by_offer_at      timestamptz,
        shortlisted_at        timestamptz,
        introduced_at         timestamptz,
        ended_at              timestamptz,
        ended_reason          text,
        ended_detail          text,
        need_organisation_id  uuid NOT NULL,
        need_country          char(3),
        offer_organisation_id uuid NOT NULL,
        offer_country         char(3),
        created_at            timestamptz NOT NULL,
        updated_at            timestamptz NOT NULL,
        version               integer NOT NULL DEFAULT 1,
        CONSTRAINT match_pair_key UNIQUE (need_id, offer_id)
      );
      CREATE INDEX match_of_need_idx ON match (need_id, score DESC, id DESC);
      CREATE INDEX match_of_offer_idx ON match (offer_id, score DESC, id DESC);
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE match');
  }
}

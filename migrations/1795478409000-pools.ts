import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Needs of several countries that ask for the same, and what they are proposed to share. */
export class Pools1795478409000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- Open needs that are about the same; each pair once.
      CREATE TABLE need_likeness (
        need_id     uuid NOT NULL REFERENCES listing,
        other_id    uuid NOT NULL REFERENCES listing,
        likeness    real NOT NULL,
        PRIMARY KEY (need_id, other_id),
        CHECK (need_id < other_id)
      );
      CREATE INDEX need_likeness_other_idx ON need_likeness (other_id);

      CREATE TABLE pool (
        id          uuid PRIMARY KEY,
        -- The need that all others are alike to.
        centre_id   uuid NOT NULL REFERENCES listing,
        state       text NOT NULL,
        state_since timestamptz NOT NULL,
        dissolved_reason text,
        created_at  timestamptz NOT NULL,
        updated_at  timestamptz NOT NULL,
        version     integer NOT NULL DEFAULT 1
      );

      CREATE TABLE pool_member (
        pool_id     uuid NOT NULL REFERENCES pool,
        need_id     uuid NOT NULL REFERENCES listing,
        -- Of the pool; a dissolved one keeps its members on record.
        active      boolean NOT NULL DEFAULT true,
        likeness    real NOT NULL,
        joined_at   timestamptz NOT NULL,
        PRIMARY KEY (pool_id, need_id)
      );
      -- A need is in one pool at a time.
      CREATE UNIQUE INDEX pool_member_need_idx ON pool_member (need_id) WHERE active;
      CREATE INDEX pool_member_record_idx ON pool_member (need_id);
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE pool_member, pool, need_likeness');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Needs of several countries that ask for the same, and what they are proposed to share. */
export class Pools1795478409000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      -- The open needs an open need is most alike to. It may be on the list of one that is not on its own.
      CREATE TABLE need_likeness (
        need_id     uuid NOT NULL REFERENCES listing,
        other_id    uuid NOT NULL REFERENCES listing,
        likeness    real NOT NULL,
        PRIMARY KEY (need_id, other_id)
      );
      CREATE INDEX need_likeness_other_idx ON need_likeness (other_id);

      CREATE TABLE pool (
        id          uuid PRIMARY KEY,
        -- The need that all others are alike to.
        centre_id   uuid NOT NULL REFERENCES listing,
        state       text NOT NULL,
        state_since timestamptz NOT NULL,
        dissolved_reason text,
        created_at  timestamptz NOT NULL
      );
      CREATE INDEX pool_state_idx ON pool (state, id);

      CREATE TABLE pool_member (
        pool_id     uuid NOT NULL REFERENCES pool,
        need_id     uuid NOT NULL REFERENCES listing,
        likeness    real NOT NULL,
        joined_at   timestamptz NOT NULL,
        -- Whoever was there when a pool was dissolved has not left it.
        left_at     timestamptz,
        -- In a pool that is proposed. A need is in one at a time.
        active      boolean NOT NULL DEFAULT true,
        PRIMARY KEY (pool_id, need_id),
        CHECK (left_at IS NULL OR NOT active)
      );
      CREATE UNIQUE INDEX pool_member_active_idx ON pool_member (need_id) WHERE active;
      CREATE INDEX pool_member_need_idx ON pool_member (need_id);
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE pool_member, pool, need_likeness');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What matching knows of each listing, ready for an index to load; how often each term is used; the weights the
 * secretariat has set; and the runs in which everything open is judged again.
 */
export class MatchIndex1795478408000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE matching_feature (
        listing_id  uuid PRIMARY KEY REFERENCES listing,
        open        boolean NOT NULL,
        -- Which version of the listing was read, by which reader and in which standing of its organisation.
        read_as     text NOT NULL,
        features    text NOT NULL,
        said        jsonb NOT NULL,
        -- Whoever has read all rows before a snapshot finds what came late by asking from its xmin on.
        changed     xid8 NOT NULL DEFAULT pg_current_xact_id()
      );
      CREATE INDEX matching_feature_changed_idx ON matching_feature (changed);

      CREATE TABLE matching_term_counts (
        version     integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        listings    integer NOT NULL,
        counts      jsonb NOT NULL,
        counted_at  timestamptz NOT NULL
      );

      CREATE TABLE matching_weights (
        version     integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        weights     jsonb NOT NULL,
        note        text NOT NULL,
        author_id   uuid,
        set_at      timestamptz NOT NULL
      );

      CREATE TABLE rematch (
        id          uuid PRIMARY KEY,
        reason      text NOT NULL,
        total       integer NOT NULL,
        done        integer NOT NULL DEFAULT 0,
        -- The last need that was judged; needs are taken in the order of their ids.
        after_id    uuid,
        started_at  timestamptz NOT NULL,
        advanced_at timestamptz NOT NULL,
        finished_at timestamptz,
        version     integer NOT NULL DEFAULT 1
      );
      CREATE UNIQUE INDEX rematch_running_idx ON rematch ((true)) WHERE finished_at IS NULL;
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE rematch, matching_weights, matching_term_counts, matching_feature');
  }
}

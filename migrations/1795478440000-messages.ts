import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the two sides of a match say to each other: an invitation, why us, and messages. */
export class Messages1795478440000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      ALTER TABLE match
        ADD COLUMN invited_at timestamptz,
        ADD COLUMN invited_by_id uuid REFERENCES person,
        ADD COLUMN interested_at timestamptz,
        ADD COLUMN interested_by_id uuid REFERENCES person,
        ADD COLUMN interest_why text,
        ADD CHECK (num_nulls(invited_at, invited_by_id) IN (0, 2)),
        ADD CHECK (num_nulls(interested_at, interested_by_id, interest_why) IN (0, 3));

      CREATE TABLE message (
        id         uuid PRIMARY KEY,
        number     bigint GENERATED ALWAYS AS IDENTITY,
        match_id   uuid NOT NULL REFERENCES match,
        side       text NOT NULL CHECK (side IN ('need', 'offer')),
        author_id  uuid NOT NULL REFERENCES person,
        text       text NOT NULL,
        form_id    uuid NOT NULL,
        created_at timestamptz NOT NULL,
        CONSTRAINT message_form_key UNIQUE (match_id, author_id, form_id)
      );
      CREATE INDEX message_match_idx ON message (match_id, number);
      CREATE INDEX message_author_idx ON message (author_id, created_at);

      ALTER TABLE message ENABLE ROW LEVEL SECURITY;
      -- Read where the match is reached, which no administrator reaches; written in one's own name; changed by nobody.
      CREATE POLICY message_system ON message USING ((SELECT actor_is_system()));
      CREATE POLICY message_read ON message FOR SELECT USING (EXISTS (SELECT FROM match m WHERE m.id = match_id));
      CREATE POLICY message_write ON message FOR INSERT
        WITH CHECK (author_id = (SELECT actor_id()) AND EXISTS (SELECT FROM match m WHERE m.id = match_id));
    `);
  }

  async down(db: QueryRunner) {
    await db.query(`
      DROP TABLE message;
      ALTER TABLE match DROP COLUMN invited_at, DROP COLUMN invited_by_id, DROP COLUMN interested_at,
        DROP COLUMN interested_by_id, DROP COLUMN interest_why;
    `);
  }
}

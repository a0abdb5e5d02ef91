import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When each open listing was last compared with everything on the other side, and by which rules: without it, nobody can tell a need that is unmet from one that has not been looked at. */
export class Judgements1795478412000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE matching_judgement (
        listing_id   uuid PRIMARY KEY REFERENCES listing,
        rule_version text NOT NULL,
        judged_at    timestamptz NOT NULL
      );
      CREATE INDEX match_introduced_idx ON match (need_id) WHERE introduced_at IS NOT NULL;
    `);
  }

  async down(db: QueryRunner) {
    await db.query('DROP INDEX match_introduced_idx; DROP TABLE matching_judgement');
  }
}

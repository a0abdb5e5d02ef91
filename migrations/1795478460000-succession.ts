import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose place the invited take: their role ends in the moment the other begins, so that it is never without anybody. */
export class Succession1795478460000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query('ALTER TABLE invitation ADD COLUMN replaces_id uuid REFERENCES person');
    await db.query('CREATE INDEX invitation_replaces_idx ON invitation (replaces_id) WHERE replaces_id IS NOT NULL');
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE invitation DROP COLUMN replaces_id');
  }
}

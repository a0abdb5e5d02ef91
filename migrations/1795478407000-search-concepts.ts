import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `words` carries concepts as well; this tells by which thesaurus they were read. None: made again at the next start. */
export class SearchConcepts1795478407000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`ALTER TABLE search_document ADD COLUMN thesaurus text NOT NULL DEFAULT ''`);
  }

  async down(db: QueryRunner) {
    await db.query('ALTER TABLE search_document DROP COLUMN thesaurus');
  }
}

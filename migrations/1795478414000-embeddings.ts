import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What open listings mean, as an outside provider puts it; empty where none is configured. */
export class Embeddings1795478414000 implements MigrationInterface {
  async up(db: QueryRunner) {
    await db.query(`
      CREATE TABLE matching_embedding (
        listing_id uuid PRIMARY KEY REFERENCES listing,
        -- A digest of the text that was read.
        read_as    text NOT NULL,
        model      text NOT NULL,
        -- A signed byte for each dimension.
        vector     bytea NOT NULL
      )`);
  }

  async down(db: QueryRunner) {
    await db.query('DROP TABLE matching_embedding');
  }
}

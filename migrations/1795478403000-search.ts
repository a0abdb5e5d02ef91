import type { MigrationInterface, QueryRunner } from 'typeorm';

/** PostgreSQL has stemmers for more languages than these; each costs a dictionary in every session that uses it. */
const stemmers = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  hi: 'hindi',
  id: 'indonesian',
  it: 'italian',
  ne: 'nepali',
  nl: 'dutch',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sr: 'serbian',
  ta: 'tamil',
  tr: 'turkish',
  simple: 'simple',
};

/**
 * The index that is always there. No foreign key: the index may lag behind the truth, which is joined to every answer.
 * `facets` holds every code of a listing as `facet:code`, so that one index filters by all and one pass counts all.
 */
export class Search1795478403000 implements MigrationInterface {
  async up(db: QueryRunner) {
    for (const [language, builtIn] of Object.entries(stemmers)) {
      await db.query(`
        CREATE TEXT SEARCH CONFIGURATION bandung_${language} (COPY = ${builtIn});
        ALTER TEXT SEARCH CONFIGURATION bandung_${language}
          ALTER MAPPING FOR word, hword, hword_part, numword WITH unaccent, ${stemmer(builtIn)};
      `);
    }
    await db.query(`
      CREATE TABLE search_document (
        listing_id   uuid PRIMARY KEY,
        version      integer NOT NULL,
        fingerprint  text NOT NULL,
        facets       text[] NOT NULL,
        starts_on    date,
        ends_on      date,
        published_ms bigint NOT NULL,
        words        tsvector NOT NULL
      );
      CREATE INDEX ON search_document USING gin (words);
      CREATE INDEX ON search_document USING gin (facets);
      CREATE INDEX ON search_document (published_ms, listing_id);

      -- Every answer asks this of every listing found; without it, it would read the listings themselves.
      CREATE INDEX listing_audience_idx ON listing (id) INCLUDE (state, confidentiality, organisation_id, country);

      -- Every word of the index once, to correct spelling by. The shape is the word in ASCII, because trigrams know no
      -- other letters in a database of the C locale.
      CREATE TABLE search_word (
        word  text PRIMARY KEY,
        shape text NOT NULL
      );
      CREATE INDEX ON search_word USING gin (shape gin_trgm_ops);

      CREATE FUNCTION search_words_like(given text) RETURNS SETOF text
      LANGUAGE plpgsql STABLE SET pg_trgm.similarity_threshold = 0.25 AS $$
      BEGIN
        RETURN QUERY SELECT word FROM search_word WHERE shape % given ORDER BY similarity(shape, given) DESC, word LIMIT 30;
      END $$;
    `);
  }

  async down(db: QueryRunner) {
    await db.query(
      'DROP FUNCTION search_words_like; DROP TABLE search_word, search_document; DROP INDEX listing_audience_idx',
    );
    for (const language of Object.keys(stemmers)) await db.query(`DROP TEXT SEARCH CONFIGURATION bandung_${language}`);
  }
}

const stemmer = (builtIn: string) => (builtIn === 'simple' ? 'simple' : `${builtIn}_stem`);

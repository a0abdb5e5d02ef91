import type pg from 'pg';
import type { Features } from '../server/matching/index.js';
import type { SqlScorer } from '../test/support/sql-scorer.js';
import { random, skewed } from './random.js';

/**
 * The peer: PostgreSQL full text on some seventy words a listing, asked for any of the need's own words, with the same
 * hard filters as matching, ranked by `ts_rank`.
 */
export async function fullText(db: pg.Client, { filters, parametersOf }: SqlScorer) {
  const draw = random(98);
  await db.query(`CREATE TEMPORARY TABLE text_offer AS SELECT *, ''::tsvector AS words FROM sql_offer WITH NO DATA`);
  await db.query(`CREATE TEMPORARY TABLE text_of (id text PRIMARY KEY, words text)`);

  return {
    async fill(offers: readonly Features[]) {
      await db.query(`INSERT INTO text_of SELECT * FROM unnest($1::text[], $2::text[])`, [
        offers.map(({ id }) => id),
        offers.map((offer) => [...saidBy(offer), ...filling()].join(' ')),
      ]);
    },

    async index() {
      await db.query(
        `INSERT INTO text_offer SELECT o.*, to_tsvector('simple', t.words) FROM sql_offer o JOIN text_of t USING (id)`,
      );
      await db.query(`CREATE INDEX ON text_offer USING gin (words)`);
      await db.query(`ANALYZE text_offer`);
    },

    async best(need: Features, most: number): Promise<string[]> {
      const { rows } = await db.query<{ id: string }>({
        name: 'full-text',
        text: `SELECT id, ts_rank(words, asked) AS rank FROM text_offer o, to_tsquery('simple', $11) AS asked
                WHERE words @@ asked AND ${filters} ORDER BY 2 DESC LIMIT ${most}`,
        values: [...parametersOf(need), saidBy(need).join(' | ')],
      });
      return rows.map(({ id }) => id);
    },
  };

  function filling(): string[] {
    return Array.from({ length: 50 }, () => `filling${pickFilling(draw)}`);
  }
}

/** What it names itself, not what only follows. */
const saidBy = ({ mentions, sectors }: Features): string[] => [
  ...sectors.map((code) => `sector${code}`),
  ...mentions.filter(({ impact }) => impact === 255).map(({ term }) => term.replace(/\W/g, '')),
];

const pickFilling = skewed(20_000, 1);

import type pg from 'pg';
import { expandEligibility, goalOf, groupingsOf, regionsOf, sectorGroup } from '../../server/codes/index.js';
import { criteria, type Features, type Weights } from '../../server/matching/index.js';

/**
 * The score of offers a second time, in SQL and from the written weights alone, to be compared with what the index says:
 * a narrow table with one row an offer, a GIN index on its terms. It shares the reading of listings with the index, and
 * nothing else.
 */
export interface SqlScorer {
  fill(offers: readonly Features[]): Promise<void>;
  /** The best offers for a need: by total, then by id. */
  best(need: Features, most: number): Promise<{ id: string; total: number }[]>;
  /** The parameters of the hard filters and their SQL, for others that filter alike; parameters are named `$n`. */
  readonly filters: string;
  parametersOf(need: Features): unknown[];
}

export interface Judged {
  today: string;
  weights: Weights;
  /** How telling each term is, 1 to 1000. */
  weightOf(term: string): number;
  exchanges: readonly { from: string; to: string; count: number }[];
}

export async function sqlScorer(db: pg.Client, { today, weights, weightOf, exchanges }: Judged): Promise<SqlScorer> {
  const terms = numbers();
  const languages = numbers();
  const areas = numbers();
  const share = sharesOf(weights.offer);
  await db.query(`
    CREATE TEMPORARY TABLE sql_offer (
      id text COLLATE "C" PRIMARY KEY, organisation text, country text, regions text[], languages bigint, interpreter boolean,
      modalities text[], places text[], rule_named int[], rule_areas int[], rule_codes boolean, rule_note boolean, rule_size int,
      start_on date, end_on date, deadline date, seats int, level int, amount float8, currency text,
      carried float8, verified boolean, record int, confirmed_on date,
      sectors int[], groups int[], families int[], sdgs text[], goals text[], terms int[], impacts float8[]);
    CREATE INDEX sql_offer_terms ON sql_offer USING gin (terms)`);
  await db.query(`SET jit = off`);
  await db.query(`SET plan_cache_mode = force_custom_plan`);

  return { fill, best, filters, parametersOf: (need) => parameters(need).slice(0, FILTERING) };

  async function fill(offers: readonly Features[]) {
    for (let from = 0; from < offers.length; from += 2_000)
      await db.query(`INSERT INTO sql_offer SELECT * FROM jsonb_populate_recordset(NULL::sql_offer, $1::jsonb)`, [
        JSON.stringify(offers.slice(from, from + 2_000).map(rowOf)),
      ]);
    await db.query('ANALYZE sql_offer');
  }

  async function best(need: Features, most: number) {
    const { rows } = await db.query<{ id: string; total: number }>({
      name: 'sql-scorer',
      text: `${scored} ORDER BY total DESC, id LIMIT ${most}`,
      values: parameters(need),
    });
    return rows;
  }

  function rowOf(offer: Features) {
    const rule = ruleOf(offer);
    return {
      id: offer.id,
      organisation: offer.organisation,
      country: offer.country,
      regions: offer.country ? regionsOf(offer.country) : [],
      languages: String(maskOf(offer)),
      interpreter: offer.interpreter,
      modalities: offer.modalities,
      places: offer.places,
      rule_named: rule.countries.length > 50 ? [] : rule.countries.map(areas),
      rule_areas: [...rule.groupings, ...rule.regions, ...(rule.countries.length > 50 ? rule.countries : [])].map(
        areas,
      ),
      rule_codes: rule.countries.length + rule.groupings.length + rule.regions.length > 0,
      rule_note: rule.note !== null,
      rule_size: expandEligibility(rule, today).size,
      start_on: offer.startsOn,
      end_on: offer.endsOn,
      deadline: offer.deadline,
      seats: offer.seats,
      level: levels.indexOf(offer.level ?? ''),
      amount: offer.amount,
      currency: offer.currency,
      carried: offer.sharesStated === 0 ? null : Math.min(1, offer.sharesCarried.length / offer.sharesStated),
      verified: offer.centreVerified,
      record: offer.record,
      confirmed_on: offer.confirmedOn,
      ...subjectOf(offer),
      terms: offer.mentions.map(({ term }) => terms(term)),
      impacts: offer.mentions.map(({ impact }) => impact),
    };
  }

  function parameters(need: Features): unknown[] {
    const asked = need.mentions.map(({ term, impact }) => ({ term: terms(term), weight: weightOf(term) * impact }));
    const mass = asked.reduce((sum, { weight }) => sum + weight, 0);
    const { sectors, groups, families, sdgs, goals } = subjectOf(need);
    const groupings = need.country ? groupingsOf(need.country, today) : [];
    const regions = need.country ? regionsOf(need.country) : [];
    const exchanged = exchanges.filter(({ from, to }) => from === need.country || to === need.country);
    return [
      need.country,
      need.organisation,
      String(maskOf(need)),
      need.interpreter,
      need.modalities,
      need.startsOn,
      need.endsOn,
      need.country ? [...groupings, ...regions, '001', need.country].map(areas) : [],
      need.country ? areas(need.country) : null,
      today,
      asked.map(({ term }) => term),
      asked.map(({ weight }) => weight),
      mass * 255,
      sectors,
      groups,
      families,
      sdgs,
      goals,
      need.places,
      need.amount,
      need.currency,
      need.coverable,
      groupings.some((code) => ['LDC', 'LLDC', 'SIDS'].includes(code)),
      levels.indexOf(need.level ?? ''),
      need.planNamed,
      regions.slice(0, -1),
      regions.at(-1) ?? null,
      need.seats,
      JSON.stringify(
        exchanged.map(({ from, to, count }) =>
          from === need.country ? { country: to, gave: count, got: 0 } : { country: from, gave: 0, got: count },
        ),
      ),
      share,
    ];
  }

  function maskOf({ languages: spoken }: Features): bigint {
    return spoken.reduce((mask, language) => mask | (1n << BigInt(languages(language))), 0n);
  }
}

const levels = ['', 'introductory', 'intermediate', 'advanced', 'expert'];
const FILTERING = 10;

/** Of the total: the part of each signal of each criterion. */
function sharesOf(table: Weights['offer']): number[] {
  const all = criteria.reduce((sum, name) => sum + table[name].of, 0);
  return order.map(([criterion, signal]) => {
    const { of, ...parts } = table[criterion] as { of: number } & Record<string, number>;
    const sum = Object.values(parts).reduce((total, part) => total + part, 0);
    return all > 0 && sum > 0 ? (of / all) * ((parts[signal] ?? 0) / sum) : 0;
  });
}

/** The first of them are of the subject; the others are circumstances, and count in full where three hundredths of it are met. */
const OF_SUBJECT = 3;

const order = [
  ['mutuality', 'topic'],
  ['mutuality', 'sector'],
  ['mutuality', 'sdg'],
  ['mutuality', 'interest'],
  ['mutuality', 'balance'],
  ['economicBenefit', 'cost'],
  ['economicBenefit', 'costShares'],
  ['economicBenefit', 'priority'],
  ['economicBenefit', 'reach'],
  ['viability', 'record'],
  ['viability', 'level'],
  ['viability', 'plan'],
  ['viability', 'freshness'],
  ['feasibility', 'eligibility'],
  ['feasibility', 'language'],
  ['feasibility', 'dates'],
  ['feasibility', 'modality'],
  ['feasibility', 'region'],
  ['feasibility', 'seats'],
] as const;

const eligible = `CASE WHEN $9::int = ANY(rule_named) THEN 'named' WHEN rule_areas && $8::int[] THEN 'through'
  WHEN NOT rule_codes AND NOT rule_note THEN 'all' WHEN NOT rule_codes OR rule_note OR $1::text IS NULL THEN 'ask' ELSE 'no' END`;

const spoken = `CASE WHEN languages & $3::bigint <> 0 THEN 'shared' WHEN languages = 0 OR $3::bigint = 0 THEN 'unknown'
  WHEN interpreter IS TRUE OR $4::boolean IS TRUE THEN 'bridge' WHEN interpreter IS FALSE AND $4::boolean IS FALSE THEN 'none' ELSE 'ask' END`;

const filters = `(country IS DISTINCT FROM $1::text OR country IS NULL) AND organisation <> $2::text
  AND (languages & $3::bigint <> 0 OR languages = 0 OR $3::bigint = 0 OR interpreter IS NOT FALSE OR $4::boolean IS NOT FALSE)
  AND (modalities && $5::text[] OR modalities = '{}' OR $5::text[] = '{}')
  AND (start_on IS NULL OR $7::date IS NULL OR start_on <= $7::date) AND (end_on IS NULL OR $6::date IS NULL OR end_on >= $6::date)
  AND (NOT rule_codes OR rule_note OR $1::text IS NULL OR $9::int = ANY(rule_named) OR rule_areas && $8::int[])
  AND (deadline IS NULL OR deadline >= $10::date)`;

/** In the order of \`order\`. The subject is summed from whole numbers, so that its order does not matter. */
const values: readonly string[] = [
  `topic`,
  `CASE WHEN $14::int[] = '{}' OR sectors = '{}' THEN 0.5 WHEN sectors && $14::int[] THEN 1 WHEN groups && $15::int[] THEN 0.8 WHEN families && $16::int[] THEN 0.4 ELSE 0 END`,
  `CASE WHEN $17::text[] = '{}' OR sdgs = '{}' THEN 0.5 WHEN sdgs && $17::text[] THEN 1 WHEN goals && $18::text[] THEN 0.5 ELSE 0 END`,
  `CASE WHEN $9::int = ANY(rule_named) OR $1::text = ANY(places) OR country = ANY($19::text[]) THEN 1 ELSE 0 END`,
  `CASE WHEN $1::text IS NULL OR country IS NULL THEN 0.5 ELSE coalesce((SELECT (sum(x.gave) + 1) / (sum(x.gave) + sum(x.got) + 1) FROM json_to_recordset($29::json) AS x (country text, gave float8, got float8) WHERE x.country = o.country), 0.5) END`,
  `CASE WHEN NOT coalesce($20::float8 > 0 AND amount >= 0 AND currency = $21::text, false) THEN 0.5 WHEN amount <= $20::float8 THEN 1
        WHEN coalesce(amount <= $20::float8 + $22::float8, false) THEN 0.75 ELSE $20::float8 / amount / 2 END`,
  `coalesce(carried, 0.5)`,
  `CASE WHEN $23::boolean THEN 1 ELSE 0 END`,
  `CASE WHEN cardinality($19::text[]) >= 3 OR NOT rule_codes AND NOT rule_note OR rule_size >= 3 THEN 1 ELSE 0 END`,
  `CASE WHEN verified THEN 1 WHEN record > 0 THEN 0.9 ELSE 0.5 END`,
  `CASE WHEN level = 0 OR $24::int = 0 THEN 0.5 WHEN level >= $24::int THEN 1 ELSE 0 END`,
  `CASE WHEN $25::boolean THEN 1 ELSE 0.5 END`,
  `CASE WHEN $10::date - confirmed_on <= 90 THEN 1 ELSE 0.5 END`,
  `CASE ${eligible} WHEN 'named' THEN 1 WHEN 'through' THEN 0.7 + (1 - 0.7) * (1 - least(1, rule_size / 200::float8)) WHEN 'all' THEN 0.7 WHEN 'ask' THEN 0.5 ELSE 0 END`,
  `CASE ${spoken} WHEN 'shared' THEN 1 WHEN 'bridge' THEN 0.6 WHEN 'unknown' THEN 0.5 WHEN 'ask' THEN 0.15 ELSE 0 END`,
  `CASE WHEN start_on IS NULL AND end_on IS NULL OR $6::date IS NULL AND $7::date IS NULL THEN 0.5
        WHEN (start_on IS NULL OR end_on IS NULL) AND ($6::date IS NULL OR $7::date IS NULL) THEN 1
        ELSE greatest(0, least(1, (least(end_on, $7::date) - greatest(start_on, $6::date) + 1) / greatest(1, least(end_on - start_on + 1, $7::date - $6::date + 1))::float8)) END`,
  `CASE WHEN modalities = '{}' OR $5::text[] = '{}' THEN 0.5 WHEN modalities && $5::text[] THEN 1 ELSE 0 END`,
  `CASE WHEN $1::text IS NULL OR country IS NULL THEN 0.5 WHEN regions && $26::text[] THEN 1 WHEN $27::text = ANY(regions) THEN 0.6 ELSE 0 END`,
  `CASE WHEN coalesce($28::int, 0) = 0 THEN 1 WHEN coalesce(seats, 0) = 0 THEN 0.5 ELSE least(1, seats::float8 / $28::int) END`,
];

const scored = `
  SELECT id, round((${values.map((value, i) => `(($30::float8[])[${i + 1}] * (${value})::float8${i < OF_SUBJECT ? '' : ' * least(1, topic / 0.03)'})`).join('\n    + ')})::numeric, 6)::float8 AS total
    FROM sql_offer o
    CROSS JOIN LATERAL (
      SELECT sum(a.weight * x.impact) / nullif($13::float8, 0) AS topic
        FROM unnest(o.terms, o.impacts) AS x (term, impact) JOIN unnest($11::int[], $12::float8[]) AS a (term, weight) ON a.term = x.term) t
   WHERE terms && $11::int[] AND topic > 0 AND ${filters}`;

function subjectOf({ sectors, sdgs }: Features) {
  const groups = sectors.map((code) => sectorGroup(code) ?? code);
  return {
    sectors,
    groups,
    families: groups.map((group) => Math.floor(group / 10)),
    sdgs,
    goals: sdgs.map((code) => String(goalOf(code) ?? code)),
  };
}

function ruleOf({ eligibility }: Features) {
  const [countries, groupings, regions, note] = JSON.parse(eligibility) as [
    string[],
    string[],
    string[],
    string | null,
  ];
  return { countries, groupings, regions, note };
}

function numbers() {
  const known = new Map<string, number>();
  return (thing: string): number => {
    const number = known.get(thing) ?? known.size;
    known.set(thing, number);
    return number;
  };
}

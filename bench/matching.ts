import pg from 'pg';
import {
  codeBook,
  firstWeights,
  matchIndex,
  scorers,
  termWeight,
  world,
  type Features,
  type MatchIndex,
  type TermCounts,
} from '../server/matching/index.js';
import { sqlScorer } from '../test/support/sql-scorer.js';
import { fullText } from './full-text.js';
import { memoryBandwidth } from './memory-bandwidth.js';
import { percentile, significant } from './percentile.js';
import { printFigures } from './print-figures.js';
import { readSize } from './read-size.js';
import { syntheticListings } from './synthetic-listings.js';
import { withTemporaryRuntime } from './temporary-runtime.js';
import { withTime } from './with-time.js';

export const usage = `npm run bench -- matching [--listings 100000] [--needs 60] [--seed 1] [--json]
  the exact best twenty with reasons for one need, interleaved with the exact scorer in SQL and with PostgreSQL full text
  under the same hard filters; everything against everything; the size of the index and what a change to it takes`;

const BEST = 20;
const REPEATS = 5;
const WARM_UP_MS = 3_000;
const BATCH = 10_000;
const TODAY = '2027-01-15';
const PAGE = 10_000;

export async function main(args: string[]) {
  const { size, json } = readSize(args, { listings: 100_000, needs: 60, seed: 1 }, usage);
  printFigures(await withTemporaryRuntime(({ databaseUrl }) => measure(databaseUrl, size)), json);
}

async function measure(databaseUrl: string, size: { listings: number; needs: number; seed: number }) {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    const counts = countTerms(size);
    const index = filled(size, counts);
    const weightOf = (term: string) => termWeight(counts.counts.get(term) ?? 0, counts.listings);
    const sql = await sqlScorer(db, { today: TODAY, weights: firstWeights, weightOf, exchanges: [] });
    const text = await fullText(db, sql);
    for (const page of pages(size)) {
      await sql.fill(page);
      await text.fill(page);
    }
    await text.index();
    const draw = syntheticListings(size.seed + 1);
    const needs = Array.from({ length: size.needs }, draw.need);
    const compared = await compare(needs, { index, sql, text });
    return {
      bench: 'matching',
      ...size,
      ...compared,
      ...bound(index, Number(compared['ours_p50_ms'])),
      ...batch(index, size),
      ...changes(index, size),
    };
  } finally {
    await db.end();
  }
}

interface Engines {
  index: MatchIndex;
  sql: Awaited<ReturnType<typeof sqlScorer>>;
  text: Awaited<ReturnType<typeof fullText>>;
}

async function compare(
  needs: readonly Features[],
  { index, sql, text }: Engines,
): Promise<Record<string, number | boolean>> {
  const [ours, theirs, texts]: [number[], number[], number[]] = [[], [], []];
  let [exact, shared] = [0, 0];
  for (const until = performance.now() + WARM_UP_MS; performance.now() < until;)
    for (const need of needs) answer(index, need);
  for (const need of needs.slice(0, 5)) await Promise.all([sql.best(need, BEST), text.best(need, BEST)]);
  for (const need of needs) {
    for (let i = 0; i < REPEATS; i++) ours.push(timed(() => answer(index, need)));
    const [expected, theirTime] = await withTime(() => sql.best(need, BEST));
    const [worded, textTime] = await withTime(() => text.best(need, BEST));
    theirs.push(theirTime);
    texts.push(textTime);
    const found = index.find(index.subject(need), 'offer', { most: BEST, floor: 0, scorer });
    if (isSame(found, expected)) exact++;
    shared += found.filter(({ id }) => worded.includes(id)).length / (found.length || 1);
  }
  const of = (name: string, times: number[]) => ({
    [`${name}_p50_ms`]: percentile(times, 0.5),
    [`${name}_p95_ms`]: percentile(times, 0.95),
  });
  const all = { ...of('ours', ours), ...of('sql', theirs), ...of('fts', texts) } as Record<string, number>;
  return {
    ...rounded(all),
    speedup_sql: significant(all['sql_p50_ms']! / all['ours_p50_ms']!),
    speedup_fts: significant(all['fts_p50_ms']! / all['ours_p50_ms']!),
    speedup_sql_p95: significant(all['sql_p95_ms']! / all['ours_p95_ms']!),
    speedup_fts_p95: significant(all['fts_p95_ms']! / all['ours_p95_ms']!),
    exact: exact === needs.length,
    exact_needs: exact,
    fts_overlap: significant(shared / needs.length),
  };
}

const scorer = scorers(firstWeights).offer;

/** What the product does for one need: its best twenty, each with its reasons. */
function answer(index: MatchIndex, need: Features) {
  const subject = index.subject(need);
  return index
    .find(subject, 'offer', { most: BEST, floor: 0, scorer })
    .map(({ id }) => index.explain(subject, index.known(id)!, scorer, (_id, term) => term));
}

const isSame = (found: readonly { id: string; total: number }[], expected: readonly { id: string; total: number }[]) =>
  found.length === expected.length &&
  found.every(({ id, total }, place) => id === expected[place]!.id && Math.abs(total - expected[place]!.total) < 1e-9);

/** Everything that scoring reads, once, at the speed of this memory; the median is set against it. */
function bound(index: MatchIndex, median: number) {
  const bandwidth = memoryBandwidth();
  return {
    memory_gb_s: significant(bandwidth / 1e6),
    packed_bytes: index.packedBytes,
    bound_ms: significant(index.packedBytes / bandwidth),
    bound_ratio: significant(median / (index.packedBytes / bandwidth)),
    bytes_per_listing: significant(index.bytes / index.size),
  };
}

function batch(index: MatchIndex, { listings, seed }: { listings: number; seed: number }) {
  const draw = syntheticListings(seed + 2);
  const needs = Array.from({ length: Math.min(BATCH, Math.ceil(1e9 / listings)) }, draw.need).map(index.subject);
  const started = performance.now();
  for (const need of needs) index.find(need, 'offer', { most: BEST, floor: 0, scorer });
  return { batch_needs: needs.length, batch_s: significant((performance.now() - started) / 1_000) };
}

function changes(index: MatchIndex, { seed }: { seed: number }) {
  const draw = syntheticListings(seed + 3);
  const times = Array.from({ length: 5_000 }, draw.offer).map((offer) => timed(() => index.put(offer)) * 1_000);
  return { change_p50_us: significant(percentile(times, 0.5)), change_p95_us: significant(percentile(times, 0.95)) };
}

function countTerms(size: { listings: number; seed: number }): TermCounts {
  const counts = new Map<string, number>();
  for (const page of pages(size))
    for (const { mentions } of page) for (const { term } of mentions) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { listings: size.listings, counts };
}

function filled(size: { listings: number; seed: number }, counts: TermCounts): MatchIndex {
  const index = matchIndex(world(codeBook(TODAY)), counts);
  for (const page of pages(size)) for (const offer of page) index.put(offer);
  index.pack();
  return index;
}

/** The same listings each time, a page at once: a million of them do not fit side by side. */
function* pages({ listings, seed }: { listings: number; seed: number }): Generator<Features[]> {
  const draw = syntheticListings(seed);
  for (let made = 0; made < listings; made += PAGE)
    yield Array.from({ length: Math.min(PAGE, listings - made) }, draw.offer);
}

function timed(run: () => unknown): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}

const rounded = (figures: Record<string, number>) =>
  Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, significant(value)]));

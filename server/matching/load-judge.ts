import type { DataSource, EntityManager } from 'typeorm';
import type { Context } from '../platform/context.js';
import { codeBook } from './engine/code-book.js';
import { matchIndex, type MatchIndex } from './engine/match-index.js';
import { world } from './engine/world.js';
import { loadExchanges } from './exchanges.js';
import { featuresFrom } from './feature-text.js';
import type { Features } from './features.js';
import { scorers, type Scorer } from './scorer.js';
import { loadWeights, type StoredWeights } from './stored-weights.js';
import { loadTermCounts } from './term-counts.js';
import { SCORING_VERSION } from './weights.js';

/** All open listings and the scores by which they are judged, as they are now. */
export interface Judge {
  index: MatchIndex;
  scorer: { offer: Scorer; fund: Scorer };
  weights: StoredWeights;
  /** How many listings there were when terms were last counted. */
  counted: number;
  /** Stored with every match: what it was scored by. */
  ruleVersion: string;
  /** Takes a listing as this transaction has read it; what becomes of the transaction is seen at the next load. */
  take(features: Features): void;
  /** The same for one that is no longer open. */
  drop(listingId: string): void;
}

interface Kept extends Judge {
  today: string;
  countsVersion: number;
  /** All transactions before this one are in the index. */
  upTo: string;
  /** Listings taken from a transaction that may not have been committed. */
  unsure: Set<string>;
}

const kept = new WeakMap<DataSource, Promise<Kept>>();

/**
 * The index of this process, brought up to date: only what changed since is read. It is made anew when the day changes
 * (memberships do), when terms were counted again and when the weights are others. Safe to ask for at any time, by
 * several at once.
 */
export async function loadJudge({ db, now }: Pick<Context, 'db' | 'now'>): Promise<Judge> {
  const { dataSource } = db;
  const today = now().toISOString().slice(0, 10);
  const before = kept.get(dataSource) ?? Promise.resolve(undefined);
  const next = before.catch(() => undefined).then((known) => bringUpToDate(db, today, known));
  kept.set(dataSource, next);
  return next;
}

async function bringUpToDate(db: EntityManager, today: string, known: Kept | undefined): Promise<Kept> {
  const [versions]: [{ counts: number; weights: number }] = await db.query(
    `SELECT coalesce((SELECT max(version) FROM matching_term_counts), 0) AS counts,
            coalesce((SELECT max(version) FROM matching_weights), 0) AS weights`,
  );
  const usable = known?.today === today && known.countsVersion === versions.counts;
  const judge = usable ? known : await begin(db, today);
  if (judge.weights.version !== versions.weights) await weighBy(judge, await loadWeights(db));
  await follow(db, judge);
  return judge;
}

async function begin(db: EntityManager, today: string): Promise<Kept> {
  const counted = await loadTermCounts(db);
  const weights = await loadWeights(db);
  const index = matchIndex(world(codeBook(today), await loadExchanges(db)), counted);
  const judge: Kept = {
    index,
    scorer: scorers(weights.weights),
    weights,
    counted: counted.listings,
    ruleVersion: '',
    today,
    countsVersion: counted.version,
    upTo: '0',
    unsure: new Set(),
    take(features) {
      judge.unsure.add(features.id);
      index.put(features);
    },
    drop(id) {
      judge.unsure.add(id);
      index.remove(id);
    },
  };
  await weighBy(judge, weights);
  return judge;
}

async function weighBy(judge: Kept, weights: StoredWeights) {
  judge.weights = weights;
  judge.scorer = scorers(weights.weights);
  judge.ruleVersion = `${SCORING_VERSION}.${weights.version}.${judge.countsVersion}`;
}

const PAGE = 5_000;

/**
 * Reads what changed since the last time. A transaction that began before but commits after us has a number from `upTo`
 * on, so that it is read the next time, however late it comes. What our own transaction has changed is read again too.
 */
async function follow(db: EntityManager, judge: Kept) {
  const [{ upTo }]: [{ upTo: string }] = await db.query(
    `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS "upTo"`,
  );
  const first = judge.upTo === '0';
  const unsure = [...judge.unsure];
  judge.unsure.clear();
  let after = '00000000-0000-0000-0000-000000000000';
  for (let rows = PAGE; rows === PAGE;) {
    const page = await changedPage(db, { from: judge.upTo, unsure, after, onlyOpen: first });
    for (const { id, features, own } of page) {
      if (own) judge.unsure.add(id);
      if (features) judge.index.put(featuresFrom(features));
      else judge.index.remove(id);
      after = id;
    }
    rows = page.length;
  }
  if (first) judge.index.pack();
  judge.upTo = upTo;
}

/** One value for the whole page: parsing one long text is much faster than a row for each listing. */
async function changedPage(
  db: EntityManager,
  { from, unsure, after, onlyOpen }: { from: string; unsure: string[]; after: string; onlyOpen: boolean },
): Promise<{ id: string; features: unknown[] | null; own: boolean }[]> {
  const [{ page }]: [{ page: string | null }] = await db.query(
    `SELECT '[' || string_agg('["' || listing_id || '",' || own || ',' || CASE WHEN open THEN features ELSE 'null' END || ']', ',' ORDER BY listing_id) || ']' AS page
       FROM (SELECT listing_id, open, features, coalesce(changed = pg_current_xact_id_if_assigned(), false) AS own FROM matching_feature
              WHERE (changed >= $1::xid8 OR listing_id = ANY($2)) AND listing_id > $3 AND (open OR NOT $4)
              ORDER BY listing_id LIMIT $5) f`,
    [from, unsure, after, onlyOpen, PAGE],
  );
  if (page === null) return [];
  return (JSON.parse(page) as [string, boolean, unknown[] | null][]).map(([id, own, features]) => ({
    id,
    own,
    features,
  }));
}

import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { databaseOf } from '../platform/acting-as.js';
import { asSystem } from '../platform/as-system.js';
import type { Context } from '../platform/context.js';
import { codeBook } from './engine/code-book.js';
import { matchIndex, type MatchIndex } from './engine/match-index.js';
import { world } from './engine/world.js';
import { loadExchanges } from './exchanges.js';
import { featuresFrom } from './feature-text.js';
import type { Features } from './features.js';
import { meaningFromPage } from './meaning-store.js';
import { scorers, type Scorer } from './scorer.js';
import { loadWeights, type StoredWeights } from './stored-weights.js';
import { loadTermCounts } from './term-counts.js';
import { SCORING_VERSION } from './weights.js';

/** All open listings and the scores by which they are judged, as they are now. */
export interface Judge {
  readonly index: MatchIndex;
  readonly scorer: { offer: Scorer; fund: Scorer };
  readonly weights: StoredWeights;
  /** How many listings there were when terms were last counted. */
  readonly counted: number;
  /** Whether anything was read for its meaning. */
  readonly meanings: boolean;
  /** Stored with every match: what it was scored by. */
  readonly ruleVersion: string;
  /** Takes a listing as this transaction has read it; what becomes of the transaction is seen at the next load. */
  take(features: Features): void;
  /** The same for one that is no longer open. */
  drop(listingId: string): void;
}

/** What a process keeps between loads. */
interface Kept {
  index: MatchIndex;
  scorer: Judge['scorer'];
  weights: StoredWeights;
  counted: number;
  meanings: boolean;
  countsVersion: number;
  today: string;
  /** All transactions before this one are in the index. */
  upTo: string;
  /** Of those after it: which listings are in the index as which of them left them. */
  since: Map<string, string>;
  /** Listings as a transaction saw them that may come to nothing. */
  unsure: Map<string, QueryRunner | undefined>;
}

const kept = new WeakMap<DataSource, Promise<Kept | undefined>>();

/**
 * The index of this process, brought up to date: only what changed since is read. It is made anew when the day changes
 * (memberships do) and when terms were counted again. Safe to ask for at any time, by several at once: within a
 * transaction only under `oneRunAtATime`, so that what others have left unsure is decided; outside one for reading, and
 * then a run that is under way is left alone. The judge keeps its weights while others are set.
 */
export const loadJudge = (ctx: Context): Promise<Judge> =>
  asSystem(ctx, async ({ db, now }) => {
    const today = now().toISOString().slice(0, 10);
    const database = databaseOf(db.dataSource);
    const before = kept.get(database) ?? Promise.resolve(undefined);
    const turn = before.then((known) => bringUpToDate(db, today, known));
    kept.set(
      database,
      turn.catch(() => before),
    );
    return judgeBy(await turn, db.queryRunner);
  });

function judgeBy(kept: Kept, by: QueryRunner | undefined): Judge {
  const { index, scorer, weights, counted, meanings, countsVersion, unsure } = kept;
  return {
    index,
    scorer,
    weights,
    counted,
    meanings,
    ruleVersion: `${SCORING_VERSION}.${weights.version}.${countsVersion}`,
    take(features) {
      unsure.set(features.id, by);
      index.put(features);
    },
    drop(id) {
      unsure.set(id, by);
      index.remove(id);
    },
  };
}

/** A failure halfway leaves `known` as good as it was: the next load reads the same again. */
async function bringUpToDate(db: EntityManager, today: string, known: Kept | undefined): Promise<Kept> {
  const [versions]: [{ counts: number; weights: number }] = await db.query(
    `SELECT coalesce((SELECT max(version) FROM matching_term_counts), 0) AS counts,
            coalesce((SELECT max(version) FROM matching_weights), 0) AS weights`,
  );
  const usable = known?.today === today && known.countsVersion === versions.counts;
  const current = usable ? known : await begin(db, today);
  if (current.weights.version !== versions.weights) {
    current.weights = await loadWeights(db);
    current.scorer = scorers(current.weights.weights);
  }
  await follow(db, current);
  return current;
}

async function begin(db: EntityManager, today: string): Promise<Kept> {
  const counted = await loadTermCounts(db);
  const weights = await loadWeights(db);
  return {
    index: matchIndex(world(codeBook(today), await loadExchanges(db)), counted),
    scorer: scorers(weights.weights),
    weights,
    counted: counted.listings,
    meanings: false,
    countsVersion: counted.version,
    today,
    upTo: '0',
    since: new Map(),
    unsure: new Map(),
  };
}

const PAGE = 5_000;

/**
 * Reads what changed since the last time. A transaction that began before but commits after us has a number from `upTo`
 * on, so that it is read the next time, however late it comes. What our own transaction has changed is read again too.
 */
async function follow(db: EntityManager, current: Kept) {
  const [{ upTo, meanings }]: [{ upTo: string; meanings: boolean }] = await db.query(
    `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS "upTo", EXISTS (SELECT FROM matching_embedding) AS meanings`,
  );
  const first = current.upTo === '0';
  const underWay = stillUnderWay(current, db);
  const unsure = new Set([...current.unsure.keys()].filter((id) => !underWay.has(id)));
  const gone = new Set(unsure);
  const since = new Map<string, string>();
  let after = '00000000-0000-0000-0000-000000000000';
  for (let rows = PAGE; rows === PAGE;) {
    const page = await changedPage(db, {
      from: current.upTo,
      unsure: [...unsure],
      after,
      onlyOpen: first,
      meanings,
    });
    for (const { id, features, changed, own } of page) {
      after = id;
      gone.delete(id);
      if (underWay.has(id)) continue;
      if (own) current.unsure.set(id, db.queryRunner);
      else if (BigInt(changed) >= BigInt(upTo)) since.set(id, changed);
      if (!own && !unsure.has(id) && current.since.get(id) === changed) continue;
      if (features) current.index.put(features);
      else current.index.remove(id);
      if (!own) current.unsure.delete(id);
    }
    rows = page.length;
  }
  for (const id of gone) {
    current.index.remove(id);
    current.unsure.delete(id);
  }
  if (first) current.index.pack();
  current.upTo = upTo;
  current.meanings = meanings;
  current.since = since;
}

/** Listings that a transaction of this process has taken and not ended yet; under the lock of matching there is no other than our own. */
function stillUnderWay({ unsure }: Kept, { queryRunner }: EntityManager): Set<string> {
  if (queryRunner?.isTransactionActive) return new Set();
  const active = [...unsure].filter(([, by]) => by?.isTransactionActive && !by.isReleased);
  return new Set(active.map(([id]) => id));
}

interface ChangedRow {
  id: string;
  features: Features | null;
  changed: string;
  own: boolean;
}

/** Read only where there is any: most installations have none. */
const MEANING = `coalesce(',[' || to_json(e.model) || ',"' || translate(encode(e.vector, 'base64'), E'\\n', '') || '"]', '')`;

/**
 * One value for the whole page: parsing one long text is much faster than a row for each listing. Numbers that no
 * transaction has yet come with a database that was restored from another server; they are in the index since the first
 * page of it.
 */
async function changedPage(
  db: EntityManager,
  {
    from,
    unsure,
    after,
    onlyOpen,
    meanings,
  }: { from: string; unsure: string[]; after: string; onlyOpen: boolean; meanings: boolean },
): Promise<ChangedRow[]> {
  const [{ page }]: [{ page: string | null }] = await db.query(
    `SELECT '[' || string_agg('["' || listing_id || '",' || own || ',"' || changed || '",' || CASE WHEN open THEN features ELSE 'null' END || ${meanings ? MEANING : `''`} || ']', ',' ORDER BY listing_id) || ']' AS page
       FROM (SELECT listing_id, open, features, changed, coalesce(changed = pg_current_xact_id_if_assigned(), false) AS own
               FROM matching_feature
              WHERE (changed >= $1::xid8 AND ($4 OR changed < pg_snapshot_xmax(pg_current_snapshot()) OR changed = pg_current_xact_id_if_assigned())
                     OR listing_id = ANY($2)) AND listing_id > $3 AND (open OR NOT $4)
              ORDER BY listing_id LIMIT $5) f ${meanings ? 'LEFT JOIN matching_embedding e USING (listing_id)' : ''}`,
    [from, unsure, after, onlyOpen, PAGE],
  );
  if (page === null) return [];
  return (JSON.parse(page) as [string, boolean, string, unknown[] | null, [string, string]?][]).map(
    ([id, own, changed, features, read]) => ({
      id,
      own,
      changed,
      features: features && featuresOf(features, read),
    }),
  );
}

function featuresOf(values: unknown[], read: [string, string] | undefined): Features {
  const features = featuresFrom(values);
  return read ? { ...features, meaning: meaningFromPage(read) } : features;
}

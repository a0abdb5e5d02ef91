import { In, type DataSource } from 'typeorm';
import { Listing, OPEN } from '../listings/index.js';
import type { CentreStatus } from '../organisations/index.js';
import type { Context } from '../platform/context.js';
import { openCorpus, type OpenCorpus } from './corpus.js';
import { featuresOf } from './features.js';

interface Kept {
  corpus: OpenCorpus;
  /** What each listing's features were computed from. */
  stamps: Map<string, string>;
}

const kept = new WeakMap<DataSource, Kept>();

interface OpenRow {
  id: string;
  version: number;
  centreStatus: CentreStatus;
}

/**
 * The open listings as they are now. Only those that changed since the last run of this process are read whole; the day
 * counts as a change, because membership of groupings is dated. Call it under `oneRunAtATime`.
 */
export async function loadCorpus({ db, now }: Pick<Context, 'db' | 'now'>): Promise<OpenCorpus> {
  const { corpus, stamps } = keptFor(db.dataSource);
  const today = now().toISOString().slice(0, 10);
  const open: OpenRow[] = await db.query(
    `SELECT l.id, l.version, o.centre_status AS "centreStatus"
       FROM listing l JOIN organisation o ON o.id = l.organisation_id WHERE l.state = ANY($1)`,
    [OPEN],
  );
  const rows = new Map(open.map((row) => [row.id, row]));
  for (const id of corpus.ids()) {
    if (rows.has(id)) continue;
    corpus.remove(id);
    stamps.delete(id);
  }

  const stampOf = ({ version, centreStatus }: OpenRow) => `${version} ${centreStatus} ${today}`;
  const changed = open.filter((row) => stamps.get(row.id) !== stampOf(row)).map(({ id }) => id);
  if (changed.length === 0) return corpus;
  for (const listing of await db.findBy(Listing, { id: In(changed) })) {
    const row = rows.get(listing.id)!;
    corpus.add(featuresOf(listing, row, today));
    stamps.set(listing.id, stampOf({ ...row, version: listing.version }));
  }
  return corpus;
}

function keptFor(dataSource: DataSource): Kept {
  const known = kept.get(dataSource) ?? { corpus: openCorpus(), stamps: new Map() };
  kept.set(dataSource, known);
  return known;
}

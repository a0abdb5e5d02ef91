import type { Queries } from './checkpoint.js';
import {
  copiedCheckpoints,
  storedCheckpoints,
  type Copy,
  type Finding,
  type Tell,
  type Tree,
} from './compare-checkpoints.js';
import { GrowingTree, leafHash } from './merkle.js';
import { BEFORE_THE_FIRST, ENTRY_CONTENT, entryHash, SEALED_AT, type EntryContent } from './sealed-entry.js';
import type { PublicKey } from './signing-key.js';
import { TILE } from './tiles.js';

export interface Verified {
  sealed: number;
  waiting: number;
  checkpoints: number;
  copied: number;
  findings: number;
}

interface Given {
  /** Keys known otherwise than from the database. Without any, whoever wrote the database may have signed. */
  trusted: PublicKey[];
  copy?: Copy | undefined;
  now: Date;
  /** Told of each finding as it is made. */
  found(finding: Finding): void;
}

const BATCH = 1000;
const MINUTE = 60_000;

/**
 * Works everything out anew from the entries, in batches, and compares it with the chain, the kept roots, the stored
 * checkpoints and a copy of them. Reads what was there when its transaction began: `db` is inside one that repeats reads.
 */
export async function verifyAudit(db: Queries, { trusted, copy, now, found }: Given): Promise<Verified> {
  let findings = 0;
  const tell: Tell = (kind, where) => {
    findings += 1;
    found({ kind, where });
  };
  const stored = await storedCheckpoints(db, { trusted, keys: [...trusted, ...(copy?.keys ?? [])], tell });
  const copied = copiedCheckpoints(db, copy ?? { keys: [], checkpoints: [] }, tell);
  const sealed = await walkChain(db, tell, async (tree) => {
    await stored.passed(tree);
    await copied.passed(tree);
  });
  await stored.end(sealed);
  await copied.end(sealed);
  const waiting = await walkWaiting(db, { tell, now });
  return { sealed, waiting, checkpoints: stored.count(), copied: copied.count(), findings };
}

/** Entry by entry: is it the one that was sealed, bound to the one before; and the tree as it grows. */
async function walkChain(db: Queries, tell: Tell, passed: (tree: Tree) => Promise<void>): Promise<number> {
  const tree = new GrowingTree();
  let seq = 0;
  let head: Buffer = BEFORE_THE_FIRST;
  let run: GrowingTree | undefined;
  for (;;) {
    const links = await linksAfter(db, seq);
    for (const link of links) {
      const at = Number(link.seq);
      if (at !== seq + 1) tell('gap', `${seq + 1} to ${at - 1}`);
      seq = at;
      if (!link.previous.equals(head)) tell('link', `entry ${seq}`);
      if (!link.entry) tell('removed', `entry ${seq} (id ${link.entry_id})`);
      else if (!entryHash(asSealed(link, link.entry)).equals(link.hash))
        tell('changed', `entry ${seq} (id ${link.entry_id}, ${link.entry.command})`);
      head = link.hash;
      const leaf = leafHash(link.hash);
      tree.add(leaf);
      (run ??= new GrowingTree()).add(leaf);
      if (seq % TILE === 0) {
        await compareTile(db, { number: seq / TILE - 1, root: run.root(), tell });
        run = undefined;
      }
      await passed({ size: seq, head, root: () => tree.root() });
    }
    if (links.length < BATCH) return seq;
  }
}

interface Link {
  seq: string;
  entry_id: string;
  previous: Buffer;
  hash: Buffer;
  sealed_at: string;
  entry: EntryContent | null;
}

const linksAfter = (db: Queries, seq: number): Promise<Link[]> =>
  db.query(
    `SELECT c.seq, c.entry_id, c.previous, c.hash, ${SEALED_AT} AS sealed_at, ${ENTRY_CONTENT} AS entry
       FROM audit_chain c LEFT JOIN audit_entry e ON e.id = c.entry_id
      WHERE c.seq > $1 ORDER BY c.seq LIMIT ${BATCH}`,
    [seq],
  );

const asSealed = ({ seq, previous, sealed_at: sealedAt }: Link, entry: EntryContent) => ({
  seq: Number(seq),
  previous: previous.toString('hex'),
  sealedAt,
  entry,
});

/** None yet is no finding: they are made at the next checkpoint. */
async function compareTile(db: Queries, { number, root, tell }: { number: number; root: Buffer; tell: Tell }) {
  const [tile] = await db.query(`SELECT root FROM audit_tile WHERE number = $1`, [number]);
  if (tile && !root.equals(tile.root as Buffer)) tell('tile', `entries ${number * TILE + 1} to ${(number + 1) * TILE}`);
}

/** Entries that are not in the chain: a few that are new; more, or older ones, are a finding. */
async function walkWaiting(db: Queries, { tell, now }: { tell: Tell; now: Date }): Promise<number> {
  let [after, waiting] = ['0', 0];
  for (;;) {
    const rows: { id: string; occurred_at: Date; sealed: boolean }[] = await db.query(
      `SELECT e.id, e.occurred_at, c.seq IS NOT NULL AS sealed
         FROM audit_entry e LEFT JOIN audit_chain c ON c.entry_id = e.id
        WHERE e.id > $1 ORDER BY e.id LIMIT ${BATCH * 10}`,
      [after],
    );
    for (const { id, occurred_at, sealed } of rows) {
      after = id;
      if (sealed) continue;
      waiting += 1;
      if (now.getTime() - occurred_at.getTime() > MINUTE) tell('unsealed', `id ${id}`);
    }
    if (rows.length < BATCH * 10) return waiting;
  }
}

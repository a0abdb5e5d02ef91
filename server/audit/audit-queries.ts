import { isAdministrator, type Actor } from '../actor.js';
import { asSystem } from '../platform/as-system.js';
import { ENTRY_CONTENT, SEALED_AT, type EntryContent, type SealedEntry } from '../platform/audit/sealed-entry.js';
import { listCheckpoints, type Checkpoint } from '../platform/audit/checkpoint.js';
import { treePath } from '../platform/audit/tiles.js';
import type { Context } from '../platform/context.js';
import type { Position } from '../platform/http/keyset.js';
import { may } from '../platform/policy.js';
import { Problem } from '../problems.js';
import { recordRelations } from './record-relations.js';

/** How much of an entry one may read: all of it, or that and when, without who and what. */
export type Sight = 'whole' | 'metadata';

export interface TrailEntry {
  entry: EntryContent;
  sight: Sight;
  /** Its place in the chain and its hash; none until it is sealed. */
  seq: number | null;
  hash: string | null;
}

interface TrailAsked {
  /** `kind/id`. */
  subject: string;
  limit: number;
  after: Position | undefined;
}

/**
 * What was done to a record, newest first, one more than `limit`. Who may not read its trail reads their own acts in it;
 * for whom there is nothing to read there is no trail.
 */
export async function readTrail(ctx: Context, { subject, limit, after }: TrailAsked): Promise<TrailEntry[]> {
  const { actor } = ctx;
  return asSystem(ctx, async ({ db }) => {
    const sight = sightOf(actor, await recordRelations(db, subject));
    const rows: { entry: EntryContent; seq: string | null; hash: Buffer | null }[] = await db.query(
      `SELECT ${ENTRY_CONTENT} AS entry, c.seq, c.hash FROM audit_entry e LEFT JOIN audit_chain c ON c.entry_id = e.id
        WHERE e.subjects @> ARRAY[$1] AND ($2::bigint IS NULL OR e.id < $2) AND ($3::uuid IS NULL OR e.actor_id = $3)
        ORDER BY e.id DESC LIMIT $4`,
      [subject, after?.[0] ?? null, sight ? null : actor.id, limit + 1],
    );
    if (!sight && rows.length === 0 && !after) throw new Problem('not-found');
    return rows.map(({ entry, seq, hash }) => ({
      entry,
      sight: entry.actorId === actor.id ? 'whole' : (sight ?? 'whole'),
      seq: seq === null ? null : Number(seq),
      hash: hash?.toString('hex') ?? null,
    }));
  });
}

export interface Proof {
  sight: Sight;
  sealed: SealedEntry;
  hash: string;
  checkpoint: Checkpoint;
  path: string[];
}

/** That this entry is one of those the newest checkpoint was taken of. */
export async function proveEntry(ctx: Context, entryId: string): Promise<Proof> {
  const { actor } = ctx;
  return asSystem(ctx, async ({ db }) => {
    const [row]: { entry: EntryContent; seq: string | null; previous: Buffer; hash: Buffer; sealed_at: string }[] =
      await db.query(
        `SELECT ${ENTRY_CONTENT} AS entry, c.seq, c.previous, c.hash, ${SEALED_AT} AS sealed_at
           FROM audit_entry e LEFT JOIN audit_chain c ON c.entry_id = e.id WHERE e.id = $1`,
        [entryId],
      );
    const sight = row && (await sightOfEntry(actor, row.entry, (subject) => recordRelations(db, subject)));
    if (!row || !sight) throw new Problem('not-found');
    const [checkpoint] = await listCheckpoints(db, { limit: 1 });
    const seq = Number(row.seq ?? Infinity);
    if (!checkpoint || seq > checkpoint.size)
      throw new Problem('wrong-state', 'No checkpoint has been taken since; one is every ten minutes');
    return {
      sight,
      sealed: { seq, previous: row.previous.toString('hex'), sealedAt: row.sealed_at, entry: row.entry },
      hash: row.hash.toString('hex'),
      checkpoint,
      path: (await treePath(db, seq, checkpoint.size)).map((node) => node.toString('hex')),
    };
  });
}

type RelationsOf = Awaited<ReturnType<typeof recordRelations>>;

const sightOf = (actor: Actor, relations: RelationsOf): Sight | undefined => {
  if (may(actor, 'auditTrail', 'view', relations)) return 'whole';
  return may(actor, 'auditTrail', 'viewMetadata', relations) ? 'metadata' : undefined;
};

/** By whichever of the things it is about. */
async function sightOfEntry(actor: Actor, entry: EntryContent, find: (subject: string) => Promise<RelationsOf>) {
  if (may(actor, 'auditTrail', 'viewOwn', { self: entry.actorId })) return 'whole';
  for (const subject of entry.subjects) if (sightOf(actor, await find(subject)) === 'whole') return 'whole';
  return isAdministrator(actor) ? sightOf(actor, {}) : undefined;
}

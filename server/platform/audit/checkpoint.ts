import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { canonical, sha256 } from './canonical.js';
import { isSignedBy, type PublicKey } from './signing-key.js';

const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** As it is published: that so many entries were there at a moment, with this root of their tree. */
export const checkpointSchema = z.object({
  size: z.int().positive().describe('So many entries; the number of the last'),
  root: hash.describe('Of the Merkle tree (RFC 6962) over the hashes of the entries'),
  head: hash.describe('Of the last entry'),
  at: z.iso.datetime(),
  previous: hash.nullable().describe('SHA-256 of the canonical JSON of the checkpoint before'),
  keyId: z.string(),
  signature: z
    .base64()
    .describe('Ed25519 over the words `bandung audit checkpoint 1`, a line feed, and the canonical JSON of the rest'),
});

export type Checkpoint = z.output<typeof checkpointSchema>;

export const publicKeySchema = z.object({
  id: z.string(),
  publicKey: z.base64().describe('Ed25519, SubjectPublicKeyInfo in DER'),
});

/** Its words keep this from being taken for anything else that is signed. */
export const signedText = ({ size, root, head, at, previous, keyId }: Omit<Checkpoint, 'signature'>): Buffer =>
  Buffer.from(`bandung audit checkpoint 1\n${canonical({ size, root, head, at, previous, keyId })}`);

export const isGenuine = (checkpoint: Checkpoint, key: PublicKey): boolean =>
  isSignedBy(key, signedText(checkpoint), Buffer.from(checkpoint.signature, 'base64'));

/** What the next one says of it. */
export const checkpointHash = (checkpoint: Checkpoint): Buffer => sha256(canonical(checkpoint));

interface Row {
  size: string;
  root: Buffer;
  head: Buffer;
  at: Date;
  previous: Buffer | null;
  key_id: string;
  signature: Buffer;
}

const fromRow = (row: Row): Checkpoint => ({
  size: Number(row.size),
  root: row.root.toString('hex'),
  head: row.head.toString('hex'),
  at: row.at.toISOString(),
  previous: row.previous?.toString('hex') ?? null,
  keyId: row.key_id,
  signature: row.signature.toString('base64'),
});

/** Whatever answers statements with rows. */
export type Queries = Pick<EntityManager, 'query'>;

/** Newest first, those of fewer than `before` entries. */
export async function listCheckpoints(db: Queries, { limit, before }: { limit: number; before?: number | undefined }) {
  const rows: Row[] = await db.query(
    `SELECT * FROM audit_checkpoint WHERE $1::bigint IS NULL OR size < $1 ORDER BY size DESC LIMIT $2`,
    [before ?? null, limit],
  );
  return rows.map(fromRow);
}

/** Oldest first, those of more than `after` entries. */
export async function checkpointsAfter(db: Queries, after: number, limit: number): Promise<Checkpoint[]> {
  const rows: Row[] = await db.query(`SELECT * FROM audit_checkpoint WHERE size > $1 ORDER BY size LIMIT $2`, [
    after,
    limit,
  ]);
  return rows.map(fromRow);
}

export async function findCheckpoint(db: Queries, size: number): Promise<Checkpoint | undefined> {
  const [row]: Row[] = await db.query(`SELECT * FROM audit_checkpoint WHERE size = $1`, [size]);
  return row && fromRow(row);
}

/** Every key that was ever used, oldest first. */
export const listKeys = (db: Queries): Promise<PublicKey[]> =>
  db.query(`SELECT id, public_key AS "publicKey" FROM audit_key ORDER BY since, id`);

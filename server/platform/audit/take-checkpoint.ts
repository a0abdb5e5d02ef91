import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { command } from '../command.js';
import type { Context } from '../context.js';
import { checkpointHash, listCheckpoints, signedText, type Checkpoint } from './checkpoint.js';
import { chainEnd, SEALING, sealEntries } from './seal-entries.js';
import type { SigningKey } from './signing-key.js';
import { treeRoot } from './tiles.js';

/** Seals what waits and signs how far the chain goes now; nothing, when nothing has come since the last time. */
export async function takeCheckpoint(ctx: Context, key: SigningKey): Promise<Checkpoint | undefined> {
  await introduceKey(ctx, { id: key.id, publicKey: key.publicKey });
  await sealEntries(ctx);
  return ctx.db.transaction(async (db) => {
    await db.query(`SELECT pg_advisory_xact_lock(${SEALING})`);
    const { seq: size, hash: head } = await chainEnd(db);
    const [last] = await listCheckpoints(db, { limit: 1 });
    if (size === (last?.size ?? 0)) return undefined;

    const unsigned = {
      size,
      root: (await treeRoot(db, size)).toString('hex'),
      head: head.toString('hex'),
      at: ctx.now().toISOString(),
      previous: last ? checkpointHash(last).toString('hex') : null,
      keyId: key.id,
    };
    const checkpoint = { ...unsigned, signature: key.sign(signedText(unsigned)).toString('base64') };
    await store(db, checkpoint);
    return checkpoint;
  });
}

/** A key that is used for the first time is published and goes on record, so that a change of keys is itself sealed. */
const introduceKey = command('introduce-audit-key', {
  input: z.object({ id: z.string(), publicKey: z.string() }),

  async run({ db, now, audit, evidence }, { id, publicKey }) {
    const added = await db.query(
      `INSERT INTO audit_key (id, public_key, since) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING id`,
      [id, publicKey, now()],
    );
    if (added.length === 0) return;
    audit(`audit-key/${id}`);
    evidence({ publicKey });
  },
});

const store = (db: EntityManager, { size, root, head, at, previous, keyId, signature }: Checkpoint) =>
  db.query(
    `INSERT INTO audit_checkpoint (size, root, head, at, previous, key_id, signature) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      size,
      Buffer.from(root, 'hex'),
      Buffer.from(head, 'hex'),
      at,
      previous && Buffer.from(previous, 'hex'),
      keyId,
      Buffer.from(signature, 'base64'),
    ],
  );

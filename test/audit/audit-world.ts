import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { listCheckpoints, listKeys, type Queries } from '../../server/platform/audit/checkpoint.js';
import type { Copy, Finding } from '../../server/platform/audit/compare-checkpoints.js';
import { signingKeyOf, type PublicKey } from '../../server/platform/audit/signing-key.js';
import { takeCheckpoint } from '../../server/platform/audit/take-checkpoint.js';
import { verifyAudit, type Verified } from '../../server/platform/audit/verify-audit.js';
import { command } from '../../server/platform/command.js';
import { openWorld } from '../support/world.js';

/** Something that is on record and means nothing else. */
export const note = command('note', {
  input: z.object({
    about: z.string(),
    holder: z.string().optional(),
    value: z.string().optional(),
    fail: z.boolean().optional(),
  }),
  async run({ audit, attest, evidence }, { about, holder, value = 'secret', fail }) {
    audit(`thing/${about}`);
    evidence({ about });
    if (holder) attest(holder, { name: value });
    if (fail) throw new Error('changed their mind');
  },
});

export async function openAuditWorld() {
  const world = await openWorld();
  const key = signingKeyOf(world.runtime.config);

  async function verify(
    db: Queries = world.ctx().db,
    { trusted = [key], copy }: { trusted?: PublicKey[]; copy?: Copy | undefined } = {},
  ): Promise<Verified & { found: Finding[] }> {
    const found: Finding[] = [];
    const result = await verifyAudit(db, { trusted, copy, now: world.now(), found: (finding) => found.push(finding) });
    return { ...result, found };
  }

  return {
    world,
    key,
    verify,
    notes: async (count: number) => {
      for (let n = 0; n < count; n++) await note(world.ctx(), { about: randomUUID() });
    },
    checkpoint: () => takeCheckpoint(world.ctx(), key),
    /** As anyone can have it from the published address. */
    copy: async (): Promise<Copy> => ({
      keys: await listKeys(world.db),
      checkpoints: await listCheckpoints(world.db, { limit: 1000 }),
    }),
  };
}

/** As whoever owns the server: no trigger, no key and no wall stands in the way. What is done is undone at the end. */
export async function asIntruder<T>(ownerUrl: string, tamper: (db: Queries) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query(`BEGIN; SET LOCAL session_replication_role = replica`);
    return await tamper({
      query: async <R>(sql: string, params?: unknown[]) => (await client.query(sql, params)).rows as R,
    });
  } finally {
    await client.query('ROLLBACK');
    await client.end();
  }
}

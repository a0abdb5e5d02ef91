import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { system } from '../server/actor.js';
import { sealEntries } from '../server/platform/audit/seal-entries.js';
import { signingKeyOf } from '../server/platform/audit/signing-key.js';
import { takeCheckpoint } from '../server/platform/audit/take-checkpoint.js';
import { verifyAudit } from '../server/platform/audit/verify-audit.js';
import { command } from '../server/platform/command.js';
import type { Context } from '../server/platform/context.js';
import type { Runtime } from '../server/runtime.js';
import { percentile, significant } from './percentile.js';
import { printFigures } from './print-figures.js';
import { readSize } from './read-size.js';
import { withTemporaryRuntime } from './temporary-runtime.js';
import { withTime } from './with-time.js';

export const usage = `npm run bench -- audit [--commands 2000] [--entries 50000] [--json]
  what the audit costs a command: one row written by itself, with its audit entry, with two commitments, and with its
  entry while others are being sealed; then how fast so many entries are sealed, signed and verified, and in what memory`;

const WARM_UP = 200;

export async function main(args: string[]) {
  const { size, json } = readSize(args, { commands: 2_000, entries: 50_000 }, usage);
  printFigures(await withTemporaryRuntime((runtime) => measure(runtime, size)), json);
}

const write = command('write', {
  input: z.object({ audited: z.boolean(), attested: z.boolean() }),
  async run({ db, audit, attest }, { audited, attested }) {
    const id = randomUUID();
    await db.query(`INSERT INTO organisation (id, kind, name, created_at) VALUES ($1, 'donor', 'A donor', now())`, [
      id,
    ]);
    if (audited) audit(`organisation/${id}`);
    if (attested) attest(id, { name: 'Ada Perera', email: 'ada@example.org' });
  },
});

async function measure({ context, config, now }: Runtime, size: { commands: number; entries: number }) {
  const ctx = context(system);
  const key = signingKeyOf(config);
  const times = { bare: [] as number[], audited: [] as number[], attested: [] as number[], sealing: [] as number[] };
  const timed = async (given: { audited: boolean; attested: boolean }) => (await withTime(() => write(ctx, given)))[1];

  for (let n = 0; n < WARM_UP + size.commands; n++) {
    const took = [
      await timed({ audited: false, attested: false }),
      await timed({ audited: true, attested: false }),
      await timed({ audited: true, attested: true }),
    ] as const;
    if (n < WARM_UP) continue;
    times.bare.push(took[0]);
    times.audited.push(took[1]);
    times.attested.push(took[2]);
  }
  await alongside(ctx, async () => {
    for (let n = 0; n < size.commands; n++) times.sealing.push(await timed({ audited: true, attested: false }));
  });
  await sealEntries(ctx);

  await ctx.db.query(
    `INSERT INTO audit_entry (command, actor_kind, actor_id, subjects, fields, request_id, occurred_at)
     SELECT 'write', 'person', gen_random_uuid(), ARRAY['listing/' || gen_random_uuid()], '{title,summary}', gen_random_uuid()::text, now()
       FROM generate_series(1, $1)`,
    [size.entries],
  );
  const [sealed, sealing] = await withTime(() => sealEntries(ctx));
  const [, signing] = await withTime(() => takeCheckpoint(ctx, key));
  const before = process.memoryUsage().rss;
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 50);
  const [verified, verifying] = await withTime(() =>
    verifyAudit(ctx.db, { trusted: [key], now: now(), found: (finding) => console.error(finding) }),
  );
  clearInterval(watch);

  const p50 = (all: number[]) => significant(percentile(all, 0.5));
  const p95 = (all: number[]) => significant(percentile(all, 0.95));
  return {
    bench: 'audit',
    ...size,
    bare_p50_ms: p50(times.bare),
    audited_p50_ms: p50(times.audited),
    attested_p50_ms: p50(times.attested),
    while_sealing_p50_ms: p50(times.sealing),
    bare_p95_ms: p95(times.bare),
    audited_p95_ms: p95(times.audited),
    while_sealing_p95_ms: p95(times.sealing),
    sealed_per_s: Math.round(sealed / (sealing / 1_000)),
    checkpoint_ms: significant(signing),
    verified: verified.sealed,
    findings: verified.findings,
    verified_per_s: Math.round(verified.sealed / (verifying / 1_000)),
    verify_memory_mb: Math.round((most - before) / 1_048_576),
  };
}

/** Does this while entries are sealed as they come, without a pause. */
async function alongside(ctx: Context, work: () => Promise<void>) {
  let going = true;
  const sealer = (async () => {
    while (going) await sealEntries(ctx);
  })();
  await work();
  going = false;
  await sealer;
}

import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { system } from '../server/actor.js';
import { importers } from '../server/commands/import/importers.js';
import {
  draftListing,
  endorseListing,
  publishListing,
  submitListing,
  type KindName,
} from '../server/listings/index.js';
import { addMember, registerOrganisation } from '../server/organisations/index.js';
import type { Runtime } from '../server/runtime.js';
import { startRedis } from '../test/support/redis.js';
import { startWorkers } from '../workers/start-workers.js';
import { withTemporaryRuntime } from './temporary-runtime.js';

interface Latency {
  backend: 'postgres' | 'redis';
  needs: number;
  offers: number;
  p50: number;
  p95: number;
  max: number;
}

export const usage = `npm run bench -- pipeline [--json] [--needs 100] [--offers 50]
  how long until a published need's match is told, on each queue there is`;

const GIVE_UP_MS = 30_000;

/**
 * How long after the publication of a need its first match is told to the offering side: milliseconds from the call of
 * the command until the row of the in-app notice is there. One need at a time, on an embedded PostgreSQL of its own.
 */
export async function main(args: string[]) {
  const { values } = parseArgs({
    args,
    options: {
      json: { type: 'boolean' },
      needs: { type: 'string', default: '100' },
      offers: { type: 'string', default: '50' },
    },
  });
  const size = { needs: Number(values.needs), offers: Number(values.offers) };
  const results = [await measure(size)];
  const redis = process.env['REDIS_URL'] ? { url: process.env['REDIS_URL'], stop: async () => {} } : await startRedis();
  if (redis) {
    results.push(await measure(size, redis.url));
    await redis.stop();
  }

  if (values.json) return console.log(JSON.stringify({ bench: 'pipeline', unit: 'ms', results }, null, 2));
  for (const { backend, p50, p95, max } of results)
    console.log(`${backend.padEnd(8)} publish → notified: p50 ${p50} ms, p95 ${p95} ms, max ${max} ms`);
}

const measure = (size: { needs: number; offers: number }, redisUrl?: string): Promise<Latency> =>
  withTemporaryRuntime(
    (runtime) => measureOn(runtime, size),
    (dataDir): Record<string, string> =>
      redisUrl ? { REDIS_URL: redisUrl, REDIS_PREFIX: path.basename(dataDir) } : {},
  );

async function measureOn(runtime: Runtime, { needs, offers }: { needs: number; offers: number }): Promise<Latency> {
  const workers = await startWorkers(runtime);
  try {
    const { publish, reader } = await openMarket(runtime);
    for (let n = 0; n < offers; n++) await publish('expertise', n);
    await quiet(runtime);

    const times: number[] = [];
    for (let n = 0; n < needs; n++) {
      times.push(await publish('need', n, (id) => noticeOf(runtime, id, reader)));
      await quiet(runtime);
    }
    const sorted = times.toSorted((a, b) => a - b);
    const at = (share: number) => Math.round(sorted[Math.ceil(sorted.length * share) - 1]! * 10) / 10;
    return { backend: runtime.queue.backend, needs, offers, p50: at(0.5), p95: at(0.95), max: at(1) };
  } finally {
    await workers.stop();
  }
}

/** A ministry that asks, an institution that offers, and someone of the institution who is to be told. */
async function openMarket({ context }: Runtime) {
  const ctx = context(system);
  const as = await importers(ctx);
  const secretariat = { ...ctx, actor: as.secretariat };
  const asking = await registerOrganisation(secretariat, { kind: 'ministry', name: 'Ministry', country: 'NPL' });
  const offering = await registerOrganisation(secretariat, { kind: 'institution', name: 'Institute', country: 'LKA' });
  const email = 'reader@example.org';
  await addMember(secretariat, {
    organisationId: offering.id,
    email,
    name: 'Reader',
    role: 'institution_admin',
    password: 'not a secret, a bench',
  });
  const [{ id: reader }] = await ctx.db.query(`SELECT id FROM person WHERE email = $1`, [email]);

  /** Milliseconds from the publication until `told`. */
  async function publish(kind: KindName, n: number, told?: (listingId: string) => Promise<unknown>): Promise<number> {
    const home = kind === 'need' ? asking : offering;
    const author = { ...ctx, actor: as.authorFor(home) };
    const { id: listingId } = await draftListing(author, { ...textOf(kind, n), kind, organisationId: home.id });
    await submitListing(author, { listingId });
    await endorseListing(secretariat, { listingId });
    const started = performance.now();
    await publishListing(secretariat, { listingId });
    await told?.(listingId);
    return performance.now() - started;
  }
  return { publish, reader };
}

const SUBJECTS = [
  ['banana fibre extraction', 32140],
  ['wind power', 23240],
  ['crab hatchery', 31320],
  ['rice seed', 31161],
  ['external debt', 15119],
  ['flood early warning', 43060],
  ['primary health care', 12220],
  ['teacher training', 11130],
  ['drinking water supply', 14031],
  ['biogas digesters', 23270],
] as const;

function textOf(kind: KindName, n: number) {
  const [subject, sector] = SUBJECTS[n % SUBJECTS.length]!;
  return {
    language: 'en',
    title: `${subject} ${n}`,
    summary: `${subject}.`,
    details: kind === 'need' ? { problem: `${subject}.` } : {},
    sectors: [sector],
    skills: [subject],
    languages: ['en'],
  };
}

async function noticeOf({ database }: Runtime, needId: string, personId: string) {
  const end = performance.now() + GIVE_UP_MS;
  for (;;) {
    const rows = await database.query(
      `SELECT 1 FROM notification n JOIN domain_event e ON e.id = n.event_id
        WHERE e.name = 'match.suggested' AND e.payload->>'needId' = $1 AND n.person_id = $2 LIMIT 1`,
      [needId, personId],
    );
    if (rows.length > 0) return;
    if (performance.now() > end) throw new Error(`nobody was told of ${needId} in ${GIVE_UP_MS} ms`);
    await sleep(2);
  }
}

/** Until nothing is waiting: each need is timed on its own. Mails are not waited for. */
async function quiet({ database }: Runtime) {
  for (;;) {
    const [{ busy }] = await database.query(
      `SELECT EXISTS (SELECT 1 FROM domain_event WHERE dispatched_at IS NULL)
           OR EXISTS (SELECT 1 FROM reaction WHERE done_at IS NULL AND name <> 'send') AS busy`,
    );
    if (!busy) return;
    await sleep(10);
  }
}

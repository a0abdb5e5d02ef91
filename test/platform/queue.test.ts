import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { runMigrations, type Job } from 'bullmq';
import pg from 'pg';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { processIdentity } from '../../server/platform/embedded-postgres/process-identity.js';
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres/start-embedded-postgres.js';
import { openQueue, type QueueOptions } from '../../server/platform/queue/open-queue.js';
import type { QueueConnection } from '../../server/platform/queue/queue-connection.js';
import { freshDatabase, type FreshDatabase } from '../support/database.js';
import { startRedis } from '../support/redis.js';
import { runSql } from '../support/run-sql.js';

const redis = await startRedis();
const log = pino({ level: 'silent' });
let database: FreshDatabase;

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(async () => {
  await redis?.stop();
  await database.close();
});

const backends = [{ backend: 'postgres' }, ...(redis ? [{ backend: 'redis', redisUrl: redis.url }] : [])];

describe.concurrent.each(backends)('jobs in $backend', ({ backend, redisUrl }) => {
  let options: Omit<QueueOptions, 'log'>;
  let queues: QueueConnection;

  beforeAll(async () => {
    options = { redisUrl, databaseUrl: database.url, prefix: `test-${randomUUID()}` };
    queues = await openQueue({ ...options, log });
  });
  afterAll(() => queues.close());

  it('knows where it is', () => {
    expect(queues.backend).toBe(backend);
  });

  it('carries a job to a worker', async () => {
    const name = uniqueName();
    const taken = new Promise((resolve) => queues.worker(name, async (job) => resolve(job.data)));
    await queues.queue(name).add('greet', { to: 'Bandung' });
    expect(await taken).toEqual({ to: 'Bandung' });
  });

  it('ignores a job id it has seen, while the job waits and after it is done', async () => {
    const name = uniqueName();
    const seen: unknown[] = [];
    await queues.queue(name).add('first', {}, { jobId: 'event-1' });
    await queues.queue(name).add('repeated', {}, { jobId: 'event-1' });
    const worker = queues.worker(name, async (job) => seen.push(job.name));
    await once(worker, 'completed');

    await queues.queue(name).addBulk([
      { name: 'repeated', data: {}, opts: { jobId: 'event-1' } },
      { name: 'second', data: {}, opts: { jobId: 'event-2' } },
    ]);
    await once(worker, 'completed');
    expect(seen).toEqual(['first', 'second']);
  });

  it('tries a failed job again, up to twelve times', async () => {
    const name = uniqueName();
    const worker = queues.worker(name, async (job) => {
      if (job.attemptsMade === 0) throw new Error('not yet');
    });
    const job = await queues.queue(name).add('stumble', {});
    expect(job.opts.attempts).toBe(12);
    await once(worker, 'failed');
    await once(worker, 'completed');
  });

  it('gives the job of a worker killed with -9 to another within 15 s', { timeout: 40_000 }, async () => {
    const name = uniqueName();
    const doomed = spawn(
      process.execPath,
      ['--import', 'tsx', path.resolve('test/support/hang-on-a-job.ts'), JSON.stringify({ ...options, name })],
      { stdio: ['ignore', 'pipe', 'inherit'] },
    );
    const said = once(createInterface({ input: doomed.stdout }), 'line');
    await queues.queue(name).add('survive', {}, { jobId: 'event-3' });
    expect(await said).toEqual(['took event-3']);

    const takenAgain = new Promise((resolve) => queues.worker(name, async (job) => resolve(job.id)));
    doomed.kill('SIGKILL');
    const killedAt = performance.now();
    expect(await takenAgain).toBe('event-3');
    expect(performance.now() - killedAt).toBeLessThan(15_000);
  });

  it('waits for the job in hand when it closes', async () => {
    const closing = await openQueue({ ...options, log });
    const name = uniqueName();
    let isDone = false;
    const begun = new Promise<void>((resolve) =>
      closing.worker(name, async () => {
        resolve();
        await sleep(300);
        isDone = true;
      }),
    );
    await closing.queue(name).add('finish', {});
    await begun;
    await closing.close();
    expect(isDone).toBe(true);
  });

  it('does not wait for ever for a job that never ends', async () => {
    const closing = await openQueue({ ...options, log });
    const name = uniqueName();
    const begun = new Promise<void>((resolve) =>
      closing.worker(name, () => {
        resolve();
        return new Promise(() => {});
      }),
    );
    await closing.queue(name).add('hang', {});
    await begun;
    const closingAt = performance.now();
    await closing.close(200);
    expect(performance.now() - closingAt).toBeLessThan(2_000);
  });
});

describe('jobs in PostgreSQL', () => {
  it('share their connections', async () => {
    const before = await connections();
    const queues = await openQueue({ databaseUrl: database.url, log });
    const names = Array.from({ length: 6 }, uniqueName);
    const workers = names.map((name) => queues.worker(name, async () => {}));
    const allDone = Promise.all(workers.map((worker) => once(worker, 'completed')));
    await Promise.all(names.map((name) => queues.queue(name).add('one', {})));
    await allDone;
    expect((await connections()) - before).toBeLessThanOrEqual(20);
    await queues.close();
  });

  it('are taken again after PostgreSQL crashed, also by what was first used while it was away', async () => {
    const dir = mkdtempSync(path.join(os.tmpdir(), 'bandung-test-queue-'));
    const server = await startEmbeddedPostgres({ dir });
    await addJobTables(server.url());
    const queues = await openQueue({ databaseUrl: server.url(), log });
    const early = queues.worker('early', async () => {});
    await early.waitUntilReady();

    process.kill(server.pid, 'SIGKILL');
    while (processIdentity(server.pid)) await sleep(10);
    const late = queues.worker('late', async () => {});
    await expect(queues.queue('early').add('refused', {})).rejects.toThrow(/ECONNREFUSED|terminated/);
    await expect(queues.queue('late').add('refused', {})).rejects.toThrow(/ECONNREFUSED|terminated/);

    const restarted = await startEmbeddedPostgres({ dir, port: server.port });
    const bothDone = Promise.all([once(early, 'completed'), once(late, 'completed')]);
    await queues.queue('early').add('taken', {});
    await queues.queue('late').add('taken', {});
    const jobs = (await bothDone).map(([job]) => job as Job);
    expect(jobs.map(({ name }) => name)).toEqual(['taken', 'taken']);

    await queues.close();
    await server.stop();
    await restarted.stop();
    rmSync(dir, { recursive: true });
  });

  async function addJobTables(url: string): Promise<void> {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await runMigrations(client);
    await client.end();
  }

  async function connections(): Promise<number> {
    const [row] = await runSql<{ count: string }>(
      database.url,
      'SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()',
    );
    return Number(row!.count);
  }
});

const uniqueName = () => `queue-${randomUUID()}`;

import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { pino, type Logger } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../../server/platform/embedded-postgres/free-port.js';
import { openQueue } from '../../server/platform/queue/open-queue.js';
import type { QueueConnection } from '../../server/platform/queue/queue-connection.js';
import { canStartRedis, startRedis, type TestRedis } from '../support/redis.js';

/** The database is never asked for: these jobs lie in Redis. */
const databaseUrl = 'postgres://nobody@127.0.0.1:1/nowhere';
const A_REQUEST_WAITS_MS = 1_500;

describe.runIf(canStartRedis())('when Redis', () => {
  let port: string;
  let redis: TestRedis | undefined;
  let queues: QueueConnection | undefined;
  let said: string[];

  beforeEach(async () => {
    port = String(await freePort());
    said = [];
  });

  afterEach(async () => {
    await queues?.close(200);
    queues = undefined;
    await redis?.stop();
  });

  it('is down, a job is refused at once and taken again when it is back', async () => {
    await start();
    queues = await open();
    await redis!.stop();
    expect(await msUntilRefused()).toBeLessThan(A_REQUEST_WAITS_MS);

    await start();
    await eventually(() => add('after'));
    expect(await taken()).toBe('after');
  });

  it('hangs, a job is refused within a second', async () => {
    await start();
    queues = await open();
    await add('before');
    process.kill(redis!.pid!, 'SIGSTOP');
    expect(await msUntilRefused()).toBeLessThan(A_REQUEST_WAITS_MS);
    process.kill(redis!.pid!, 'SIGCONT');
    await eventually(() => add('after'));
  });

  it('is down at the start, the service starts all the same', async () => {
    queues = await open();
    expect(await msUntilRefused()).toBeLessThan(A_REQUEST_WAITS_MS);
    expect(said.join()).toContain('Redis does not answer');

    await start();
    await eventually(() => add('at last'));
    expect(await taken()).toBe('at last');
  });

  it('is down, the workers wait, and go on when it is back', async () => {
    await start();
    queues = await open();
    const done: string[] = [];
    const worker = queues.worker('outage', async (job) => done.push(job.name));
    await worker.waitUntilReady();
    await redis!.stop();
    await sleep(500);

    await start();
    await eventually(() => add('after'));
    await eventually(async () => expect(done).toContain('after'));
  });

  it('is down, closing the queue does not wait for it', async () => {
    await start();
    queues = await open();
    await queues.worker('outage', async () => {}).waitUntilReady();
    await redis!.stop();
    const closingAt = performance.now();
    await queues.close(200);
    expect(performance.now() - closingAt).toBeLessThan(A_REQUEST_WAITS_MS);
  });

  it('may lose jobs, production refuses it and says what to set', async () => {
    await start({ appendonly: 'no', 'maxmemory-policy': 'allkeys-lru' });
    const refusal = openQueue({ redisUrl: address(), databaseUrl, production: true, log: log() });
    await expect(refusal).rejects.toThrow(/set "appendonly yes"[^]*set "maxmemory-policy noeviction"/);
  });

  it('may lose jobs, development only warns', async () => {
    await start({ appendonly: 'no' });
    queues = await open();
    expect(said.join()).toContain('set "appendonly yes"');
  });

  it('keeps them, production takes it', async () => {
    await start();
    queues = await openQueue({ redisUrl: address(), databaseUrl, production: true, log: log() });
    expect(said).toEqual([]);
  });

  it('turns out to lose jobs after the start, production closes the queue', async () => {
    queues = await openQueue({ redisUrl: address(), databaseUrl, production: true, log: log() });
    await start({ appendonly: 'no' });
    await eventually(async () => expect(said.join()).toContain('The job queue is closed'));
    expect(await msUntilRefused()).toBeLessThan(A_REQUEST_WAITS_MS);
  });

  const address = () => `redis://127.0.0.1:${port}`;
  const open = () => openQueue({ redisUrl: address(), databaseUrl, log: log() });
  const add = (name: string) => queues!.queue('outage').add(name, {});
  const log = (): Logger =>
    pino({ level: 'warn' }, { write: (line: string) => void said.push((JSON.parse(line) as { msg: string }).msg) });

  async function start(settings: Record<string, string> = {}): Promise<void> {
    redis = await startRedis({ port, ...settings });
  }

  async function msUntilRefused(): Promise<number> {
    const addedAt = performance.now();
    await expect(add('refused')).rejects.toThrow(/isn't writeable|timed out|closed/);
    return performance.now() - addedAt;
  }

  async function taken(): Promise<string> {
    const worker = queues!.worker('outage', async () => {});
    const [job] = (await once(worker, 'completed')) as [{ name: string }];
    return job.name;
  }
});

async function eventually(attempt: () => Promise<unknown>): Promise<void> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (performance.now() > deadline) throw error;
      await sleep(50);
    }
  }
}

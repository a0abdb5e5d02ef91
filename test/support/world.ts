import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Express } from 'express';
import type { DestinationStream } from 'pino';
import type { Queue } from 'bullmq';
import request from 'supertest';
import { afterAll } from 'vitest';
import { system, type Actor } from '../../server/actor.js';
import { createApp } from '../../server/app.js';
import { loadConfig } from '../../server/config.js';
import { createDataSource } from '../../server/database.js';
import type { EgressOptions } from '../../server/platform/egress/create-egress.js';
import { createLog } from '../../server/platform/log.js';
import { openRuntime, type Runtime } from '../../server/runtime.js';
import { relay, type JobData } from '../../workers/relay.js';
import { runReaction } from '../../workers/run-reaction.js';
import { freshDatabase } from './database.js';
import { signedIn } from './signed-in.js';

export const NOW = new Date('2026-11-24T09:00:00Z');

/** The whole application on a database of its own, with a clock that stands still until a test moves it. */
export async function openWorld(
  settings: Record<string, string> = {},
  { egress = {}, log }: { egress?: EgressOptions; log?: DestinationStream } = {},
) {
  const { url, dataSource: owner, close } = await ownDatabase(settings['DATABASE_URL']);
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bandung-world-'));
  let clock = NOW;
  const config = loadConfig({
    NODE_ENV: 'test',
    DATABASE_URL: url,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    RATE_LIMIT: '1000000',
    REDIS_PREFIX: `test-${randomUUID()}`,
    ...settings,
  });
  const runtime = await openRuntime(config, {
    now: () => clock,
    log: createLog(config.LOG_LEVEL, log),
    egress,
  });
  const app = createApp(runtime);
  const world = {
    runtime,
    app,
    /** The owner's, for preparing and looking: past every wall. */
    db: owner.manager,
    ownerUrl: url,
    dataDir,
    ctx: (actor: Actor = system) => runtime.context(actor),
    /** The application as this person (of `build.person`) sees it. */
    as: (person: { token: string }) => asPerson(app, person),
    /** The same person in a session of their own that is fresh, for what a token may not do. */
    signedIn: (person: { id: string; email: string }, options?: { secondFactor?: boolean }) =>
      signedIn(world, person, options),
    /** The application as a visitor sees it. */
    visitor: () => request(app),
    /** Moves the clock. */
    moveTo: (at: string | Date) => void (clock = new Date(at)),
    after: (days: number) => void (clock = new Date(clock.getTime() + days * 86_400_000)),
    now: () => clock,
    /** Carries out every reaction that is waiting, and those that follow from it; `times` 2 delivers everything twice. */
    drain: (times = 1) => drain(runtime, times),
    /** Payloads of the events of this name so far. */
    async recorded(name: string): Promise<Record<string, unknown>[]> {
      const rows = await runtime.database.query(`SELECT payload FROM domain_event WHERE name = $1 ORDER BY id`, [name]);
      return rows.map((row: { payload: Record<string, unknown> }) => row.payload);
    },
    async close() {
      await runtime.close();
      await close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
  afterAll(() => world.close());
  return world;
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** One of its own, or the one it is told to use. */
async function ownDatabase(url: string | undefined) {
  if (!url) return freshDatabase();
  const dataSource = await createDataSource(url).initialize();
  return { url, dataSource, close: () => dataSource.destroy() };
}

async function drain(runtime: Runtime, times: number): Promise<number> {
  const jobs: JobData[] = [];
  const queue = {
    addBulk: async (added: { data: JobData }[]) => {
      jobs.push(...added.map((job) => job.data));
      return [];
    },
  } as unknown as Pick<Queue, 'addBulk'>;
  let count = 0;
  while ((await relay(runtime.database, queue, runtime.now())) > 0 || jobs.length > 0) {
    for (const job of jobs.splice(0)) {
      for (let time = 0; time < times; time++) await runReaction(runtime, job);
      count++;
    }
  }
  return count;
}

type Method = 'get' | 'post' | 'patch' | 'put' | 'delete';

/** Every request carries the person's own bearer token, through the same door as anyone's. */
function asPerson(app: Express, { token }: { token: string }) {
  const send = (method: Method) => (address: string) => request(app)[method](address).auth(token, { type: 'bearer' });
  return { get: send('get'), post: send('post'), patch: send('patch'), put: send('put'), delete: send('delete') };
}

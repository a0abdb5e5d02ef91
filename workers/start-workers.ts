import pg from 'pg';
import { system } from '../server/actor.js';
import type { Runtime } from '../server/runtime.js';
import { rematchAfterNewRules } from '../server/matching/index.js';
import { ensureSearch } from '../server/search/index.js';
import { QUEUE, relay, type JobData } from './relay.js';
import { runReaction } from './run-reaction.js';
import { schedule } from './schedule.js';

export interface Workers {
  /** Takes no new work, waits for what is in hand. The queue itself is closed with the runtime. */
  stop(): Promise<void>;
}

const POLL_MS = 1_000;

/** Starts everything that happens without a person: the relay, the reactions and the schedule. Run as many as wanted. */
export async function startWorkers(runtime: Runtime, { concurrency = 8 } = {}): Promise<Workers> {
  const { config, log, queue } = runtime;
  const worker = queue.worker<JobData>(
    QUEUE,
    async (job) => {
      const started = performance.now();
      await runReaction(runtime, job.data);
      log.debug({ job: job.id, name: job.name, ms: Math.round(performance.now() - started) }, 'reaction done');
    },
    { concurrency },
  );
  worker.on('failed', (job, error) =>
    log.warn({ job: job?.id, name: job?.name, attempt: job?.attemptsMade, why: error.message }, 'reaction failed'),
  );

  if (config.NODE_ENV === 'production' && !config.AUDIT_SIGNING_KEY)
    log.warn('AUDIT_SIGNING_KEY is not set: every DATA_DIR signs the checkpoints of the audit with a key of its own');
  await ensureSearch(runtime.context(system)).catch((error: unknown) =>
    log.warn({ err: error }, 'an index could not be filled; search:rebuild does it'),
  );
  await rematchAfterNewRules(runtime.context(system)).catch((error: unknown) =>
    log.warn({ err: error }, 'the rules of matching have changed, and matches could not be judged again yet'),
  );
  const stops = [await startRelay(runtime), ...schedule.map((task) => every(runtime, task))];
  return {
    async stop() {
      await Promise.all(stops.map((stop) => stop()));
      await worker.close();
    },
  };
}

/** Relays when a commit says so, and each second in case a call was missed. */
async function startRelay(runtime: Runtime) {
  const { database, queue, log, now, databaseUrl } = runtime;
  let stopped = false;
  let called = false;
  let wake = () => {};
  const listener = listen(
    databaseUrl,
    () => {
      called = true;
      wake();
    },
    () => stopped,
  );

  const loop = (async () => {
    while (!stopped) {
      called = false; // A call that comes while we hand over is for what we have not seen.
      const moved = await relay(database, queue.queue(QUEUE), now()).catch((error: unknown) => {
        if (!stopped) log.warn({ err: error }, 'the relay could not hand over; it tries again');
        return 0;
      });
      if (moved === 0 && !called && !stopped) await pause((resume) => (wake = resume), POLL_MS);
    }
  })();

  return async () => {
    stopped = true;
    wake();
    await loop;
    await listener.close();
  };
}

/** LISTEN on a connection of its own, taken up again when it is lost. */
function listen(url: string, onCommit: () => void, stopped: () => boolean) {
  let client: pg.Client | undefined;
  async function connect(): Promise<void> {
    if (stopped()) return;
    client = new pg.Client({ connectionString: url, keepAlive: true });
    client.on('notification', onCommit);
    client.on('error', () => {});
    client.on('end', () => setTimeout(() => void connect(), POLL_MS).unref());
    await client
      .connect()
      .then(() => client!.query('LISTEN domain_event'))
      .catch(() => {});
  }
  void connect();
  return { close: async () => client?.end().catch(() => {}) };
}

function every(runtime: Runtime, { name, everySeconds, run }: (typeof schedule)[number]) {
  let stopped = false;
  let wake = () => {};
  const loop = (async () => {
    while (!stopped) {
      await run(runtime).catch(
        (error: unknown) =>
          stopped || runtime.log.warn({ err: error, task: name }, 'a scheduled task failed; it runs again'),
      );
      if (!stopped) await pause((resume) => (wake = resume), everySeconds * 1000);
    }
  })();
  return async () => {
    stopped = true;
    wake();
    await loop;
  };
}

const pause = (keep: (resume: () => void) => void, ms: number) =>
  new Promise<void>((resolve) => {
    const timer = setTimeout(resolve, ms);
    keep(() => {
      clearTimeout(timer);
      resolve();
    });
  });

import { setTimeout as sleep } from 'node:timers/promises';
import type { Processor, Queue, QueueOptions, Worker, WorkerOptions } from 'bullmq';
import type { Logger } from 'pino';
import { jobDefaults, workerDefaults } from './queue-settings.js';
import { reportErrors } from './report-errors.js';

export interface QueueConnection {
  readonly backend: 'postgres' | 'redis';
  /** Where jobs are put; the same object each time it is asked for by the same name. */
  queue(name: string): Queue;
  /** Starts taking jobs at once. */
  worker<Data = unknown, Result = unknown>(
    name: string,
    processor: Processor<Data, Result>,
    options?: WorkerSettings,
  ): Worker<Data, Result>;
  /** Waits for the jobs in hand, but not for ever: one cut short is run again by another worker. */
  close(withinMs?: number): Promise<void>;
}

export type WorkerSettings = Omit<WorkerOptions, 'connection' | 'prefix'>;

/** What differs between the backends. */
export interface QueueBackend {
  kind: QueueConnection['backend'];
  newQueue(name: string, options: Omit<QueueOptions, 'connection'>): Queue;
  newWorker(name: string, processor: Processor, options: WorkerSettings): Worker;
  /** Lets go of every connection, whatever still waits for it. */
  disconnect(): Promise<void>;
}

const CLOSE_MS = 20_000;

/** What is the same on both: the settings, the error handlers without which an outage ends the process, the goodbye. */
export function queueConnection(backend: QueueBackend, log: Logger): QueueConnection {
  const queues = new Map<string, Queue>();
  const workers: Worker[] = [];
  const report = reportErrors(log);
  let closing: Promise<void> | undefined;

  function openQueueNamed(name: string): Queue {
    const queue = backend.newQueue(name, { defaultJobOptions: jobDefaults });
    queue.on('error', report);
    queues.set(name, queue);
    return queue;
  }

  async function close(withinMs: number): Promise<void> {
    const goodbyes = Promise.allSettled([...workers, ...queues.values()].map((each) => each.close()));
    const patience = new AbortController();
    await Promise.race([goodbyes, sleep(withinMs, undefined, { signal: patience.signal }).catch(() => {})]);
    patience.abort();
    await backend.disconnect();
  }

  return {
    backend: backend.kind,
    queue: (name) => queues.get(name) ?? openQueueNamed(name),
    worker(name, processor, options) {
      const worker = backend.newWorker(name, processor as Processor, { ...workerDefaults, ...options });
      worker.on('error', report);
      worker.on('stalled', (jobId) => log.warn({ queue: name, jobId }, 'A worker died with this job; it runs again'));
      workers.push(worker);
      return worker as never;
    },
    close: (withinMs = CLOSE_MS) => (closing ??= close(withinMs)),
  };
}

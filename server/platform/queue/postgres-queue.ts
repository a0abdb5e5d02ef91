import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import pg from 'pg';
import type { Logger } from 'pino';
import { LastingClient } from '../lasting-client.js';
import { askingAgain } from './asking-again.js';
import { queueConnection, type QueueConnection } from './queue-connection.js';
import { reportErrors } from './report-errors.js';

/** Each worker keeps one of these for itself, to be woken by; connections are only opened when needed. */
const MOST_CONNECTIONS = 20;
const RETURN_MS = 500;

/**
 * Jobs in the schema `bullmq` of our own database. Left alone, every queue and worker would open a pool of ten; they
 * all share this one. Keep-alive is what lets a worker notice that its wake-up call can no longer come.
 */
export async function postgresQueue(options: { databaseUrl: string; log: Logger }): Promise<QueueConnection> {
  const pool = new pg.Pool({
    Client: LastingClient,
    connectionString: options.databaseUrl,
    max: MOST_CONNECTIONS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    connectionTimeoutMillis: 5_000,
    options: '-c search_path=bullmq',
  });
  pool.setMaxListeners(0);
  pool.on('error', reportErrors(options.log));
  return queueConnection(
    {
      kind: 'postgres',
      newQueue: (name, settings) => new Queue(name, { ...settings, connection: pool }, askingAgain) as unknown as Queue,
      newWorker: (name, processor, settings) =>
        new Worker(name, processor, { ...settings, connection: pool }, askingAgain) as unknown as Worker,
      disconnect: () => endPool(pool),
    },
    options.log,
  );
}

/** A worker cut short never gives its connection back, and the pool would wait for it for ever. */
async function endPool(pool: pg.Pool): Promise<void> {
  await Promise.race([pool.end(), sleep(RETURN_MS)]);
}

import type { Logger } from 'pino';
import { postgresQueue } from './postgres-queue.js';
import type { QueueConnection } from './queue-connection.js';
import { redisQueue } from './redis-queue.js';

export interface QueueOptions {
  /** A Redis to queue in; without one the jobs lie in PostgreSQL, beside everything else. */
  redisUrl?: string | undefined;
  databaseUrl: string;
  /** Keeps several installations on one Redis apart. In PostgreSQL the database does that. */
  prefix?: string;
  /** In production a Redis that may lose jobs is refused; elsewhere it is only warned of. */
  production?: boolean;
  log: Logger;
}

/** The one place that knows there are two kinds of queue. */
export function openQueue({ redisUrl, ...options }: QueueOptions): Promise<QueueConnection> {
  return redisUrl ? redisQueue({ ...options, redisUrl }) : postgresQueue(options);
}

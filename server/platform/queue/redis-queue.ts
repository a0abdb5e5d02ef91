import { setTimeout as sleep } from 'node:timers/promises';
import { Queue, Worker } from 'bullmq';
import { Redis, type RedisOptions } from 'ioredis';
import type { Logger } from 'pino';
import { ConfigError } from '../../config.js';
import { assertDurableRedis } from './check-redis.js';
import { queueConnection, type QueueConnection } from './queue-connection.js';
import { reportErrors } from './report-errors.js';

interface RedisQueueOptions {
  redisUrl: string;
  prefix?: string;
  production?: boolean;
  log: Logger;
}

const reconnect = (attempt: number) => Math.min(attempt * 100, 2_000);

/** Who puts a job may have a person waiting: it is done within a second or refused, never put off until Redis is back. */
const PROMPT: RedisOptions = {
  enableOfflineQueue: false,
  autoResendUnfulfilledCommands: false,
  maxRetriesPerRequest: 0,
  connectTimeout: 1_000,
  commandTimeout: 1_000,
  retryStrategy: reconnect,
};

/** Who takes jobs has nothing else to do than to wait for Redis to come back. */
const PATIENT: RedisOptions = { maxRetriesPerRequest: null, retryStrategy: reconnect };

const FIRST_CONTACT_MS = 2_000;

/** Jobs in Redis: faster, and worth it only if it keeps them. */
export async function redisQueue(options: RedisQueueOptions): Promise<QueueConnection> {
  const { log, prefix = 'bandung' } = options;
  const producer = new Redis(options.redisUrl, PROMPT);
  const connections = [producer];
  producer.on('error', reportErrors(log));

  let consumer: Redis | undefined;
  function openConsumer(): Redis {
    const connection = new Redis(options.redisUrl, PATIENT);
    connection.on('error', reportErrors(log));
    // BullMQ copies it for every worker; a copy that waits for a Redis that is gone must be cut off with the rest.
    connection.duplicate = (override) => remember(new Redis(options.redisUrl, { ...PATIENT, ...override }));
    return remember(connection);
  }
  function remember(connection: Redis): Redis {
    connections.push(connection);
    return connection;
  }

  const queues = queueConnection(
    {
      kind: 'redis',
      // BullMQ's own wait for Redis, and its look at the version, would each hold a job up until Redis is there.
      newQueue: (name, settings) =>
        new Queue(name, {
          ...settings,
          connection: producer,
          prefix,
          skipWaitingForReady: true,
          skipVersionCheck: true,
        }),
      newWorker: (name, processor, settings) =>
        new Worker(name, processor, { ...settings, connection: (consumer ??= openConsumer()), prefix }),
      disconnect: async () => connections.forEach((connection) => connection.disconnect()),
    },
    log,
  );
  await trust(producer, queues, options);
  return queues;
}

/**
 * Refuses a Redis that may lose jobs. One that cannot be asked yet does not keep the service from starting, for pages
 * and commands do without it; it is asked when it answers, and if it is no good then, the queue closes.
 */
async function trust(producer: Redis, queues: QueueConnection, { production = false, log }: RedisQueueOptions) {
  const check = () => assertDurableRedis(producer, { production, log });
  if (await answers(producer)) {
    await check().catch(async (error) => {
      await queues.close(0);
      throw error;
    });
    return;
  }
  log.error('Redis does not answer; jobs wait until it does');
  checkWhenReady();

  function checkWhenReady(): void {
    producer.once('ready', () => {
      check().catch(async (error: unknown) => {
        if (!(error instanceof ConfigError)) return checkWhenReady();
        log.fatal({ err: error }, 'The job queue is closed: this Redis may lose jobs');
        await queues.close(0);
      });
    });
  }
}

async function answers(connection: Redis): Promise<boolean> {
  const deadline = performance.now() + FIRST_CONTACT_MS;
  while (connection.status !== 'ready') {
    if (performance.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

import type { DefaultJobOptions } from 'bullmq';
import type { WorkerSettings } from './queue-connection.js';

const DAY_S = 24 * 60 * 60;

/**
 * Twelve attempts over some 35 minutes outlast a restart or a short outage of whatever a job needs; the jitter keeps
 * what failed together from coming back together. A finished job is kept a day, because a repeated job id is ignored
 * only while its job is kept.
 */
export const jobDefaults = {
  attempts: 12,
  backoff: { type: 'exponential', delay: 1_000, jitter: 0.5 },
  removeOnComplete: { age: DAY_S, count: 10_000 },
  removeOnFail: { age: 30 * DAY_S },
} satisfies DefaultJobOptions;

/**
 * A killed worker's job must run again within 15 s. Its lock lives on for at most 10 s; the check that then finds it
 * gone comes at most two intervals later, since one that comes a millisecond early is passed over. With 4 s between
 * checks 16 s were seen.
 */
export const workerDefaults = {
  lockDuration: 10_000,
  stalledInterval: 2_000,
  maxStalledCount: 3,
  runRetryDelay: 2_000,
} satisfies WorkerSettings;

/** A process of its own that takes one job, says so, and never finishes it: made to be killed. */
import { pino } from 'pino';
import { openQueue } from '../../server/platform/queue/open-queue.js';

const { name, ...options } = JSON.parse(process.argv[2]!) as {
  name: string;
  redisUrl?: string;
  databaseUrl: string;
  prefix: string;
};
const queues = await openQueue({ ...options, log: pino({ level: 'silent' }) });
queues.worker(name, async (job) => {
  console.log(`took ${job.id}`);
  await new Promise(() => {});
});

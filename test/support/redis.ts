import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../server/platform/embedded-postgres/free-port.js';

export interface TestRedis {
  url: string;
  /** Unknown of a server named by TEST_REDIS_URL: it is not ours to kill. */
  pid: number | undefined;
  stop(): Promise<void>;
}

/** As production must have it. */
const DURABLE = { appendonly: 'yes', appendfsync: 'everysec', 'maxmemory-policy': 'noeviction', save: '' };

/** The shell kills it when our end of the pipe closes, so it never outlives us, however we end. */
const UNTIL_WE_END = 'redis-server "$@" & cat >/dev/null; kill -9 $! 2>/dev/null; wait';

/**
 * A Redis for one test file: the one TEST_REDIS_URL names, or a private one where redis-server is installed. Without
 * either the suite goes on without its Redis half and says so; with REQUIRE_REDIS it fails.
 */
export async function startRedis(settings: Record<string, string> = {}): Promise<TestRedis | undefined> {
  const given = process.env.TEST_REDIS_URL;
  if (given && Object.keys(settings).length === 0) return { url: given, pid: undefined, stop: async () => {} };
  return canStartRedis() ? startPrivateRedis(settings) : undefined;
}

/** Whether there can be one of our own, to be killed and hung. Says so loudly if not, or fails if it must be there. */
export function canStartRedis(): boolean {
  if (spawnSync('redis-server', ['--version'], { stdio: 'ignore' }).status === 0) return true;
  if (process.env.REQUIRE_REDIS) throw new Error('REQUIRE_REDIS is set, and there is no redis-server');
  console.warn('Redis not found: the Redis half of this suite did NOT run');
  return false;
}

async function startPrivateRedis(settings: Record<string, string>): Promise<TestRedis> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'bandung-redis-'));
  const all = { port: String(await freePort()), bind: '127.0.0.1', dir, ...DURABLE, ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => [`--${name}`, value]);
  const shell = spawn('sh', ['-c', UNTIL_WE_END, 'sh', ...args], { stdio: ['pipe', 'ignore', 'inherit'] });
  const url = `redis://127.0.0.1:${all.port}`;
  return {
    url,
    pid: await pidOf(url),
    async stop() {
      shell.stdin.end();
      if (shell.exitCode === null) await once(shell, 'exit');
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** Known as soon as it answers. */
async function pidOf(url: string): Promise<number> {
  const connection = new Redis(url, { retryStrategy: () => 25, maxRetriesPerRequest: 200 });
  connection.on('error', () => {});
  try {
    return Number(/process_id:(\d+)/.exec(await connection.info('server'))?.[1]);
  } finally {
    connection.disconnect();
  }
}

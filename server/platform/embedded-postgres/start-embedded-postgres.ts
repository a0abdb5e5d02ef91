import { rmSync } from 'node:fs';
import path from 'node:path';
import { binaries } from './binaries.js';
import { cluster } from './cluster.js';
import { launchPostmaster } from './launch-postmaster.js';
import { removeStalePidFile, settledPostmaster, stopPostmaster } from './postmaster.js';
import { openServerHome } from './server-home.js';
import { joinServerUsers } from './server-users.js';
import { withStartLock } from './start-lock.js';
import type { UnprivilegedUser } from './unprivileged-user.js';

export interface EmbeddedPostgresOptions {
  /** Everything it owns lies here: data, password, log. */
  dir: string;
  /** Any free port unless asked for; another one if the asked one is taken. */
  port?: number;
  /** For tests: data that need not survive a power cut, and are removed when it stops. */
  throwaway?: boolean;
  /** More settings, as `name=value`. */
  flags?: string[];
  /** Told what an operator should know, such as another port than the one asked for. */
  say?: (message: string) => void;
}

export interface EmbeddedPostgres {
  url(database?: string): string;
  port: number;
  pid: number;
  /** It was running already: another process uses it too, or one was killed and left it behind. */
  adopted: boolean;
  /** Stops the server unless other processes still use it: the last one out stops it, whoever started it. */
  stop(): Promise<void>;
}

const FAST_AND_FORGETFUL = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
  'autovacuum=off',
];

/**
 * A PostgreSQL of our own, so that a fresh checkout runs with nothing installed. All processes of one machine that name
 * the same folder share one server.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const say = options.say ?? ((message) => console.warn(message));
  const { dir, user } = openServerHome(path.resolve(options.dir), say);
  return withStartLock(path.join(dir, 'start.lock'), () => startLocked(dir, { ...options, user, say }));
}

async function startLocked(
  dir: string,
  options: EmbeddedPostgresOptions & { user: UnprivilegedUser | undefined; say: (message: string) => void },
): Promise<EmbeddedPostgres> {
  const { user, say, port, throwaway = false } = options;
  const spawning = {
    cwd: dir,
    env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    uid: user?.uid,
    gid: user?.gid,
  };
  const bin = await binaries(user);
  const { data, password } = await cluster(dir, bin, { user, spawning, throwaway });

  const running = await settledPostmaster(data);
  if (!running) removeStalePidFile(data);
  const settings = [
    'shared_buffers=128MB',
    'max_connections=200',
    ...(throwaway ? FAST_AND_FORGETFUL : []),
    ...(options.flags ?? []),
  ];
  const postmaster = running ?? (await launchPostmaster(bin, data, { port, settings, user, spawning, say }));
  const place = joinServerUsers(dir);

  async function leave(): Promise<void> {
    if (!place.leave()) return;
    await stopPostmaster(postmaster.pid);
    if (throwaway) rmSync(dir, { recursive: true, force: true });
  }

  let stopping: Promise<void> | undefined;
  return {
    url: (database = 'postgres') => `postgres://postgres:${password}@127.0.0.1:${postmaster.port}/${database}`,
    port: postmaster.port,
    pid: postmaster.pid,
    adopted: running !== undefined,
    stop: () => (stopping ??= withStartLock(path.join(dir, 'start.lock'), leave)),
  };
}

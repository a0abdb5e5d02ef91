import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { processIdentity } from '../../server/platform/embedded-postgres/process-identity.js';
import {
  startEmbeddedPostgres,
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
} from '../../server/platform/embedded-postgres/start-embedded-postgres.js';
import { unprivilegedUser } from '../../server/platform/embedded-postgres/unprivileged-user.js';

let dir: string;
let started: EmbeddedPostgres[];
let processes: ChildProcess[];

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'bandung-postgres-'));
  started = [];
  processes = [];
});

afterEach(async () => {
  for (const child of processes) await leave(child);
  for (const postgres of started) await postgres.stop();
  rmSync(dir, { recursive: true, force: true });
});

describe('the embedded PostgreSQL', () => {
  it('keeps what it was told, in Unicode, and does so again after a stop', async () => {
    const first = await start({ throwaway: false });
    expect(first.adopted).toBe(false);
    expect(
      await query(
        first,
        `SELECT current_setting('server_encoding') AS encoding, current_setting('fsync') AS fsync,
                current_setting('max_connections') AS connections, datlocprovider AS provider, datlocale AS locale,
                lower('ÉÇ') AS lowered
           FROM pg_database WHERE datname = current_database()`,
      ),
    ).toEqual([{ encoding: 'UTF8', fsync: 'on', connections: '200', provider: 'b', locale: 'C.UTF-8', lowered: 'éç' }]);
    await query(first, `CREATE TABLE kept AS SELECT 'yes' AS answer`);
    await first.stop();
    expect(processIdentity(first.pid)).toBeUndefined();

    const second = await start({ throwaway: false });
    expect(await query(second, 'SELECT answer FROM kept')).toEqual([{ answer: 'yes' }]);
  });

  it('is shared by a second process, and stopped by the last one out', async () => {
    const owner = await holdInAnotherProcess();
    const mine = await start();
    expect(mine).toMatchObject({ adopted: true, pid: owner.pid, port: owner.port });

    await leave(owner.child);
    expect(await query(mine, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);

    await mine.stop();
    expect(processIdentity(mine.pid)).toBeUndefined();
  });

  it('is not stopped by one that adopted it while its owner lives', async () => {
    const owner = await start();
    const guest = await holdInAnotherProcess();
    await leave(guest.child);
    expect(await query(owner, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('is made once when three processes start together', async () => {
    const three = await Promise.all([holdInAnotherProcess(), holdInAnotherProcess(), holdInAnotherProcess()]);
    expect(three.filter(({ adopted }) => !adopted)).toHaveLength(1);
    expect(new Set(three.map(({ pid }) => pid)).size).toBe(1);
  });

  it('takes another port when the one asked for is taken, and says so', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await once(squatter, 'listening');
    const { port } = squatter.address() as AddressInfo;
    const said: string[] = [];

    const postgres = await start({ port, say: (message) => said.push(message) });
    squatter.close();

    expect(postgres.port).not.toBe(port);
    expect(said.join()).toContain(`Port ${port} is taken; embedded PostgreSQL listens on ${postgres.port} instead`);
  });

  it('is found again after its process was killed with -9', async () => {
    const killed = await holdInAnotherProcess();
    killed.child.kill('SIGKILL');
    await once(killed.child, 'exit');

    const postgres = await start();
    expect(postgres).toMatchObject({ adopted: true, pid: killed.pid });
    await postgres.stop();
    expect(processIdentity(killed.pid)).toBeUndefined();
  });

  it('starts although a crash left a lock, and a pid that belongs to somebody else by now', async () => {
    const crashed = await start({ throwaway: false });
    await query(crashed, `CREATE TABLE kept AS SELECT 'yes' AS answer`);
    const pidFile = path.join(dir, 'data', 'postmaster.pid');
    const left = readFileSync(pidFile, 'utf8');
    process.kill(crashed.pid, 'SIGKILL');
    while (processIdentity(crashed.pid)) await sleep(10);
    await crashed.stop();

    const innocent = await asTheServersUser();
    writeFileSync(pidFile, left.replace(String(crashed.pid), String(innocent.pid)));
    writeFileSync(path.join(dir, 'start.lock'), `${process.pid} 1\nof an earlier process with this pid`);

    const postgres = await start({ throwaway: false });
    expect(postgres.adopted).toBe(false);
    expect(await query(postgres, 'SELECT answer FROM kept')).toEqual([{ answer: 'yes' }]);
    expect(processIdentity(innocent.pid!)).toBeDefined();
  });

  it('starts although an earlier start was killed while it made the data folder', async () => {
    const killed = spawnHolder();
    while (!readdirSync(dir).some((name) => name.startsWith('data.part'))) await sleep(5);
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    mkdirSync(path.join(dir, 'data.part-of-an-even-earlier-one'));
    expect(existsSync(path.join(dir, 'start.lock'))).toBe(true);

    const postgres = await start();
    expect(await query(postgres, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    expect(readdirSync(dir).filter((name) => name.startsWith('data'))).toEqual(['data']);
  });

  it('is not kept waiting by a lock whose holder died before it wrote its name', async () => {
    const lock = path.join(dir, 'start.lock');
    writeFileSync(lock, '');
    utimesSync(lock, 0, 0);
    expect(await start()).toMatchObject({ adopted: false });
  });
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dir, throwaway: true, ...options });
  started.push(postgres);
  return postgres;
}

async function query(postgres: EmbeddedPostgres, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: postgres.url() });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

function spawnHolder(): ChildProcess {
  const script = path.resolve('test/support/hold-embedded-postgres.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dir], { stdio: ['pipe', 'pipe', 'inherit'] });
  processes.push(child);
  return child;
}

async function holdInAnotherProcess() {
  const child = spawnHolder();
  const [line] = (await once(createInterface({ input: child.stdout! }), 'line')) as [string];
  return { child, ...(JSON.parse(line) as Pick<EmbeddedPostgres, 'pid' | 'port' | 'adopted'>) };
}

async function leave(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.stdin?.end();
  await once(child, 'exit');
}

/** A living process of the user that PostgreSQL runs as: only such a one would keep it from starting. */
async function asTheServersUser(): Promise<ChildProcess> {
  const { uid, gid } = process.getuid?.() === 0 ? unprivilegedUser() : {};
  const child = spawn('cat', { stdio: ['pipe', 'ignore', 'inherit'], uid, gid });
  await once(child, 'spawn');
  processes.push(child);
  return child;
}

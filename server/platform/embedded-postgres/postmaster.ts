import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { commandLine, processIdentity } from './process-identity.js';

export interface Postmaster {
  pid: number;
  port: number;
  status: 'starting' | 'ready' | 'stopping';
}

const SMART_MS = 1_500;
const STOP_MS = 30_000;
const START_MS = 60_000;

/** The server now running on these data; undefined when none does, whatever a file left by a crash may say. */
export function findPostmaster(data: string): Postmaster | undefined {
  const postmaster = readPidFile(data);
  return postmaster && isPostmasterOf(data, postmaster.pid) ? postmaster : undefined;
}

/**
 * After a crash the pid that PostgreSQL noted may belong to an innocent process by now; it would refuse to start next
 * to it. A pid that belongs to nobody is left to PostgreSQL itself, which then also checks for surviving sessions.
 */
export function removeStalePidFile(data: string): void {
  const left = readPidFile(data);
  if (left && processIdentity(left.pid) && !isPostmasterOf(data, left.pid)) {
    rmSync(path.join(data, 'postmaster.pid'), { force: true });
  }
}

/** Waits out a server that is just starting or stopping: ready to be used, or gone. */
export async function settledPostmaster(data: string): Promise<Postmaster | undefined> {
  const deadline = performance.now() + START_MS;
  for (;;) {
    const postmaster = findPostmaster(data);
    if (!postmaster || postmaster.status === 'ready') return postmaster;
    if (postmaster.status === 'stopping') await stopPostmaster(postmaster.pid);
    if (performance.now() > deadline)
      throw new Error(`PostgreSQL (process ${postmaster.pid}) is still ${postmaster.status}`);
    await sleep(25);
  }
}

/**
 * First asks it to stop when the last session has ended, since pools end their sessions a little after they say so;
 * then ends the sessions that remain.
 */
export async function stopPostmaster(pid: number): Promise<void> {
  const identity = processIdentity(pid);
  const isGone = () => identity === undefined || processIdentity(pid) !== identity;
  signal(pid, isGone, 'SIGTERM');
  await until(isGone, SMART_MS);
  signal(pid, isGone, 'SIGINT');
  if (!(await until(isGone, STOP_MS))) throw new Error(`PostgreSQL (process ${pid}) does not stop`);
}

/** postmaster.pid, line by line: 1 pid, 2 data, 3 start, 4 port, 5 socket folder, 6 address, 7 shared memory, 8 status. */
function readPidFile(data: string): Postmaster | undefined {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    const status = lines[7]?.trim();
    return {
      pid: Math.abs(Number(lines[0])),
      port: Number(lines[3]),
      status: status === 'ready' || status === 'stopping' ? status : 'starting',
    };
  } catch {
    return undefined;
  }
}

function isPostmasterOf(data: string, pid: number): boolean {
  if (!processIdentity(pid)) return false;
  return process.platform === 'win32' || commandLine(pid).includes(`postgres -D ${data} `);
}

function signal(pid: number, isGone: () => boolean, name: 'SIGTERM' | 'SIGINT'): void {
  if (isGone()) return;
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function until(condition: () => boolean, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs;
  while (!condition() && performance.now() < deadline) await sleep(20);
  return condition();
}

import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { processIdentity } from './process-identity.js';

const PATIENCE_MS = 90_000;
/** Writing the holder's name takes microseconds; a lock that stays nameless this long lost its holder meanwhile. */
const NAMELESS_MS = 2_000;

/**
 * Processes of one checkout may start together: one of them works, the others wait and find the work done. The lock
 * of a process that died is taken over.
 */
export async function withStartLock<T>(file: string, work: () => Promise<T>): Promise<T> {
  const release = await acquire(file);
  try {
    return await work();
  } finally {
    release();
  }
}

async function acquire(file: string): Promise<() => void> {
  const deadline = performance.now() + PATIENCE_MS;
  const mine = `${processIdentity(process.pid)}\n${randomUUID()}`;
  while (!create(file, mine)) {
    if (isAbandoned(file)) removeAbandoned(file);
    else if (performance.now() > deadline) throw new Error(`${file} is held by process ${read(file)} for too long`);
    else await sleep(25);
  }
  return () => {
    if (read(file) === mine) rmSync(file, { force: true });
  };
}

function create(file: string, content: string): boolean {
  try {
    writeFileSync(file, content, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAbandoned(file: string): boolean {
  const holder = read(file)?.split('\n')[0];
  if (holder === undefined) return false;
  if (holder === '') return ageMs(file) > NAMELESS_MS;
  return processIdentity(Number.parseInt(holder, 10)) !== holder;
}

/** Two processes may both find the lock abandoned; the slower must not remove what the faster has taken since. */
function removeAbandoned(file: string): void {
  const removal = `${file}.removal`;
  if (!create(removal, '')) {
    if (ageMs(removal) > NAMELESS_MS) rmSync(removal, { force: true });
    return;
  }
  try {
    if (isAbandoned(file)) rmSync(file, { force: true });
  } finally {
    rmSync(removal, { force: true });
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function ageMs(file: string): number {
  try {
    return Date.now() - statSync(file).mtimeMs;
  } catch {
    return 0;
  }
}

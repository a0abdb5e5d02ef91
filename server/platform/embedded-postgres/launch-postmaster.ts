import { spawn, type SpawnOptions } from 'node:child_process';
import { chownSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from './free-port.js';
import { findPostmaster, settledPostmaster, type Postmaster } from './postmaster.js';
import type { UnprivilegedUser } from './unprivileged-user.js';

export interface LaunchOptions {
  port?: number | undefined;
  settings: string[];
  user: UnprivilegedUser | undefined;
  spawning: SpawnOptions;
  say(message: string): void;
}

const ATTEMPTS = 5;
const READY_MS = 60_000;
const LOG_BYTES = 10_000_000;

/** Starts the server and waits until it answers. Somebody may take the port between our look and its start: try again. */
export async function launchPostmaster(bin: string, data: string, options: LaunchOptions): Promise<Postmaster> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort(options.port);
    if (options.port && port !== options.port) {
      options.say(`Port ${options.port} is taken; embedded PostgreSQL listens on ${port} instead`);
    }
    const outcome = await launchOn(port, bin, data, options);
    if (typeof outcome !== 'string') return outcome;
    if (!/could not bind|Address already in use/.test(outcome) || attempt === ATTEMPTS) {
      throw new Error(`Embedded PostgreSQL did not start: ${outcome}`);
    }
  }
}

/** The running server, or what its log says of why there is none. */
async function launchOn(port: number, bin: string, data: string, options: LaunchOptions): Promise<Postmaster | string> {
  const log = openLog(path.join(data, '..', 'postgres.log'), options.user);
  const settings = ['listen_addresses=127.0.0.1', 'unix_socket_directories=', ...options.settings];
  const args = ['-D', data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  // Detached, with a file for its words: Ctrl-C must not reach it before the application has finished with it.
  const child = spawn(path.join(bin, 'postgres'), args, {
    ...options.spawning,
    stdio: ['ignore', log.descriptor, log.descriptor],
    detached: true,
  });
  closeSync(log.descriptor);
  child.unref();

  let ended: string | undefined;
  child.once('error', (error) => (ended = error.message));
  child.once('exit', (code, signal) => (ended ??= `it ended with ${code ?? signal}`));
  const deadline = performance.now() + READY_MS;
  for (;;) {
    const postmaster = findPostmaster(data);
    if (postmaster?.pid === child.pid && postmaster?.status === 'ready') return postmaster;
    // One that was launched just before its owner was killed may have come first.
    if (ended !== undefined) return (await settledPostmaster(data)) ?? `${ended}\n${log.written()}`;
    if (performance.now() > deadline) {
      child.kill('SIGINT');
      return `not ready after ${READY_MS} ms\n${log.written()}`;
    }
    await sleep(20);
  }
}

function openLog(file: string, user: UnprivilegedUser | undefined) {
  if (existsSync(file) && statSync(file).size > LOG_BYTES) renameSync(file, `${file}.1`);
  const descriptor = openSync(file, 'a', 0o600);
  if (user) chownSync(file, user.uid, user.gid);
  const before = statSync(file).size;
  return { descriptor, written: () => readFileSync(file).subarray(before).toString('utf8').slice(-2_000) };
}

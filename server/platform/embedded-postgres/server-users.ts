import { randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

function removeTheDead(folder: string): void {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name);
    const identity = readFileSync(file, 'utf8');
    if (identity === '' || processIdentity(Number.parseInt(identity, 10)) !== identity) rmSync(file, { force: true });
  }
}

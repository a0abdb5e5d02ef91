import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';

export interface UnprivilegedUser {
  uid: number;
  gid: number;
}

/** Where root keeps what this user must reach. Not /tmp: root must not run files that others could have put there. */
export const ROOT_HOME = '/var/lib/bandung';

/** PostgreSQL refuses to run as root, so root starts it as somebody else. */
export function unprivilegedUser(): UnprivilegedUser {
  for (const name of ['postgres', 'nobody']) {
    const uid = id('-u', name);
    const gid = id('-g', name);
    if (uid && gid) return { uid, gid };
  }
  throw new Error(
    'PostgreSQL refuses to run as root, and there is neither a user "postgres" nor "nobody" to run it as',
  );
}

/** Whether a stranger may pass through every folder on the way to this path: he may not under root's home, mostly. */
export function isReachable(target: string): boolean {
  const parent = path.dirname(target);
  if (existsSync(target) && (statSync(target).mode & 0o001) === 0) return false;
  return parent === target || isReachable(parent);
}

function id(which: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(execFileSync('id', [which, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined;
  }
}

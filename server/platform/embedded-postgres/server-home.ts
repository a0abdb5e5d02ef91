import { createHash } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { isReachable, ROOT_HOME, unprivilegedUser, type UnprivilegedUser } from './unprivileged-user.js';

export interface ServerHome {
  /** Its one true path, since a running server is recognised by the path it was started with. */
  dir: string;
  /** Whom the server runs as; undefined for the user we are. */
  user: UnprivilegedUser | undefined;
}

/**
 * The folder, made fit for the user the server runs as, and closed to all others. Data made by an earlier start stay
 * where they are and with whom they belong to, though root may start them now, or find another user to start them as.
 */
export function openServerHome(wanted: string, say: (message: string) => void): ServerHome {
  const isRoot = process.getuid?.() === 0;
  mkdirSync(path.dirname(wanted), { recursive: true });
  const isElsewhere = isRoot && !ownerOfData(wanted) && !isReachable(path.dirname(wanted));
  const dir = isElsewhere ? placeOfRoot(wanted) : wanted;
  if (isElsewhere) say(`PostgreSQL does not run as root, and others cannot reach ${wanted}; its files are in ${dir}`);
  const user = isRoot ? (ownerOfData(dir) ?? unprivilegedUser()) : undefined;

  mkdirSync(dir, { recursive: true });
  if (isElsewhere) chmodSync(ROOT_HOME, 0o755);
  if (user) chownSync(dir, user.uid, user.gid);
  closeToOthers(dir);
  return { dir: realpathSync(dir), user };
}

function placeOfRoot(wanted: string): string {
  return path.join(ROOT_HOME, createHash('sha256').update(wanted).digest('hex').slice(0, 16));
}

function ownerOfData(dir: string): UnprivilegedUser | undefined {
  const stat = statSync(path.join(dir, 'data'), { throwIfNoEntry: false });
  return stat && stat.uid !== 0 ? { uid: stat.uid, gid: stat.gid } : undefined;
}

function closeToOthers(dir: string): void {
  try {
    chmodSync(dir, 0o700);
  } catch (cause) {
    throw new Error(`${dir} belongs to another user: start as that user, or give another folder`, { cause });
  }
}

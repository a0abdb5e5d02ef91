import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Names a living process by its pid and its moment of birth, so that a later process which was given the same pid is
 * not taken for it: in a container every start re-uses the same few pids. Undefined when there is no such process.
 */
export function processIdentity(pid: number): string | undefined {
  if (!isRunning(pid)) return undefined;
  const born = process.platform === 'linux' ? bornOnLinux(pid) : bornElsewhere(pid);
  return born && `${pid} ${born}`;
}

/** The command line of a living process, its arguments separated by single blanks; empty when it cannot be read. */
export function commandLine(pid: number): string {
  try {
    if (process.platform !== 'linux') return ps(pid, 'command');
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** proc(5): after the name in brackets come the state and, twentieth, the start in ticks since boot. A zombie is gone. */
function bornOnLinux(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return 'ZX'.includes(fields[0]!) ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** Windows has no ps: there a pid alone must do. */
function bornElsewhere(pid: number): string {
  try {
    return ps(pid, 'lstart');
  } catch {
    return 'unknown';
  }
}

const ps = (pid: number, column: string) =>
  execFileSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).trim();

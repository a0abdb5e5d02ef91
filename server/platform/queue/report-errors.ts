import type { Logger } from 'pino';

const SILENCE_MS = 30_000;
const MANY = 200;

/** An outage says the same on every connection, many times a second; once in half a minute tells as much. */
export function reportErrors(log: Logger): (error: Error) => void {
  const reportedAt = new Map<string, number>();
  return (error) => {
    const what = `${error.name} ${(error as NodeJS.ErrnoException).code ?? ''} ${error.message}`;
    const now = performance.now();
    if (now - (reportedAt.get(what) ?? -Infinity) < SILENCE_MS) return;
    if (reportedAt.size >= MANY) reportedAt.clear();
    reportedAt.set(what, now);
    log.warn({ err: error }, 'The job queue is in trouble');
  };
}

import type { Logger } from 'pino';

const PATIENCE_MS = 25_000;
const SAME_SIGNAL_MS = 2_000;

/**
 * On SIGTERM or SIGINT: runs the steps in order, each to its end, then leaves. Whoever is impatient sends it again; but
 * a terminal signals the whole group and npm passes it on, so what comes within a moment is the same signal.
 */
export function stopGracefully(log: Logger, steps: (() => Promise<unknown>)[]) {
  let stoppingSince: number | undefined;
  async function stop(signal: string) {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    log.info({ signal }, 'stopping');
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    for (const step of steps)
      await step().catch((error: unknown) => log.error({ err: error }, 'a step of stopping failed'));
    log.info('stopped');
    process.exit(0);
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stop(signal));
  // npm may be killed without passing the signal on; an orphan would keep the port and the database.
  if (process.env['npm_lifecycle_event']) setInterval(() => process.ppid === 1 && void stop('orphaned'), 1000).unref();
}

const FAILURES = 5;
const REST_MS = 5_000;

/**
 * Spares everyone the wait for something that is down: after five failures in a row nobody asks it for five seconds,
 * then one request tries it for all.
 */
export function circuitBreaker(now: () => number = () => performance.now()) {
  let failures = 0;
  let restUntil = 0;

  return {
    get failing() {
      return failures > 0;
    },
    /** Whether to try now. The one who is let through at the end of a rest pushes the rest on for the others. */
    admits(): boolean {
      if (failures < FAILURES) return true;
      if (now() < restUntil) return false;
      restUntil = now() + REST_MS;
      return true;
    },
    succeeded() {
      failures = 0;
    },
    failed() {
      failures += 1;
      restUntil = now() + REST_MS;
    },
  };
}

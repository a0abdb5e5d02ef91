import { createPostgresBackend } from 'bullmq';

/**
 * BullMQ asks once whether its tables are there and keeps the answer for good, even if it was only that PostgreSQL is
 * away: a queue or worker first used during an outage would be of no use until the process is started anew. This one
 * asks again.
 */
export const askingAgain: typeof createPostgresBackend = (...args) => {
  const backend = createPostgresBackend(...args);
  forgetFailure(backend);
  forgetFailure(Reflect.get(backend, 'connection'));
  return backend;
};

function forgetFailure(part: { waitUntilReady(): Promise<void> }): void {
  const ask = part.waitUntilReady.bind(part);
  part.waitUntilReady = () =>
    ask().catch((error: unknown) => {
      Reflect.deleteProperty(part, 'readyPromise');
      throw error;
    });
}

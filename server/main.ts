import type { AddressInfo } from 'node:net';
import { startWorkers, type Workers } from '../workers/start-workers.js';
import { createApp } from './app.js';
import { loadDemo } from './commands/load-demo.js';
import { ConfigError, loadConfig } from './config.js';
import { createHttpServer } from './platform/http/create-http-server.js';
import { stopGracefully } from './platform/stop-gracefully.js';
import { openRuntime, refuseToStart, type Runtime } from './runtime.js';
import { requireThesaurus, ThesaurusError } from './thesaurus/index.js';

/** `main.js` runs the API, the pages and the workers in one process; `main.js api` leaves the workers to others. */
const withWorkers = process.argv[2] !== 'api';

const opened: Runtime[] = [];
try {
  const config = loadConfig();
  requireThesaurus();
  const runtime = await openRuntime(config);
  opened.push(runtime);
  const server = createHttpServer(createApp(runtime));
  let workers: Workers | undefined;
  stopGracefully(runtime.log, [closeServer, async () => workers?.stop(), () => runtime.close()]);

  const address = await listen();
  workers = withWorkers ? await startWorkers(runtime) : undefined;
  if (runtime.embedded && config.DEMO && config.NODE_ENV !== 'production') await loadDemo(runtime);
  console.log(`\nBandung is ready at ${address}\n`);

  function listen() {
    return new Promise<string>((resolve, reject) => {
      server.once('error', (error: NodeJS.ErrnoException) =>
        reject(
          error.code === 'EADDRINUSE'
            ? new ConfigError([`PORT: ${config.PORT} is already in use; set PORT to another`])
            : error,
        ),
      );
      server.listen(config.PORT, config.HOST, () => {
        const { port } = server.address() as AddressInfo;
        resolve(
          config.BASE_URL ??
            `http://${config.HOST === '0.0.0.0' || config.HOST === '127.0.0.1' ? 'localhost' : config.HOST}:${port}`,
        );
      });
    });
  }

  /** Answers what is under way, takes nothing new. */
  function closeServer() {
    const closed = new Promise<void>((resolve) => (server.listening ? server.close(() => resolve()) : resolve()));
    server.closeIdleConnections();
    return closed;
  }
} catch (error) {
  await refuseToStart(error instanceof ThesaurusError ? error.message : error, opened);
}

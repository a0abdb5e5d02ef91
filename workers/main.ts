import { loadConfig } from '../server/config.js';
import { stopGracefully } from '../server/platform/stop-gracefully.js';
import { openRuntime, refuseToStart } from '../server/runtime.js';
import { startWorkers } from './start-workers.js';

try {
  const runtime = await openRuntime(loadConfig());
  const workers = await startWorkers(runtime);
  runtime.log.info({ queue: runtime.queue.backend }, 'Bandung workers are ready');
  stopGracefully(runtime.log, [() => workers.stop(), () => runtime.close()]);
} catch (error) {
  refuseToStart(error);
}

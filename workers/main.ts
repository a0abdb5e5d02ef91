import { loadConfig } from '../server/config.js';
import { stopGracefully } from '../server/platform/stop-gracefully.js';
import { openRuntime, refuseToStart, type Runtime } from '../server/runtime.js';
import { requireThesaurus, ThesaurusError } from '../server/thesaurus/index.js';
import { startWorkers } from './start-workers.js';

const opened: Runtime[] = [];
try {
  const config = loadConfig();
  requireThesaurus();
  const runtime = await openRuntime(config);
  opened.push(runtime);
  const workers = await startWorkers(runtime);
  stopGracefully(runtime.log, [() => workers.stop(), () => runtime.close()]);
  runtime.log.info({ queue: runtime.queue.backend }, 'Bandung workers are ready');
} catch (error) {
  await refuseToStart(error instanceof ThesaurusError ? error.message : error, opened);
}

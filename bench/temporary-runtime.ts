import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { loadConfig } from '../server/config.js';
import { openRuntime, type Runtime } from '../server/runtime.js';

/** Runs something on an embedded PostgreSQL of its own, which is gone afterwards. */
export async function withTemporaryRuntime<T>(
  run: (runtime: Runtime) => Promise<T>,
  settings: (dataDir: string) => Record<string, string> = () => ({}),
): Promise<T> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bandung-bench-'));
  chmodSync(dataDir, 0o755); // The server may run as another user.
  const config = loadConfig({ NODE_ENV: 'test', DATA_DIR: dataDir, ...settings(dataDir) });
  const runtime = await openRuntime(config, { log: pino({ level: 'silent' }) });
  try {
    return await run(runtime);
  } finally {
    await runtime.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

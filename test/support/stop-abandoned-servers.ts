import { accessSync, constants, readdirSync } from 'node:fs';
import path from 'node:path';
import { isAbandoned } from '../../server/platform/embedded-postgres/server-users.js';
import { startEmbeddedPostgres } from '../../server/platform/embedded-postgres/start-embedded-postgres.js';

/** A test run that was killed leaves its server behind. The next one adopts it, only to stop it and remove its folder. */
export async function stopAbandonedServers(parent: string, prefix: string): Promise<void> {
  for (const name of readdirSync(parent)) {
    const dir = path.join(parent, name);
    if (!name.startsWith(prefix) || !isOurs(dir) || !isAbandoned(dir)) continue;
    const left = await startEmbeddedPostgres({ dir, throwaway: true });
    await left.stop();
  }
}

function isOurs(dir: string): boolean {
  try {
    accessSync(dir, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSearchWorld } from './search-world.js';

describe('npm run search:verify and search:rebuild', () => {
  it('tell the difference, with exit status 1, and remove it', async () => {
    const world = await openSearchWorld();
    const forgotten = await world.listing({ title: 'Never indexed' });

    const before = await run('search-verify', world.url);
    expect(before).toEqual({
      status: 1,
      output: `postgres: 1 missing, 0 extra, 0 stale\n  missing: ${forgotten.id}\n`,
    });
    expect((await run('search-rebuild', world.url)).status).toBe(0);
    expect(await run('search-verify', world.url)).toEqual({
      status: 0,
      output: 'postgres: 0 missing, 0 extra, 0 stale\n',
    });
  }, 60_000);
});

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bandung-search-'));
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

function run(command: string, databaseUrl: string): Promise<{ status: number | null; output: string }> {
  const child = spawn(process.execPath, ['--enable-source-maps', `dist/server/commands/${command}.js`], {
    env: { PATH: process.env['PATH'], NODE_ENV: 'test', DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return new Promise((resolve) => child.on('close', (status) => resolve({ status, output })));
}

import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { startBandung } from '../support/bandung-process.js';

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'bandung-stop-'));
chmodSync(dataDir, 0o755); // Else the database of root, who may not run one, would be kept elsewhere.
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));
const postmasters = (dir: string) =>
  readdirSync(path.join(dir, 'postgres', 'data')).filter((file) => file === 'postmaster.pid');

describe('stopping, with the embedded database', { timeout: 60_000 }, () => {
  it('is graceful when a terminal and npm both pass the signal on, and leaves no database behind', async () => {
    const bandung = await startBandung({ DATA_DIR: path.join(dataDir, 'twice') });
    process.kill(bandung.pid, 'SIGINT');
    process.kill(bandung.pid, 'SIGINT');
    expect(await bandung.ended).toBe(0);
    expect(bandung.output()).toContain('stopped');
    expect(postmasters(path.join(dataDir, 'twice'))).toEqual([]);
  });

  it('after a refused start leaves no database behind either, and says what to do', async () => {
    const squatter = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => squatter.once('listening', resolve));
    const { port } = squatter.address() as { port: number };
    const start = startBandung({ DATA_DIR: path.join(dataDir, 'refused'), PORT: String(port) });
    await expect(start).rejects.toThrow(`PORT: ${port} is already in use; set PORT to another`);
    expect(postmasters(path.join(dataDir, 'refused'))).toEqual([]);
    squatter.close();
  });

  it('names the setting when the database given cannot be reached', async () => {
    const start = startBandung({
      DATA_DIR: path.join(dataDir, 'none'),
      DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    });
    await expect(start).rejects.toThrow('DATABASE_URL: cannot be opened');
  });
});

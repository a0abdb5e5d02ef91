import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFileSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../..');
const copy = mkdtempSync(path.join(os.tmpdir(), 'bandung-broken-thesaurus-'));
const dataDir = path.join(copy, '.data');

/** The application with its files as somebody left them who was called away in the middle of a line. */
beforeAll(() => {
  for (const name of ['server', 'web', 'workers', 'migrations', 'search-config', 'dist', 'package.json'])
    cpSync(path.join(root, name), path.join(copy, name), { recursive: true });
  symlinkSync(path.join(root, 'node_modules'), path.join(copy, 'node_modules'));
  appendFileSync(path.join(copy, 'server/thesaurus/data/nutrition.txt'), '\nbroken-concept\n  sectors: 99999\n  broad');
});
afterAll(() => rmSync(copy, { recursive: true }));

it.each([['server/main.js'], ['server/main.js', 'api'], ['workers/main.js']])(
  '%s %s says every line that is wrong, and starts nothing',
  { timeout: 120_000 },
  async (script, ...args) => {
    const child = spawn(process.execPath, ['--enable-source-maps', path.join('dist', script), ...args], {
      cwd: copy,
      env: { PATH: process.env['PATH'], NODE_ENV: 'test', PORT: '0', DEMO: 'false', DATA_DIR: dataDir },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const [code] = (await once(child, 'close')) as [number | null];

    expect(stderr).toMatch(/^The thesaurus cannot be read:\n {2}nutrition\.txt:\d+: "99999" is not a code of a DAC/);
    expect(stderr).toMatch(/\n {2}nutrition\.txt:\d+: "broad" is not "key: values"\n/);
    expect(stderr).toMatch(/\n {2}nutrition\.txt:\d+: broken-concept has no term in "ar"\n/);
    expect(
      stderr
        .trim()
        .split('\n')
        .slice(1)
        .every((line) => /^ {2}nutrition\.txt:\d+: /.test(line)),
    ).toBe(true);
    expect(stdout).toBe('');
    expect(code).toBe(1);
    expect(existsSync(dataDir)).toBe(false);
  },
);

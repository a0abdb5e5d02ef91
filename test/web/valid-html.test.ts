import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { languages7 } from '../../server/codes/index.js';
import { inLanguage, openWholeSite } from './whole-site.js';

const run = promisify(execFile);
const CHECKER = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const java = await hasJava();

interface Said {
  messages: { type: string; url: string; lastLine?: number; message: string; extract?: string }[];
}

describe.runIf(java)('every page, to the W3C’s checker', () => {
  it('has no error in any language', { timeout: 300_000 }, async () => {
    const { agents, visits } = await openWholeSite();
    const dir = mkdtempSync(path.join(os.tmpdir(), 'bandung-pages-'));
    try {
      const addresses = new Map<string, string>();
      for (const locale of languages7)
        for (const { who, address } of visits) {
          const at = inLanguage(address, locale);
          const file = path.join(dir, `${addresses.size}.html`);
          writeFileSync(file, (await agents[who].get(at).expect(200)).text);
          addresses.set(file, `${who} at ${at}`);
        }
      const errors = await check([...addresses.keys()]);
      expect(
        errors.map(({ url, message, extract }) => `${addresses.get(url.replace(/^file:/, ''))}: ${message} ${extract}`),
      ).toEqual([]);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});

/** What the checker says of these files; it ends with 1 where there is an error, and writes what it says to stderr. */
async function check(files: readonly string[]): Promise<Said['messages']> {
  const args = ['-jar', CHECKER, '--errors-only', '--format', 'json', '--exit-zero-always', ...files];
  const { stderr } = await run('java', args, { maxBuffer: 50_000_000 });
  return (JSON.parse(stderr) as Said).messages;
}

/** Java is what the checker runs on; without it this says so. */
async function hasJava(): Promise<boolean> {
  try {
    await run('java', ['-version']);
    return true;
  } catch {
    if (process.env['REQUIRE_JAVA']) throw new Error('REQUIRE_JAVA is set, and there is no Java');
    console.warn('Java not found: the check of the HTML of every page did NOT run');
    return false;
  }
}

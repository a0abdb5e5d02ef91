// Runs before start, test and check: installs and builds only what is stale. Needs nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Bandung needs Node 20.19 or newer; this is ${process.version}.`);
  process.exit(1);
}

const run = (command, args) => {
  const { status } = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(status ?? 1);
};

const stamp = 'node_modules/.ensure';
const wanted = createHash('sha256').update(readFileSync('package-lock.json')).update(process.version).digest('hex');
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
  run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
  mkdirSync('node_modules', { recursive: true });
  writeFileSync(stamp, wanted);
}
if (process.argv.includes('build')) run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.json']);
await import('./web/styles/build.mjs');
await import('./web/scripts/build.mjs');

import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { startBandung } from '../../support/bandung-process.js';
import { fuzz } from './fuzz.js';
import { openFuzzWorld, RECEIVER } from './fuzz-world.js';
import { printReport } from './print-report.js';

/** Held by the server's process once it is warm, and at the end: caches fill, and a heap of this size breathes. */
const MAY_GROW_MB = 200;
const HEAP_MB = 320;

it('whatever it is sent, the application answers in words, in time, and goes on', async () => {
  const options = inject('fuzz');
  const fuzzWorld = await openFuzzWorld(() => new Date());
  const { world } = fuzzWorld;
  const server = await startBandung(
    {
      DATABASE_URL: world.runtime.databaseUrl,
      DATABASE_OWNER_URL: world.ownerUrl,
      DATA_DIR: world.dataDir,
      EGRESS_ALLOW: RECEIVER,
      RATE_LIMIT: '100000000',
      LOG_LEVEL: 'error',
      NODE_OPTIONS: `--max-old-space-size=${HEAP_MB}`,
    },
    'api',
  );
  let ended: string | number | undefined;
  void server.ended.then((how) => (ended = how));
  await fuzz(fuzzWorld, server.url, { ...options, runs: Math.min(1_500, options.runs / 4), seconds: 30 });
  const warm = residentMb(server.pid);
  const report = await fuzz(fuzzWorld, server.url, options);
  const last = residentMb(server.pid);
  const alive = ended === undefined && (await fetch(`${server.url}/readyz`)).status;

  console.log(
    printReport(report, [
      ['memory', `${warm} MB when warm, ${last} MB at the end`],
      ['afterwards', `readyz ${alive}`],
    ]),
  );
  if (report.findings.length > 0) console.log(`\n${server.output().slice(-20_000)}`);
  await server.kill('SIGTERM');

  expect(report.findings.map(({ fault, what }) => `${fault}: ${what}`)).toEqual([]);
  expect(alive).toBe(200);
  expect(last - warm).toBeLessThan(MAY_GROW_MB);
});

const residentMb = (pid: number) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);

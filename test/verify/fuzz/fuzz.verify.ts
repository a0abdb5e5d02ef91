import { readFileSync } from 'node:fs';
import { expect, inject, it } from 'vitest';
import { startBandung } from '../../support/bandung-process.js';
import { errorsInLog } from './errors-in-log.js';
import { fuzz } from './fuzz.js';
import { openFuzzWorld, RECEIVER } from './fuzz-world.js';
import { printReport } from './print-report.js';

/** Of the server's process, from the end of the first round to that of the last: caches fill, and a heap of this size breathes. */
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
  const memory: number[] = [];
  const report = await fuzz(fuzzWorld, server.url, {
    ...options,
    afterPass: () => void memory.push(residentMb(server.pid)),
  });
  const alive = ended === undefined && (await fetch(`${server.url}/api/v1/listings`)).status;
  const errors = errorsInLog(server.output());

  console.log(
    printReport(report, [
      ['memory', memory.map((mb) => `${mb} MB`).join(', ')],
      ['afterwards', alive === 200 ? 'it answers' : `it does not answer: ${ended ?? alive}`],
      ['errors in its log', errors.join('\n') || 'none'],
    ]),
  );
  console.log('CPU', process.cpuUsage(), readFileSync(`/proc/${server.pid}/stat`, 'utf8').split(' ').slice(13, 15));
  await server.kill('SIGTERM');

  expect(report.findings.map(({ fault, what }) => `${fault}: ${what}`)).toEqual([]);
  expect(errors).toEqual([]);
  expect(alive).toBe(200);
  expect(memory.at(-1)! - memory[0]!).toBeLessThan(MAY_GROW_MB);
});

const residentMb = (pid: number) =>
  Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);

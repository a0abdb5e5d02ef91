import type { AddressInfo } from 'node:net';
import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext } from 'playwright-core';
import { system } from '../server/actor.js';
import { createApp } from '../server/app.js';
import { demoWorld } from '../server/commands/demo/demo-world.js';
import { createHttpServer } from '../server/platform/http/create-http-server.js';
import type { Runtime } from '../server/runtime.js';
import { startBrowser } from '../test/support/browser.js';
import { startWorkers } from '../workers/start-workers.js';
import { percentile } from './percentile.js';
import { readSize } from './read-size.js';
import { withTemporaryRuntime } from './temporary-runtime.js';

export const usage = `npm run bench -- pages [--runs 3] [--json]
  what a page costs on a slow link: Chromium at 250 kbps with 800 ms to answer and a processor four times slower, nothing
  kept from before; bytes over the wire with their headers, requests, first contentful paint (the middle of the runs)`;

const LINK = { offline: false, latency: 800, downloadThroughput: 250_000 / 8, uploadThroughput: 250_000 / 8 };
const SLOWER = 4;
const WINDOW = { width: 360, height: 740 };
const BUDGETS = {
  public: { bytes: 40_000, requests: 6, paint_ms: 2_500 },
  signedIn: { bytes: 60_000, requests: 6, paint_ms: 2_500 },
};

interface Cost {
  bytes: number;
  requests: number;
  paint_ms: number;
}
interface Measured extends Cost {
  page: string;
  language: string;
  budget: Cost;
  pass: boolean;
}

export async function main(args: string[]) {
  const { size, json } = readSize(args, { runs: 3 }, usage);
  const browser = await startBrowser();
  if (!browser) process.exit(1);
  const pages = await withTemporaryRuntime((runtime) => measure(runtime, browser, size.runs));
  await browser.close();
  const pass = pages.every((page) => page.pass);
  if (json)
    console.log(
      JSON.stringify(
        {
          bench: 'pages',
          ...size,
          link: '250 kbps, 800 ms, CPU / 4',
          load: Number(os.loadavg()[0]!.toFixed(1)),
          pages,
          pass,
        },
        null,
        2,
      ),
    );
  else
    for (const { page, language, bytes, requests, paint_ms, pass } of pages)
      console.log(
        `${pass ? 'ok  ' : 'OVER'} ${`${page} (${language})`.padEnd(24)} ${(bytes / 1000).toFixed(1)} KB, ${requests} requests, paint ${paint_ms} ms`,
      );
  if (!pass) process.exitCode = 1;
}

async function measure(runtime: Runtime, browser: Browser, runs: number): Promise<Measured[]> {
  const workers = await startWorkers(runtime);
  const server = createHttpServer(createApp(runtime));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const { listing, match, draft, organisation, account } = await market(runtime);
    const open = () => browser.newContext({ baseURL, viewport: WINDOW, locale: 'en' });
    const member = await open();
    await signIn(member, account);
    const cookies = await member.cookies();
    await member.close();
    const measured: Measured[] = [];
    for (const [page, address, isMember] of [
      ['front page', '/', false],
      ['search', '/search', false],
      ['listing', `/listings/${listing}`, false],
      ['organisations', '/organisations', false],
      ['organisation', `/organisations/${organisation}`, false],
      ['countries', '/countries', false],
      ['country', '/countries/NPL', false],
      ['sign-in', '/sign-in', false],
      ['desk', '/desk', true],
      ['posting', '/post/need', true],
      ['parts of a need', `/listings/${draft}/edit`, true],
      ['sectors of a need', `/listings/${draft}/edit/sectors`, true],
      ['answers to check', `/listings/${draft}/check`, true],
      ['listing, matches', `/listings/${listing}`, true],
      ['match', `/matches/${match}`, true],
      ['inbox', '/inbox', true],
      ['engagements', '/engagements', true],
      ['saved searches', '/saved-searches', true],
      ['people', '/access', true],
      ['account', '/account', true],
    ] as const)
      for (const language of ['en', 'ar']) {
        const costs: Cost[] = [];
        for (let run = 0; run < runs; run++) {
          const context = await open();
          if (isMember) await context.addCookies(cookies);
          costs.push(await costOf(context, `${address}?lang=${language}`));
          await context.close();
        }
        const middle = (of: keyof Cost) =>
          Math.round(
            percentile(
              costs.map((cost) => cost[of]),
              0.5,
            ),
          );
        const cost = { bytes: middle('bytes'), requests: middle('requests'), paint_ms: middle('paint_ms') };
        const budget = BUDGETS[isMember ? 'signedIn' : 'public'];
        const pass = (Object.keys(budget) as (keyof Cost)[]).every((each) => cost[each] <= budget[each]);
        measured.push({ page, language, ...cost, budget, pass });
      }
    return measured;
  } finally {
    server.close();
    server.closeAllConnections();
    await workers.stop();
  }
}

/** The demo world, its listings found and matched: a need with matches, one not finished, and someone of its side. */
async function market({ database, context }: Runtime) {
  const accounts = await database.transaction((db) => demoWorld({ ...context(system), db }));
  const { email, password } = accounts.find(({ email }) => email.startsWith('ministry.nepal'))!;
  for (;;) {
    const [found] = await database.query(
      `SELECT m.id, m.need_id, m.need_organisation_id FROM match m
         JOIN membership s ON s.organisation_id = m.need_organisation_id
         JOIN person p ON p.id = s.person_id WHERE p.email = $1 ORDER BY m.score DESC LIMIT 1`,
      [email],
    );
    if (!found) {
      await sleep(200);
      continue;
    }
    const organisation = found.need_organisation_id as string;
    const [unfinished] = await database.query(
      `SELECT id FROM listing WHERE organisation_id = $1 AND state IN ('draft', 'returned')`,
      [organisation],
    );
    return {
      listing: found.need_id as string,
      match: found.id as string,
      draft: unfinished.id as string,
      organisation,
      account: { email, password },
    };
  }
}

async function signIn(context: BrowserContext, { email, password }: { email: string; password: string }) {
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(password);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL('**/desk');
}

/** Opens it on the slow link as nobody has before. */
async function costOf(context: BrowserContext, address: string): Promise<Cost> {
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  const cost = { bytes: 0, requests: 0, paint_ms: 0 };
  cdp.on('Network.requestWillBeSent', ({ request }) => (cost.requests += request.url.startsWith('data:') ? 0 : 1));
  cdp.on('Network.loadingFinished', ({ encodedDataLength }) => (cost.bytes += encodedDataLength));
  await cdp.send('Network.enable');
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  await cdp.send('Network.emulateNetworkConditions', LINK);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.goto(address, { waitUntil: 'networkidle' });
  cost.paint_ms = await page.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
  );
  return cost;
}

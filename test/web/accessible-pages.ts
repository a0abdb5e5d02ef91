import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import type { Locale } from '../../server/codes/index.js';
import { startBrowser } from '../support/browser.js';
import { inLanguage, openWholeSite, type Agent } from './whole-site.js';

const chromium = await startBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 at level AA, and what axe counts as good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** In CSS pixels: WCAG 1.4.10, reflow. */
const NARROW = 320;

interface Look {
  /** In which each page is looked at for its width. */
  languages: readonly Locale[];
  /** In which axe looks at it as well. */
  withAxe: readonly Locale[];
  /** Every page, or of those that differ by an id alone the first. */
  pages: 'all' | 'kinds';
}

export function accessiblePages(look: Look) {
  describe.runIf(chromium)('pages in Chromium, on a narrow screen', async () => {
    await lookAt(look);
  });
}

async function lookAt({ languages, withAxe, pages: which }: Look) {
  const { world, agents, pages } = await openWholeSite();
  const server = world.app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  afterAll(async () => {
    await chromium!.close();
    server.close();
  });

  it.each(languages)(
    'does not scroll sideways, and has nothing that axe finds wrong: %s',
    { timeout: 300_000 },
    async (locale) => {
      const faults: string[] = [];
      for (const [who, list] of Object.entries(pages)) {
        const page = await pageOf(agents[who as keyof typeof agents]);
        for (const address of which === 'all' ? list : oneOfEachKind(list))
          faults.push(...(await faultsAt(page, inLanguage(address, locale), withAxe.includes(locale))));
        await page.context().close();
      }
      expect(faults).toEqual([]);
    },
  );

  /** A page of a browser in which this person is signed in. */
  async function pageOf(agent: Agent): Promise<Page> {
    const context = await chromium!.newContext({ baseURL, viewport: { width: NARROW, height: 640 } });
    const cookies = agent.jar.getCookies({ domain: '127.0.0.1', path: '/', secure: false, script: false });
    await context.addCookies(cookies.map(({ name, value }) => ({ name, value, url: baseURL })));
    return context.newPage();
  }
}

function oneOfEachKind(addresses: readonly string[]): string[] {
  const kinds = new Map<string, string>();
  for (const address of addresses) {
    const kind = address.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id');
    if (!kinds.has(kind)) kinds.set(kind, address);
  }
  return [...kinds.values()];
}

async function faultsAt(page: Page, address: string, withAxe: boolean): Promise<string[]> {
  const answer = await page.goto(address);
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  return [
    ...(answer?.status() === 200 ? [] : [`is answered with ${answer?.status()}`]),
    ...(width > NARROW ? [`is ${width} px wide`] : []),
    ...(withAxe ? await axeOn(page) : []),
  ].map((fault) => `${address} ${fault}`);
}

async function axeOn(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, resultTypes: ['violations'] })`,
  );
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 300)}`));
}

import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { findMatches, introduceMatch } from '../../server/matching/index.js';
import { openEngagementWorld } from '../engagements/engagement-world.js';
import { startBrowser } from '../support/browser.js';
import { PASSWORD, withPassword } from '../support/signed-in.js';

const browser = await startBrowser();
afterAll(() => browser?.close());

/** Two sides with matches between them, on a server that a browser can reach. */
async function twoSides() {
  const { world, build, ministry, institute } = await openEngagementWorld();
  for (const person of [ministry, institute]) await withPassword(world, person, { secondFactor: false });
  const need = await build.listing('need', { organisation: ministry.organisation });
  for (const _ of [1, 2, 3]) await build.listing('expertise', { organisation: institute.organisation });
  await findMatches(world.ctx(), { listingId: need.id });
  const server = world.app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const open = async (locale: string, email: string) => {
    const context = await browser!.newContext({
      baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      viewport: { width: 320, height: 640 },
      javaScriptEnabled: false,
      locale,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(10_000);
    await page.goto('/sign-in');
    await page.locator('input[name=email]').fill(email);
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('main form[method=post] button[type=submit]').first().click();
    return page;
  };
  return { world, need, ministry, institute, open, close: () => server.close() };
}

describe.runIf(browser)('on a small screen, without scripts', () => {
  it('two sides compare, write, are introduced and propose a mission; no page scrolls sideways', async () => {
    const { world, need, ministry, institute, open, close } = await twoSides();
    const page = await open('en', ministry.email);
    const wide: string[] = [];
    const fits = async (name: string) => {
      const { width } = (await page.locator('html').boundingBox())!;
      const content = Number(await page.evaluate('document.documentElement.scrollWidth'));
      if (width > 320 || content > 320) wide.push(`${name}: ${content}`);
    };

    await page.goto(`/listings/${need.id}`);
    for (const box of (await page.locator('input[name=match]').all()).slice(0, 3)) await box.check();
    await page.locator('#compare button').click();
    expect(page.url()).toContain('/compare?match=');
    await fits('compare');

    const [match] = await world.db.query(`SELECT id FROM match WHERE need_id = $1 ORDER BY score DESC`, [need.id]);
    await page.goto(`/matches/${match.id}`);
    await page.locator('textarea[name=text]').fill('When could you come?');
    await page.locator('form[action$="/messages"] button').click();
    expect(await page.locator('#messages').innerText()).toContain('When could you come?');
    await fits('match');

    const theirs = await open('ar', institute.email);
    await theirs.goto(`/matches/${match.id}`);
    expect(await theirs.locator('html').getAttribute('dir')).toBe('rtl');
    await theirs.locator('input[name=why]').fill('We have trained three provinces in this');
    await theirs.locator('form[action$="/expressInterest"] button').click();
    expect(await theirs.locator('main').innerText()).toContain('We have trained three provinces in this');

    await introduceMatch(world.ctx(ministry.actor), { matchId: match.id });
    await page.goto(`/matches/${match.id}/begin-mission`);
    await fits('begin');
    await page.locator('input[name=dutyStation]').fill('Pokhara');
    await page.locator('input[name=startsOn]').fill('2027-02-01');
    await page.locator('input[name=endsOn]').fill('2027-03-31');
    await page.locator('form[action$="/begin-mission"] button').click();
    expect(page.url()).toContain('/missions/');
    await fits('mission');
    for (const name of ['engagements', 'inbox']) {
      await page.goto(`/${name}`);
      await fits(name);
    }
    expect(wide).toEqual([]);
    close();
  });
});

import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { hashPassword, Person } from '../../server/auth/index.js';
import { startBrowser } from '../support/browser.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const browser = await startBrowser();
afterAll(() => browser?.close());

const PASSWORD = 'a password of enough words';
const SMALL = 320;

/** A ministry officer at the sign-in page, on a small screen whose browser runs no script. */
async function officerAt(locale: string) {
  const world = await openWorld();
  const build = builders(world);
  const officer = await build.person('ministry_officer', { country: 'NPL' });
  await world.db.update(Person, { id: officer.id }, { passwordHash: await hashPassword(PASSWORD) });
  const server = world.app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const context = await browser!.newContext({
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    viewport: { width: SMALL, height: 640 },
    javaScriptEnabled: false,
    locale,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const close = async () => {
    await context.close();
    server.close();
  };
  return { world, page, officer, complaints, close };
}

describe.runIf(browser)('posting in a browser, on a small screen, without scripts', () => {
  it.each([
    ['en', 'ltr'],
    ['fr', 'ltr'],
    ['ar', 'rtl'],
  ])('a ministry officer writes a need and hands it in (%s)', async (locale, direction) => {
    const { world, page, officer, complaints, close } = await officerAt(locale);
    const save = async () => {
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(SMALL);
      await page.locator('form.posting button').click();
    };
    const open = (section: string) => page.locator(`.govuk-task-list a[href$="/edit/${section}"]`).click();

    await page.goto('/sign-in?next=/desk');
    await page.locator('input[name=email]').fill(officer.email);
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('main form[method=post] button[type=submit]').first().click();
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    await page.locator('main a[href="/post"]').click();
    await page.locator('input[value=need]').check();
    await page.locator('main form button').click();

    await save();
    expect(await page.locator('.govuk-error-summary a[href="#title"]').count()).toBe(1);
    await page.locator('#title').fill('Solar pumps for small farms');
    await page.locator('#summary').fill('Diesel is dear; farmers want pumps that run on the sun.');
    await page.locator('#language').selectOption('en');
    await save();

    await open('story');
    await page.locator('textarea').first().fill('Irrigation depends on diesel.');
    await save();
    await open('sectors');
    await page.locator('summary').nth(3).click();
    await page.locator('details[open] input[name=sectors]').first().check();
    await save();
    await open('languages');
    await page.locator('input[name=languages][value=en]').check();
    await save();

    await page.locator('main a[href$="/check"]').click();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(SMALL);
    await page.locator('form[action$="/submission"] button').click();
    expect(await page.locator('.govuk-notification-banner--success').count()).toBe(1);

    const [need] = await world.db.query(`SELECT state, title FROM listing`);
    expect(need).toEqual({ state: 'submitted', title: 'Solar pumps for small farms' });
    expect(complaints.filter((each) => !each.includes('422'))).toEqual([]);
    await close();
  });
});

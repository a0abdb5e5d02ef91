import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { hashPassword, Person } from '../../server/auth/index.js';
import { startBrowser } from '../support/browser.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const browser = await startBrowser();
afterAll(() => browser?.close());

const PASSWORD = 'a password of enough words';

/** A need with a match, on a server that a browser can reach; the pages get no script to run. */
async function marketplace(locale: string) {
  const world = await openWorld();
  const build = builders(world);
  const officer = await build.person('ministry_officer', { country: 'NPL' });
  await world.db.update(Person, { id: officer.id }, { passwordHash: await hashPassword(PASSWORD) });
  const focalPoint = await build.person('focal_point', { country: 'NPL' });
  await build.listing('training', { title: 'Banana fibre extraction and use' });
  const need = await build.listing('need', { organisation: officer.organisation, state: 'endorsed' });
  await world.as(focalPoint).post(`/api/v1/listings/${need.id}/publication`).expect(200);
  await world.drain();

  const server = world.app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const context = await browser!.newContext({
    baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    viewport: { width: 320, height: 640 },
    javaScriptEnabled: false,
    locale,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const close = async () => {
    await context.close();
    server.close();
  };
  return { page, officer, need, complaints, close };
}

describe.runIf(browser)('in a browser, on a small screen, without scripts', () => {
  it.each([
    ['en', 'ltr'],
    ['fr', 'ltr'],
    ['ar', 'rtl'],
  ])('a ministry officer finds the need, signs in and reads why it matches (%s)', async (locale, direction) => {
    const { page, officer, need, complaints, close } = await marketplace(locale);

    await page.goto('/');
    expect(await page.locator('html').getAttribute('dir')).toBe(direction);
    await page.locator('input[name=q]').first().fill('banana');
    await page.locator('form[role=search] button, form[action*=search] button').first().click();
    await page.locator(`a[href*="${need.id}"]`).first().click();
    expect(await page.locator('h1').innerText()).toContain(need.title);

    await page.goto(`/sign-in?next=/listings/${need.id}`);
    await page.locator('input[name=email]').fill(officer.email);
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('main form[method=post] button[type=submit]').first().click();
    expect(page.url()).toContain(need.id);
    expect(await page.locator('body').innerText()).toContain('Banana fibre extraction and use');

    const overflow = page.locator('body');
    const box = await overflow.boundingBox();
    expect(box!.width).toBeLessThanOrEqual(320);
    expect(complaints).toEqual([]);
    await close();
  });
});

import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { resetUrl, totpCode } from '../../server/auth/index.js';
import { words } from '../../web/words/translator.js';
import { startBrowser } from '../support/browser.js';
import { builders } from '../support/build.js';
import { PASSWORD, withPassword } from '../support/signed-in.js';
import { openWorld } from '../support/world.js';

const browser = await startBrowser();
afterAll(() => browser?.close());

const NEW = 'quiet rivers bend south';
const PATIENCE = 30_000;

/** A focal point with a password and nothing else, on a server that browsers can reach; no page gets a script to run. */
async function beginning(locale: 'fr' | 'ar', width: number) {
  const world = await openWorld();
  const person = await builders(world).person('focal_point', { country: 'NPL', locale });
  await withPassword(world, person, { secondFactor: false });
  const server = world.app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const baseURL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const open = async () => {
    const context = await browser!.newContext({
      baseURL,
      viewport: { width, height: 740 },
      javaScriptEnabled: false,
      locale,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    return page;
  };
  afterAll(() => void server.close());
  const minutes = (count: number) => world.moveTo(new Date(world.now().getTime() + count * 60_000));
  return { world, person, open, minutes, t: words[locale] };
}

const send = (page: Page) => page.locator('main form button[type=submit]').first().click();
const heading = (page: Page) => page.locator('h1').innerText();
const pathOf = (page: Page) => new URL(page.url()).pathname;

async function password(page: Page, email: string, typed = PASSWORD) {
  await page.goto('/sign-in');
  await page.locator('input[autocomplete^=username]').fill(email);
  await page.locator('main form input[autocomplete=current-password]').fill(typed);
  await send(page);
}

async function code(page: Page, typed: string) {
  await page.locator('input[autocomplete=one-time-code]').fill(typed);
  await send(page);
}

const fits = async (page: Page) =>
  expect((await page.locator('body').boundingBox())!.width).toBeLessThanOrEqual(page.viewportSize()!.width);

describe.runIf(browser)('in a browser without scripts', () => {
  it.each([
    ['fr', 360],
    ['ar', 1280],
  ] as const)(
    'a focal point sets up a second factor, signs in with it, and gets back in (%s, %d px)',
    { timeout: 180_000 },
    async (locale, width) => {
      const { world, person, open, minutes, t } = await beginning(locale, width);
      const page = await open();

      // The first sign-in leads to setting it up.
      await password(page, person.email);
      expect(await heading(page)).toBe(t['security.setUp']);
      expect(await page.locator('svg.qr').isVisible()).toBe(true);
      await fits(page);
      const secret = (await page.locator('code').innerText()).replace(/\s/g, '');
      await code(page, '000000');
      expect(await page.locator('.govuk-error-summary').innerText()).toContain(t['authenticator.wrong']);
      await code(page, totpCode(secret, world.now()));
      expect(await heading(page)).toBe(t['codes.title']);
      const recovery = await page.locator('.codes code').allInnerTexts();
      expect(recovery).toHaveLength(10);
      await fits(page);

      // Another browser is asked for the code, and the first one sees it and ends it.
      const other = await open();
      minutes(1);
      await password(other, person.email);
      expect(await heading(other)).toBe(t['proof.title']);
      await code(other, totpCode(secret, world.now()));
      expect(pathOf(other)).toBe('/desk');
      await page.goto('/account/security');
      expect(await page.locator('main li:not(nav li)').count()).toBe(2);
      await fits(page);
      await page.getByRole('button', { name: t['security.end'], exact: true }).click();
      expect(await page.locator('.govuk-notification-banner__heading').innerText()).toBe(t['security.ended']);
      await other.goto('/account');
      expect(pathOf(other)).toBe('/sign-in');

      // What concerns the account asks again who is there, and comes back.
      minutes(6);
      await page.goto('/account/password');
      expect(await heading(page)).toBe(t['confirm.title']);
      await code(page, totpCode(secret, world.now()));
      expect(pathOf(page)).toBe('/account/password');

      // The telephone is lost: a recovery code does.
      await password(other, person.email);
      await other.getByText(t['proof.recovery']).click();
      await other.locator('input[name=recoveryCode]').fill(recovery[0]!);
      await send(other);
      expect(pathOf(other)).toBe('/desk');

      // The password too: a link in a mail, which leaves the second factor.
      const third = await open();
      await third.goto('/sign-in');
      await third.getByText(t['signIn.forgot']).click();
      await third.locator('input[name=email]').fill(person.email);
      await send(third);
      expect(await heading(third)).toBe(t['forgot.sent']);
      const { resetId } = (await world.recorded('reset.asked'))[0] as { resetId: string };
      const link = new URL(resetUrl(world.runtime.parts, resetId)).pathname;
      await third.goto(link);
      await third.locator('input[autocomplete=new-password]').fill(NEW);
      await send(third);
      expect(await third.locator('.govuk-notification-banner__heading').innerText()).toBe(t['signIn.reset']);
      await third.goto(link);
      expect(await heading(third)).toBe(t['problem.link-void']);
      await other.goto('/account');
      expect(pathOf(other)).toBe('/sign-in');
      await password(third, person.email, NEW);
      await code(third, totpCode(secret, new Date(world.now().getTime() + 30_000)));
      expect(pathOf(third)).toBe('/desk');
      await fits(third);
    },
  );
});

import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { totpCode } from '../../server/auth/index.js';
import { startBrowser } from '../support/browser.js';
import { builders, type TestPerson } from '../support/build.js';
import { PASSWORD, withPassword } from '../support/signed-in.js';
import { openWorld } from '../support/world.js';

const browser = await startBrowser();
afterAll(() => browser?.close());

const PHONE = { width: 320, height: 640 };
const DESK = { width: 1280, height: 800 };
const TITLE = 'Solar dryers for cardamom';

/** A ministry, its focal point, an institution and a donor, whose browsers are set to a language. */
async function fourRoles(locale: string, scripts: boolean) {
  const world = await openWorld();
  const build = builders(world);
  const people = {
    ministry: await build.person('ministry_officer', { country: 'NPL' }),
    focalPoint: await build.person('focal_point', { country: 'NPL' }),
    institution: await build.person('institution_admin', { country: 'LKA' }),
    donor: await build.person('donor_officer', { country: 'BRA' }),
  };
  const offer = { title: 'Solar drying of spices', summary: 'Solar dryers for cardamom.', skills: ['solar drying'] };
  await build.listing('expertise', { organisation: people.institution.organisation, ...offer });
  await build.listing('fund', { organisation: people.donor.organisation, sectors: [], sdgs: [], skills: [] });
  const server = world.app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const complaints: string[] = [];

  async function open(person: TestPerson): Promise<Page> {
    const { secret } = await withPassword(world, person);
    const context = await browser!.newContext({
      baseURL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      viewport: scripts ? DESK : PHONE,
      javaScriptEnabled: scripts,
      locale,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(15_000);
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().includes('422')) complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto('/sign-in?next=/desk');
    await page.locator('input[name=email]').fill(person.email);
    await page.locator('input[name=password]').fill(PASSWORD);
    await press(page, 'form:has(input[name=password])');
    if (secret) {
      await page.locator('input[name=code]').fill(totpCode(secret, world.now()));
      await press(page, 'form:has(input[name=code])');
    }
    return page;
  }

  return { world, people, open, complaints, close: () => server.close() };
}

/** Presses the button that sends the form, and waits for the next page; none scrolls sideways. */
async function press(page: Page, form: string) {
  const summary = page.locator(`details:has(${form}) > summary`);
  if (await summary.count()) {
    const open = await page.locator(`details[open]:has(${form})`).count();
    if (!open) await summary.first().click();
  }
  const before = page.url();
  await Promise.all([
    page.waitForEvent('framenavigated'),
    page.locator(`${form} button[type=submit], ${form} button:not([type])`).last().click(),
  ]);
  await page.waitForLoadState();
  const width = await page.evaluate<number>('document.documentElement.scrollWidth');
  expect([width > page.viewportSize()!.width, `after ${form} on ${before}`]).toEqual([false, expect.anything()]);
}

export type Setting = readonly [locale: string, direction: 'ltr' | 'rtl', scripts: boolean];

/** The main job done by all four in each of these settings. */
export function journeyOfFourRoles(settings: readonly Setting[]) {
  describe.runIf(browser)('the main job in a browser', () => {
    it.each(settings)(
      'is done by all four roles in %s, %s, with scripts: %s',
      { timeout: 120_000 },
      async (locale, direction, scripts) => {
        const { world, people, open, complaints, close } = await fourRoles(locale, scripts);
        const ministry = await open(people.ministry);
        expect(await ministry.locator('html').getAttribute('dir')).toBe(direction);
        expect(await ministry.locator('html').getAttribute('lang')).toBe(locale);

        // The ministry posts a need: what is missing is said, and nothing typed is lost.
        await ministry.goto('/');
        await ministry.locator('.doors a').first().click();
        await ministry
          .locator('textarea[name=summary]')
          .fill('A third is lost to damp. We want trainers for solar dryers.');
        await press(ministry, 'form.posting');
        expect(await ministry.locator('.govuk-error-summary a[href="#title"]').count()).toBe(1);
        expect(await ministry.locator('textarea[name=summary]').inputValue()).toContain('trainers for solar dryers');
        await ministry.locator('#title').fill(TITLE);
        await ministry.locator('#language').selectOption('en');
        await press(ministry, 'form.posting');
        const edit = new URL(ministry.url()).pathname;
        const listing = edit.replace('/edit', '');
        await ministry.locator('main .govuk-button-group a').first().click();
        await ministry.locator('textarea').first().fill('Cardamom is dried over open fires.');
        await press(ministry, 'form.posting');
        await ministry.locator(`a[href="${edit}/sectors"]`).first().click();
        await ministry.locator('input[name=sectors]').first().check();
        await press(ministry, 'form.posting');
        await ministry.locator(`a[href="${edit}/languages"]`).first().click();
        await ministry.locator('input[name=languages][value=en]').check();
        await press(ministry, 'form.posting');
        await ministry.locator(`a[href="${listing}/check"]`).click();
        await press(ministry, 'form[action$="/submission"]');
        expect(await ministry.locator('.govuk-notification-banner--success').count()).toBe(1);

        // The focal point endorses and publishes it from the desk.
        const focalPoint = await open(people.focalPoint);
        await focalPoint.locator(`a[href^="${listing}"]`).first().click();
        if (!focalPoint.url().endsWith('/review')) await focalPoint.goto(`${listing}/review`);
        await press(focalPoint, 'form[action$="/endorsement"]');
        await focalPoint.goto(listing);
        await press(focalPoint, 'form[action$="/publication"]');
        await world.drain();

        // The institution is told why it fits, and says why it.
        const institution = await open(people.institution);
        await institution.goto('/inbox');
        await institution.locator('main a[href^="/matches/"]').first().click();
        const match = new URL(institution.url()).pathname;
        expect(await institution.locator('main').innerText()).toContain(TITLE);
        await institution.locator('input[name=why]').fill('We dried spices with three cooperatives');
        await press(institution, 'form[action$="/expressInterest"]');
        await world.drain();

        // The ministry reads that, writes, introduces the two sides and proposes a mission.
        await ministry.goto('/inbox');
        await ministry.goto(match);
        expect(await ministry.locator('main').innerText()).toContain('We dried spices with three cooperatives');
        await ministry.locator('textarea[name=text]').fill('Could you come in March?');
        await press(ministry, 'form[action$="/messages"]');
        expect(await ministry.locator('#messages').innerText()).toContain('Could you come in March?');
        await press(ministry, 'form[action$="/introduce"]');
        await ministry.locator('a[href$="/begin-mission"]').click();
        await ministry.locator('input[name=dutyStation]').fill('Ilam');
        await ministry.locator('input[name=startsOn]').fill('2027-03-01');
        await ministry.locator('input[name=endsOn]').fill('2027-03-20');
        await press(ministry, 'form[action$="/begin-mission"]');
        const mission = new URL(ministry.url()).pathname;

        // The donor, introduced to the need, pledges; the institution accepts the mission; the ministry confirms the pledge.
        const funded = await fundMatch(world, listing);
        await ministry.goto(funded);
        await press(ministry, 'form[action$="/introduce"]');
        await institution.goto(mission);
        await institution.locator('input[name=expertName]').fill('Nimal Perera');
        await press(institution, 'form[action$="/accept"]');
        const donor = await open(people.donor);
        await donor.goto(funded);
        await donor.locator(`a[href="${mission}/pledge"]`).click();
        await donor.locator('input[name="money-amount"]').fill('1200.50');
        await donor.locator('input[name="money-currency"]').fill('USD');
        await donor.locator('input[name=form][value=cash]').check();
        await press(donor, 'form[action$="/pledge"]');
        const pledge = new URL(donor.url()).pathname;
        await ministry.goto(pledge);
        await press(ministry, 'form[action$="/confirm"]');
        expect(await ministry.locator('.govuk-notification-banner--success').count()).toBe(1);

        // And each finds it again.
        for (const page of [ministry, institution, donor]) {
          await page.goto('/engagements');
          const main = await page.locator('main').innerHTML();
          expect(main).toContain(page === donor ? pledge : mission);
        }
        expect(complaints).toEqual([]);
        for (const page of [ministry, focalPoint, institution, donor]) await page.context().close();
        close();
      },
    );
  });
}

/** Where the match of a need with a fund is shown. */
async function fundMatch({ db }: Awaited<ReturnType<typeof openWorld>>, listing: string): Promise<string> {
  const [row] = await db.query(`SELECT id FROM match WHERE need_id = $1 AND offer_kind = 'fund'`, [
    listing.split('/').at(-1),
  ]);
  return `/matches/${row.id}`;
}

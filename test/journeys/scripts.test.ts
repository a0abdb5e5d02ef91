import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import type { AxeResults } from 'axe-core';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listing } from '../../server/listings/index.js';
import { findMatches } from '../../server/matching/index.js';
import { indexListing } from '../../server/search/index.js';
import { startBrowser } from '../support/browser.js';
import { builders, type TestPerson } from '../support/build.js';
import { PASSWORD, withPassword } from '../support/signed-in.js';
import { openWorld } from '../support/world.js';

const browser = await startBrowser();
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const SOON = { timeout: 15_000 };

const world = await openWorld();
const build = builders(world);
const server = world.app.listen(0, '127.0.0.1');
const closings: (() => Promise<void>)[] = [];
let officer: TestPerson;
let colleague: TestPerson;

beforeAll(async () => {
  officer = await build.person('ministry_officer', { country: 'NPL' });
  colleague = await build.person('ministry_officer', { organisation: officer.organisation });
  for (const person of [officer, colleague]) await withPassword(world, person);
});

afterAll(async () => {
  for (const close of closings) await close();
  await browser?.close();
  server.close();
});

/** A browser of one's own. What it complains of, a breach of the content security policy above all, is kept. */
async function open(options: BrowserContextOptions = {}) {
  const baseURL = `http://localhost:${(server.address() as AddressInfo).port}`;
  const context = await browser!.newContext({
    baseURL,
    locale: 'en',
    viewport: { width: 360, height: 740 },
    ...options,
  });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  closings.push(() => context.close());
  return { page, context, complaints };
}

async function signIn(page: Page, { email }: TestPerson, next = '/account') {
  await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await page.locator('main form button[type=submit]').first().click();
  await page.waitForURL(`**${next}`);
}

const draftOf = async (state: Listing['state'] = 'draft') =>
  build.listing('need', { organisation: officer.organisation, state, details: { problem: 'Pumps.' } });

/** Signs in to write; the script comes after the page. */
async function write(page: Page, person: TestPerson, address: string) {
  await signIn(page, person, address);
  await status(page).first().waitFor({ state: 'attached' });
}

const stored = async ({ id }: Listing) => {
  const [row] = await world.db.query('SELECT state, version, details FROM listing WHERE id = $1', [id]);
  return row as { state: string; version: number; details: { problem: string } };
};

/** What axe finds wrong with the page as it is now. */
const faultsOf = async (page: Page) => {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run(document)');
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`);
};

const story = ({ id }: Listing) => `/listings/${id}/edit/story`;
const problem = (page: Page) => page.locator('textarea[name="details/problem"]');
const status = (page: Page) => page.locator('.autosave');
const copies = (page: Page) =>
  page.evaluate<string[]>('Object.keys(localStorage).filter((name) => name.includes(":/"))');

/** What browsers of the baseline have not. */
const NEWER = `
  for (const [of, names] of [
    [Array.prototype, ['flat', 'flatMap', 'at', 'findLast', 'toSorted']],
    [String.prototype, ['replaceAll', 'matchAll', 'trimEnd', 'at']],
    [Object, ['fromEntries', 'hasOwn']],
    [Element.prototype, ['toggleAttribute', 'replaceChildren', 'checkVisibility']],
    [HTMLFormElement.prototype, ['requestSubmit']],
    [window, ['AbortController', 'queueMicrotask', 'structuredClone', 'HTMLDialogElement']],
    [Intl, ['RelativeTimeFormat', 'ListFormat', 'Segmenter']],
    [HTMLDialogElement.prototype, ['showModal', 'close']],
  ]) for (const name of names) delete of[name];`;

describe.runIf(browser)('scripts', { timeout: 60_000 }, () => {
  it('count characters as they are typed, in each plural of the language, quietly for who listens', async () => {
    const draft = await draftOf();
    const { page, complaints } = await open({ locale: 'ar' });
    await write(page, officer, story(draft));
    const group = page.locator('.govuk-character-count', { has: problem(page) });
    const limit = Number(await group.getAttribute('data-maxlength'));
    const said = group.locator('[aria-hidden=true]');
    const after = async (left: number) => {
      await problem(page).fill('x'.repeat(limit - left));
      return (await said.innerText()).trim();
    };

    expect(await after(0)).toBe('لم يتبقَّ أي حرف');
    expect(await after(1)).toBe('تبقّى حرف واحد');
    expect(await after(2)).toBe('تبقّى حرفان');
    expect(await after(3)).toMatch(/أحرف$/);
    expect(await after(11)).toMatch(/حرفًا$/);
    expect(await after(100)).toMatch(/حرف$/);
    expect(await after(-2)).toBe('هناك حرفان زائدان');
    expect(await said.getAttribute('class')).toContain('govuk-error-message');
    await expect.poll(() => group.locator('[aria-live=polite]').innerText(), SOON).toBe('هناك حرفان زائدان');
    expect(complaints).toEqual([]);
  });

  it('show a password and hide it again', async () => {
    const { page, complaints } = await open();
    await page.goto('/sign-in');
    const field = page.locator('input[name=password]');
    await field.fill('hush');
    await page.getByRole('button', { name: 'Show password' }).click();
    expect(await field.getAttribute('type')).toBe('text');
    expect(await page.locator('[aria-live=polite]').innerText()).toBe('Your password is visible');
    await page.getByRole('button', { name: 'Hide password' }).click();
    expect(await field.getAttribute('type')).toBe('password');
    expect(await page.getByRole('button', { name: 'Show password' }).innerText()).toBe('Show');
    expect(complaints).toEqual([]);
  });

  it('lead to what is wrong, and from there into the field', async () => {
    const { page, complaints } = await open();
    await page.goto('/sign-in');
    await page.locator('main form button[type=submit]').first().click();
    const summary = page.locator('.govuk-error-summary');
    await page.locator('.govuk-error-summary:focus').waitFor();
    await summary.locator('a[href="#password"]').click();
    expect(await page.locator('#password:focus').count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('send a form once, however often its button is pressed', async () => {
    const draft = await draftOf();
    const { page, context } = await open();
    await write(page, officer, story(draft));
    let sent = 0;
    await context.route('**/edit/story', async (route) => {
      if (route.request().method() !== 'POST') return route.continue();
      sent++;
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    const disabled = await page.evaluate(`(() => {
      const save = document.querySelector('form.posting [type=submit]');
      save.click();
      save.click();
      return save.getAttribute('aria-disabled');
    })()`);
    expect(disabled).toBe('true');
    await page.waitForURL('**/edit');
    expect(sent).toBe(1);
  });
});

describe.runIf(browser)('a draft', { timeout: 60_000 }, () => {
  it('is kept by itself while it is written, and what is right of it when something is not', async () => {
    const draft = await draftOf();
    const { page, complaints } = await open();
    await write(page, officer, story(draft));
    await problem(page).fill('Pumps run on diesel.');
    await expect.poll(() => status(page).innerText(), SOON).toMatch(/^Saved \d/);
    expect(await status(page).getAttribute('role')).toBe('status');
    expect(await stored(draft)).toMatchObject({ state: 'draft', details: { problem: 'Pumps run on diesel.' } });
    expect(await copies(page)).toEqual([]);

    await page.locator('form.posting button[type=submit]').click();
    await page.waitForURL('**/edit');

    await page.goto(`/listings/${draft.id}/edit/dates`);
    await page.locator('input[name=durationDays]').fill('12');
    await page.locator('input[name=startsOn-day]').fill('31');
    await page.locator('input[name=startsOn-month]').fill('2');
    await expect.poll(() => status(page).innerText(), SOON).toMatch(/except what is not right/);
    const [row] = await world.db.query('SELECT duration_days FROM listing WHERE id = $1', [draft.id]);
    expect(row).toEqual({ duration_days: 12 });
    expect(complaints).toEqual([]);
  });

  it('is no longer kept by itself when somebody else was first, and nothing is lost', async () => {
    const draft = await draftOf();
    const { page } = await open();
    await write(page, officer, story(draft));
    await world
      .as(colleague)
      .patch(`/api/v1/listings/${draft.id}`)
      .set('If-Match', `"${draft.version}"`)
      .send({ details: { problem: 'Theirs.' } })
      .expect(200);
    await problem(page).fill('Mine.');
    await expect.poll(() => status(page).innerText(), SOON).toContain('Somebody else');
    expect((await stored(draft)).details.problem).toBe('Theirs.');
    await page.locator('form.posting button[type=submit]').click();
    await page.locator('#both').waitFor({ state: 'attached' });
    expect(await page.locator('main').innerText()).toContain('Theirs.');
    expect(await problem(page).inputValue()).toBe('Mine.');
  });

  it.each(['submitted', 'published', 'matching'] as const)('is what is not %s: that is left alone', async (state) => {
    const listing = await draftOf(state);
    const { page } = await open();
    await signIn(page, officer, story(listing));
    expect(await page.locator('[data-autosave]').count()).toBe(0);
    const answer = await page.request.post(story(listing), {
      headers: { Accept: 'application/json', Origin: new URL(page.url()).origin },
      form: {
        _csrf: (await page.locator('form.posting input[name=_csrf]').getAttribute('value'))!,
        version: String(listing.version),
        'details/problem': 'Changed behind everyone’s back',
      },
    });
    expect([answer.status(), (await answer.json()).code]).toEqual([409, 'wrong-state']);
    expect(await stored(listing)).toMatchObject({ state, version: listing.version, details: { problem: 'Pumps.' } });
  });

  it('waits on the device while there is no connection, and is offered back', async () => {
    const draft = await draftOf();
    const { page: lost, context, complaints } = await open({ locale: 'fr' });
    let page = lost;
    await write(page, officer, story(draft));
    await context.setOffline(true);
    await problem(page).fill('Written in a valley.');
    await expect.poll(() => status(page).innerText(), SOON).toContain('Pas de connexion');
    await page.locator('form.posting button[type=submit]').click();
    expect(await problem(page).inputValue()).toBe('Written in a valley.');
    expect(await copies(page)).toHaveLength(1);

    // The page is lost, too.
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto(story(draft));
    await page.getByRole('button', { name: 'Le remettre' }).waitFor();
    expect(await page.locator('form.posting').locator('xpath=preceding-sibling::*[1]').innerText()).toMatch(
      /n’a pas été envoyé/,
    );
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Le remettre' }).click();
    expect(await problem(page).inputValue()).toBe('Written in a valley.');
    await expect.poll(() => status(page).innerText(), SOON).toMatch(/^Enregistré/);
    expect((await stored(draft)).details.problem).toBe('Written in a valley.');
    expect(await copies(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('keeps what was typed before the script had come', async () => {
    const draft = await draftOf();
    const { page, context } = await open();
    await signIn(page, officer);
    let come = () => {};
    const slow = new Promise<void>((resolve) => (come = resolve));
    await context.route('**/assets/script.*', (route) => slow.then(() => route.continue()));
    await page.goto(story(draft), { waitUntil: 'domcontentloaded' });
    await problem(page).fill('Faster than the line.');
    come();
    await expect.poll(async () => (await stored(draft)).details.problem, SOON).toBe('Faster than the line.');
    await expect.poll(() => status(page).innerText(), SOON).toMatch(/^Saved/);
  });

  it('is saved when the connection comes back', async () => {
    const draft = await draftOf();
    const { page, context } = await open();
    await write(page, officer, story(draft));
    await context.setOffline(true);
    await problem(page).fill('Back in town.');
    await expect.poll(() => status(page).innerText(), SOON).toContain('No connection');
    await context.setOffline(false);
    await expect.poll(async () => (await stored(draft)).details.problem, SOON).toBe('Back in town.');
    await expect.poll(() => copies(page), SOON).toEqual([]);
  });

  it('is not left unsaved without a word', async () => {
    const draft = await draftOf();
    const { page } = await open();
    await write(page, officer, story(draft));
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await problem(page).pressSequentially(' And seeds');
    await page.locator('.govuk-back-link').click({ noWaitAfter: true });
    await expect.poll(() => asked, SOON).toEqual(['beforeunload']);
    await expect.poll(() => status(page).innerText(), SOON).toMatch(/^Saved/);
    await page.locator('.govuk-back-link').click();
    await page.waitForURL('**/edit');
    expect(asked).toHaveLength(1);
  });

  it('is written on one page, one form, one button when nothing of this runs', async () => {
    const draft = await draftOf();
    const { page } = await open({ javaScriptEnabled: false });
    await signIn(page, officer, story(draft));
    await problem(page).fill('By hand.');
    await page.locator('form.posting button[type=submit]').click();
    await page.waitForURL('**/edit');
    expect((await stored(draft)).details.problem).toBe('By hand.');
  });
});

/** A match that the officer’s side may write in. */
async function matchOf(): Promise<string> {
  const need = await build.listing('need', { organisation: officer.organisation, state: 'matching' });
  await build.listing('training', { state: 'matching' });
  await findMatches(world.ctx(), { listingId: need.id });
  const [{ id }] = await world.db.query('SELECT id FROM match WHERE need_id = $1 ORDER BY score DESC LIMIT 1', [
    need.id,
  ]);
  return `/matches/${id}`;
}

describe.runIf(browser)('a message', { timeout: 60_000 }, () => {
  it('is kept on the device until it has arrived', async () => {
    const address = await matchOf();
    const { page: lost, context, complaints } = await open();
    let page = lost;
    await write(page, officer, address);
    const text = () => page.locator('#messages textarea');
    const send = () => page.locator('#messages button[type=submit]');
    await text().fill('When could you come?');
    await expect.poll(() => copies(page), SOON).toHaveLength(1);
    await context.setOffline(true);
    await send().click();
    expect(await page.locator('#messages .autosave').innerText()).toContain('No connection');
    await page.close();
    await context.setOffline(false);
    page = await context.newPage();
    await page.goto(address);
    await page.getByRole('button', { name: 'Put it back' }).click();
    expect(await text().inputValue()).toBe('When could you come?');

    await world.db.query('DELETE FROM session');
    await send().click();
    await page.locator('[data-refused]').waitFor();
    await write(page, officer, address);
    await page.getByRole('button', { name: 'Put it back' }).click();
    await send().click();
    await page.locator('.govuk-notification-banner--success').waitFor();
    expect(await page.locator('.thread').innerText()).toContain('When could you come?');
    expect(await copies(page)).toEqual([]);
    expect(await page.getByRole('button', { name: 'Put it back' }).count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it('can be thrown away', async () => {
    const address = await matchOf();
    const { page } = await open();
    page.on('dialog', (dialog) => void dialog.accept());
    await write(page, officer, address);
    await page.locator('#messages textarea').fill('Never mind.');
    await expect.poll(() => copies(page), SOON).toHaveLength(1);
    await page.reload();
    await page.locator('#messages textarea').fill('Something else.');
    await page.waitForTimeout(1_500);
    expect(await page.evaluate<string>('JSON.stringify(localStorage)')).toContain('Never mind.');
    await page.locator('#messages textarea').fill('');
    await page.getByRole('button', { name: 'Throw it away' }).click();
    expect(await copies(page)).toEqual([]);
    expect(await page.locator('#messages textarea').inputValue()).toBe('');
  });
});

describe.runIf(browser)('what is kept on a shared device', { timeout: 60_000 }, () => {
  it('is its person’s alone, and goes when they sign out', async () => {
    const draft = await draftOf();
    const { page, context } = await open();
    await write(page, officer, story(draft));
    await context.setOffline(true);
    await problem(page).fill('Not for your eyes.');
    await expect.poll(() => copies(page), SOON).toHaveLength(1);
    page.on('dialog', (dialog) => void dialog.accept());
    await context.setOffline(false);
    await context.clearCookies();
    await write(page, colleague, story(draft));
    expect(await page.getByRole('button', { name: 'Put it back' }).count()).toBe(0);
    expect(await copies(page)).toEqual([]);

    await context.setOffline(true);
    await problem(page).fill('Mine, for now.');
    await expect.poll(() => copies(page), SOON).toHaveLength(1);
    await context.setOffline(false);
    await page.locator('form[action="/sign-out"] button').click();
    await page.waitForURL('**/');
    expect(await page.evaluate('Object.keys(localStorage).length')).toBe(0);
  });
});

describe.runIf(browser)('a session that is about to end', { timeout: 60_000 }, () => {
  const MINUTES = 60_000;

  it('asks its reader, who may stay any number of times, and come back after its end', async () => {
    const draft = await draftOf();
    const { page, complaints } = await open();
    await page.clock.install();
    await write(page, officer, story(draft));
    const dialog = page.getByRole('alertdialog');
    await page.clock.fastForward(26 * MINUTES);
    expect(await dialog.count()).toBe(0);
    for (let time = 0; time < 2; time++) {
      await page.clock.fastForward((time === 0 ? 1.5 : 27.5) * MINUTES);
      await dialog.waitFor();
      expect(await dialog.innerText()).toMatch(/You will be signed out at/);
      const stay = dialog.locator('button:focus', { hasText: 'Stay signed in' });
      expect(await stay.count()).toBe(1);
      expect(await faultsOf(page)).toEqual([]);
      const answered = page.waitForResponse('**/account/session');
      if (time === 0) await stay.click();
      else await page.keyboard.press('Escape');
      await (await answered).finished();
      await expect.poll(() => dialog.count(), SOON).toBe(0);
      // The script has its turn.
      await page.evaluate('fetch("/robots.txt").then(() => true)');
    }
    await world.db.query('DELETE FROM session');
    await problem(page).fill('Written too late.');
    await page.clock.fastForward(4_000);
    await dialog.getByText('You have been signed out').waitFor();
    page.on('dialog', (asked) => void asked.accept());
    await dialog.getByRole('button', { name: 'Sign in and come back' }).click();
    await page.locator('input[name=email]').fill(officer.email);
    await page.locator('input[name=password]').fill(PASSWORD);
    await page.locator('main form button[type=submit]').first().click();
    await page.waitForURL(`**${story(draft)}`);
    await page.getByRole('button', { name: 'Put it back' }).click();
    expect(await problem(page).inputValue()).toBe('Written too late.');
    expect(complaints).toEqual([]);
  });

  it('ends by itself when nobody answers', async () => {
    const { page } = await open({ locale: 'ar' });
    await page.clock.install();
    await write(page, officer, story(await draftOf()));
    await page.clock.fastForward(30 * MINUTES);
    expect(await page.getByRole('alertdialog').innerText()).toContain('سُجّل خروجك');
  });
});

describe.runIf(browser)('a search', { timeout: 60_000 }, () => {
  beforeAll(async () => {
    for (const kind of ['training', 'training', 'expertise'] as const) {
      const { id } = await build.listing(kind, { title: `Beekeeping ${kind}`, state: 'matching' });
      await indexListing(world.ctx(), { listingId: id });
    }
  });

  it('is narrowed down in place, said aloud, and undone by going back', async () => {
    const { page, complaints } = await open({ viewport: { width: 1280, height: 800 } });
    await page.goto('/search?q=beekeeping');
    await page.locator('[role=status].govuk-visually-hidden').waitFor({ state: 'attached' });
    await page.evaluate('window.same = true');
    expect(await page.locator('#found').innerText()).toBe('3 results');
    await page.locator('#filter-kind a', { hasText: 'Training' }).click();
    await expect.poll(() => page.locator('#found').innerText(), SOON).toBe('2 results');
    expect(page.url()).toContain('kind=training');
    expect(await faultsOf(page)).toEqual([]);
    expect(await page.locator('[role=status].govuk-visually-hidden').innerText()).toBe('2 results');
    expect(await page.evaluate('document.activeElement.id')).toMatch(/^(filter-kind|filters|found)$/);
    expect(await page.locator('.languages a').first().getAttribute('href')).toContain('kind=training');
    await page.locator('a', { hasText: 'Newest' }).click();
    await expect.poll(() => page.url(), SOON).toContain('sort=newest');
    await expect.poll(() => page.evaluate('document.activeElement.getAttribute("aria-current")'), SOON).toBe('true');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => page.locator('#found').innerText(), SOON).toBe('3 results');
    expect(await page.evaluate('window.same')).toBe(true);
    expect(complaints).toEqual([]);
  });

  it('follows its link when no answer comes', async () => {
    const { page, context } = await open();
    await page.goto('/search?q=beekeeping');
    await page.locator('[role=status].govuk-visually-hidden').waitFor({ state: 'attached' });
    await page.evaluate('window.same = true');
    await context.route('**/search?*', (route) =>
      route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
    );
    await page.locator('#filter-kind a', { hasText: 'Training' }).click();
    await expect.poll(() => page.locator('#found').innerText(), SOON).toBe('2 results');
    await expect.poll(() => page.evaluate('window.same'), SOON).toBe(undefined);
  });
});

it.runIf(browser)('scripts run in what a browser of 2018 has', { timeout: 60_000 }, async () => {
  const draft = await draftOf();
  const { page, complaints } = await open();
  // Passkeys are newer, and their script with them.
  await signIn(page, officer);
  await page.addInitScript(NEWER);
  await page.goto(story(draft));
  await problem(page).fill('An old telephone.');
  await expect.poll(() => status(page).innerText(), SOON).toMatch(/^Saved/);
  expect((await stored(draft)).details.problem).toBe('An old telephone.');
  expect(complaints).toEqual([]);
});

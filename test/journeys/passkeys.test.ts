import type { AddressInfo } from 'node:net';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { freePort } from '../../server/platform/embedded-postgres/free-port.js';
import { startBrowser } from '../support/browser.js';
import { builders } from '../support/build.js';
import { openOidcIssuer } from '../support/oidc-issuer.js';
import { PASSWORD, withPassword } from '../support/signed-in.js';
import { openWorld } from '../support/world.js';

const browser = await startBrowser();
afterAll(() => browser?.close());

/** The service on an address that browsers hold to be safe: passkeys need https or localhost. */
async function site(settings: Record<string, string> = {}) {
  const port = await freePort();
  const baseUrl = `http://localhost:${port}`;
  const issuer = await openOidcIssuer({ callback: `${baseUrl}/sign-in/provider/callback` });
  const world = await openWorld({ BASE_URL: baseUrl, ...issuer.settings, ...settings });
  world.moveTo(new Date());
  const server = world.app.listen(port, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  expect((server.address() as AddressInfo).port).toBe(port);
  const context = await browser!.newContext({ baseURL: baseUrl, viewport: { width: 360, height: 740 }, locale: 'en' });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const close = async () => {
    await context.close();
    server.close();
  };
  return { world, build: builders(world), issuer, page, complaints, close };
}

/** A device with a screen lock, as Chromium has them in its tests (WebAuthn, chapter 11). */
async function device(page: Page): Promise<{ cdp: CDPSession; authenticatorId: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, authenticatorId };
}

const button = (page: Page, name: string | RegExp) => page.locator('main').getByRole('button', { name });

async function signInWithPassword(page: Page, email: string) {
  await page.goto('/sign-in');
  await page.locator('input[name=email]').fill(email);
  await page.locator('input[name=password]').fill(PASSWORD);
  await button(page, /^Sign in$/).click();
  await page.waitForURL(/\/(desk|account\/\w+)$/);
}

describe.runIf(browser)('passkeys, in a browser', { timeout: 60_000 }, () => {
  it('are added, sign in without an e-mail, prove again who one is, and are removed', async () => {
    const { world, build, page, complaints, close } = await site();
    const officer = await build.person('ministry_officer');
    await withPassword(world, officer);
    const { cdp, authenticatorId } = await device(page);

    await signInWithPassword(page, officer.email);
    await page.goto('/account/passkeys');
    await page.locator('input[name=name]').fill('Office laptop');
    await button(page, 'Add a passkey').click();
    await page.waitForURL('**/account/passkeys?added');
    expect(await page.locator('main').innerText()).toContain('Office laptop');
    const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId });
    expect(credentials).toMatchObject([{ isResidentCredential: true, rpId: 'localhost' }]);

    await button(page, 'Add a passkey').click();
    await page.locator('.govuk-form-group--error').waitFor();
    await page.locator('input[name=name]').fill('Once more');
    await button(page, 'Add a passkey').click();
    await page.getByText('This device already holds a passkey').waitFor();

    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto('/sign-in?next=/account/passkeys');
    // It is offered where the e-mail is typed, and taken there by a device that asks nobody.
    await page.waitForURL(({ pathname }) => pathname === '/account/passkeys');
    expect(await page.locator('main').innerText()).toContain('Office laptop');

    world.moveTo(new Date(Date.now() + 6 * 60_000));
    await page.reload();
    await page.getByRole('link', { name: 'Confirm that it is you' }).click();
    await button(page, 'Continue with a passkey').click();
    await page.waitForURL('**/account/passkeys');

    await button(page, 'Remove the passkey Office laptop').click();
    await page.waitForURL('**/account/passkeys?removed');
    expect(await page.locator('main').innerText()).toContain('You have none yet');
    expect(complaints.filter((text) => !text.includes('422'))).toEqual([]);
    await close();
  });

  it('are the second step after the password', async () => {
    const { world, build, page, close } = await site();
    const officer = await build.person('focal_point');
    await withPassword(world, officer, { secondFactor: false });
    await device(page);
    await signInWithPassword(page, officer.email);
    expect(page.url()).toContain('/account/authenticator');
    await page.goto('/account/passkeys');
    await page.locator('input[name=name]').fill('Telephone');
    await button(page, 'Add a passkey').click();
    await page.waitForURL('**/account/passkeys?added');
    await page.getByRole('button', { name: 'Sign out' }).click();

    await page.addInitScript('delete PublicKeyCredential.isConditionalMediationAvailable');
    await page.goto('/sign-in');
    await page.locator('input[name=email]').fill(officer.email);
    await page.locator('input[name=password]').fill(PASSWORD);
    await button(page, /^Sign in$/).click();
    await page.waitForURL('**/second-factor*');
    await button(page, 'Continue with a passkey').click();
    await page.waitForURL('**/desk');
    await close();
  });

  it('that are called off, or that a browser does not know, are spoken of, and the password remains', async () => {
    const { page, close } = await site();
    const { cdp, authenticatorId } = await device(page);
    await page.addInitScript('delete PublicKeyCredential.isConditionalMediationAvailable');
    await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
    await page.goto('/sign-in');
    await button(page, 'Sign in with a passkey').click();
    await page.getByText('No passkey was used').waitFor();

    await page.addInitScript('delete window.PublicKeyCredential');
    await page.reload();
    await page.getByText('This browser cannot use passkeys here').waitFor();
    expect(await button(page, 'Sign in with a passkey').isVisible()).toBe(false);
    await close();
  });

  it('work in browsers that cannot turn JSON into options themselves', async () => {
    const { world, build, page, close } = await site();
    const officer = await build.person('ministry_officer');
    await withPassword(world, officer);
    await device(page);
    await page.addInitScript(`
      for (const name of ['parseCreationOptionsFromJSON', 'parseRequestOptionsFromJSON', 'isConditionalMediationAvailable'])
        delete PublicKeyCredential[name];
      delete PublicKeyCredential.prototype.toJSON;
    `);
    await signInWithPassword(page, officer.email);
    await page.goto('/account/passkeys');
    await page.locator('input[name=name]').fill('Old telephone');
    await button(page, 'Add a passkey').click();
    await page.waitForURL('**/account/passkeys?added');
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.goto('/sign-in');
    await button(page, 'Sign in with a passkey').click();
    await page.waitForURL('**/desk');
    await page.goto('/account');
    expect(await page.locator('main').innerText()).toContain(officer.email);
    await close();
  });
});

describe.runIf(browser)('single sign-on, in a browser', { timeout: 60_000 }, () => {
  it('goes to the provider and comes back, with scripts and without', async () => {
    const { build, issuer, page, complaints, close } = await site();
    const officer = await build.person('ministry_officer');
    issuer.account({ login: 'ada', email: officer.email, email_verified: true });
    await page.goto('/sign-in?next=/account/identities');
    await button(page, 'Sign in with Ministry ID').click();
    await page.waitForURL('**/interaction/**');
    await page.locator('input[name=login]').fill('ada');
    await page.getByRole('button').click();
    await page.waitForURL('**/account/identities');
    expect(await page.locator('main').innerText()).toContain('Linked since');
    expect(complaints).toEqual([]);
    await close();
  });

  it('has no account for strangers, and says whom to ask', async () => {
    const { issuer, page, close } = await site();
    issuer.account({ login: 'eve', email: 'eve@elsewhere.example', email_verified: true });
    await page.goto('/sign-in');
    await button(page, 'Sign in with Ministry ID').click();
    await page.waitForURL('**/interaction/**');
    await page.locator('input[name=login]').fill('eve');
    await page.getByRole('button').click();
    await page.waitForURL('**/callback*');
    expect(await page.locator('main').innerText()).toContain('Nobody here is known by this identity');
    await close();
  });
});

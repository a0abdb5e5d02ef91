import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const PATHS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A real browser, or a loud line that the browser half did not run. It reaches nothing but this machine. */
export async function startBrowser(): Promise<Browser | undefined> {
  const executablePath = process.env['CHROMIUM'] ?? PATHS.find((path) => existsSync(path));
  if (!executablePath) {
    if (process.env['REQUIRE_CHROMIUM']) throw new Error('REQUIRE_CHROMIUM is set, and there is no Chromium');
    console.warn('Chromium not found: the browser half of this suite did NOT run');
    return undefined;
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

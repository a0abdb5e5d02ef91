import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { languages7 } from '../../server/codes/index.js';
import { isolate } from '../../server/i18n/index.js';
import { scriptPath, startPath } from '../../web/assets/page-script.js';
import { filled } from '../../web/scripts/filled.js';
import { scriptWords } from '../../web/words/script-words.js';
import { openWorld } from '../support/world.js';
import { browser } from './browser.js';

const world = await openWorld();

/** In Brotli, with its words. */
const BUDGET = 6_000;

describe.each(languages7)('the script of pages in %s', (locale) => {
  it('is one small file that may be kept for good', async () => {
    const address = scriptPath(locale);
    const { text } = await browser(world).get(`/sign-in?lang=${locale}`).expect(200);
    expect(text).toContain(`<script async src="${startPath}" data-script="${address}"></script>`);
    const { headers } = await browser(world).get(address).set('Accept-Encoding', 'br').expect(200);
    expect(headers['cache-control']).toContain('immutable');
    expect(headers['content-type']).toContain('javascript');
    expect(headers['content-encoding']).toBe('br');
    expect(Number(headers['content-length'])).toBeLessThan(BUDGET);
    const plain = await browser(world).get(address).set('Accept-Encoding', 'identity').expect(200);
    expect(plain.text).not.toMatch(/eval\(|new Function|innerHTML|\.style\b/);
  });

  it('says its words as ICU would', () => {
    for (const pattern of Object.values(scriptWords[locale])) {
      const icu = new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true });
      const time = '14:05';
      for (let count = 0; count <= 130; count++)
        expect(filled(pattern, { count, time }, locale)).toBe(icu.format({ count, time: isolate(time, locale) }));
    }
  });
});

describe('the script of pages', () => {
  it('begins with a few bytes, so that the stylesheet comes first', async () => {
    const { headers } = await browser(world).get(startPath).set('Accept-Encoding', 'br').expect(200);
    expect(headers['cache-control']).toContain('immutable');
    expect(Number(headers['content-length'])).toBeLessThan(250);
  });

  it('is not loaded where a visitor has no use for it', async () => {
    for (const address of ['/', '/api', '/privacy', '/accessibility'])
      expect((await browser(world).get(address).expect(200)).text).not.toContain('<script');
  });
});

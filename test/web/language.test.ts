import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { languages7 } from '../../server/codes/index.js';
import { words } from '../../web/words/translator.js';
import type { Word } from '../../web/words/en.js';
import { openWorld } from '../support/world.js';
import { browser } from './browser.js';

const world = await openWorld();

describe('the language of a page', () => {
  it('is what the browser prefers of those we have, else English', async () => {
    const inLanguages = (accepted: string) => browser(world).get('/').set('Accept-Language', accepted);

    expect((await inLanguages('sw, pt-BR;q=0.8, en;q=0.5')).text).toContain('<html lang="pt" dir="ltr">');
    expect((await inLanguages('zh-CN')).text).toContain('<html lang="zh"');
    expect((await inLanguages('sw')).text).toContain('<html lang="en"');
    expect((await inLanguages('*')).text).toContain('<html lang="en"');
    expect((await browser(world).get('/')).text).toContain('<html lang="en"');
  });

  it('stays as it was chosen, whatever the browser prefers', async () => {
    const agent = browser(world);
    const chosen = await agent.get('/search?q=water&lang=ar').set('Accept-Language', 'fr').expect(200);
    expect(chosen.text).toContain('<html lang="ar" dir="rtl">');
    expect(chosen.headers['set-cookie']?.[0]).toMatch(/^lang=ar;.*HttpOnly; SameSite=Lax/);

    const later = await agent.get('/').set('Accept-Language', 'fr').expect(200);

    expect(later.text).toContain('<html lang="ar" dir="rtl">');
    expect(later.headers['vary']).toContain('Accept-Language');
  });

  it('is English when someone asks for what is none', async () => {
    for (const lang of ['xx', '<script>', 'en&lang=fr', '__proto__'])
      expect((await browser(world).get(`/?lang=${lang}`)).text).toContain('<html lang="en"');
    expect((await browser(world).get('/').set('Cookie', 'lang=%3Cb%3E')).text).toContain('<html lang="en"');
  });

  it('can be changed on every page without losing what was asked', async () => {
    const { text } = await browser(world).get('/search?q=water&kind=need').expect(200);

    for (const locale of languages7) expect(text).toContain(`href="/search?q=water&amp;kind=need&amp;lang=${locale}"`);
  });
});

describe('the words', () => {
  const placeholders = (text: string) => [...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name).sort();

  it.each(languages7)('of %s are whole messages with the placeholders of English', (locale) => {
    for (const [key, text] of Object.entries(words[locale])) {
      expect(() => new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }), key).not.toThrow();
      expect([...new Set(placeholders(text))], key).toEqual([...new Set(placeholders(words.en[key as Word]))]);
      expect(text.trim(), key).not.toBe('');
    }
  });

  it.each(languages7)('of %s have a form for every number of that language', (locale) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    for (const [key, text] of Object.entries(words[locale]).filter(([, text]) => text.includes(', plural,')))
      for (const form of forms) expect(text, `${key} for "${form}"`).toMatch(new RegExp(`\\b${form} \\{`));
  });

  it.each(languages7.filter((locale) => locale !== 'en'))('of %s are translated', (locale) => {
    const same = Object.entries(words[locale]).filter(([key, text]) => text === words.en[key as Word]);

    // Words that happen to be the same in two languages.
    expect(same.map(([key]) => key).length, same.map(([key]) => key).join(', ')).toBeLessThan(15);
  });
});

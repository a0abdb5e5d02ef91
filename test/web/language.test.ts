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
  const placeholders = (text: string) =>
    [...new Set([...text.matchAll(/\{(\w+)[,}]/g)].map(([, name]) => name))].sort().join();

  const compiles = (text: string, locale: string) => {
    try {
      return Boolean(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst());
    } catch {
      return false;
    }
  };

  it.each(languages7)('of %s are whole messages with the placeholders of English', (locale) => {
    const wrong = Object.entries(words[locale]).filter(
      ([key, text]) =>
        !compiles(text, locale) || text.trim() === '' || placeholders(text) !== placeholders(words.en[key as Word]),
    );

    expect(wrong).toEqual([]);
  });

  it.each(languages7)('of %s have a form for every number of that language', (locale) => {
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    const counted = Object.entries(words[locale]).filter(([, text]) => text.includes(', plural,'));

    const lacking = counted.filter(([, text]) => !forms.every((form) => new RegExp(`\\b${form} \\{`).test(text)));

    expect(counted).not.toEqual([]);
    expect(lacking).toEqual([]);
  });

  it.each(languages7.filter((locale) => locale !== 'en'))('of %s are translated', (locale) => {
    const same = Object.entries(words[locale]).filter(([key, text]) => text === words.en[key as Word]);

    // A few words happen to be the same in two languages: of a hundred, fewer than three.
    expect(same.length / Object.keys(words.en).length).toBeLessThan(0.03);
  });
});

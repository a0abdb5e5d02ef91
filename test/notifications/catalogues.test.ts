import { describe, expect, it } from 'vitest';
import { languages7 } from '../../server/codes/index.js';
import { catalogues, isolate, localeOf, translate, type MessageKey } from '../../server/i18n/index.js';
import { recipients } from '../../server/notifications/index.js';

const keys = Object.keys(catalogues.en) as MessageKey[];
const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)[},]/g)].map((match) => match[1]!))].sort();
const sample = {
  period: 'D',
  title: 'T',
  other: 'O',
  country: 'C',
  reason: 'R',
  state: 'S',
  topic: 'P',
  name: 'N',
  count: 3,
};

describe.each(languages7)('words in %s', (locale) => {
  it('are there for every event that anyone hears of', () => {
    for (const name of Object.keys(recipients) as (keyof typeof recipients)[]) {
      expect(catalogues[locale][`event.${name}.title`].length).toBeGreaterThan(5);
      expect(catalogues[locale][`event.${name}.body`].length).toBeGreaterThan(5);
    }
  });

  it('have the same keys and take the same values as in English', () => {
    expect(Object.keys(catalogues[locale])).toEqual(keys);
    for (const key of keys)
      expect([key, placeholders(catalogues[locale][key])]).toEqual([key, placeholders(catalogues.en[key])]);
  });

  it('can all be formatted, in every number', () => {
    const t = translate(locale);
    for (const key of keys)
      for (const count of [0, 1, 2, 3, 11, 100]) expect(t(key, { ...sample, count })).not.toMatch(/[{}#]/);
  });

  it('hold no straight apostrophe, which would start a quote', () => {
    expect(keys.filter((key) => catalogues[locale][key].includes("'"))).toEqual([]);
  });

  it('are not left in English', () => {
    if (locale === 'en') return;
    const same = keys.filter((key) => catalogues[locale][key] === catalogues.en[key]);
    expect(same.filter((key) => !/^(topic|listing\.kind|role|reason|facet|modality)\.|^search\.is$/.test(key))).toEqual(
      [],
    );
  });
});

describe('a language', () => {
  it('is found for what a person asked for, and is English where we have none', () => {
    expect(['pt-BR', 'zh_Hant', 'AR', 'sw', '', '__proto__'].map(localeOf)).toEqual([
      'pt',
      'zh',
      'ar',
      'en',
      'en',
      'en',
    ]);
  });

  it('counts in Arabic and Russian', () => {
    const inArabic = [0, 1, 2, 3, 11, 100].map((count) => translate('ar')('mail.daily', { count }));
    expect(inArabic).toEqual(
      ['لا إشعارات', 'إشعار واحد', 'إشعاران', '3 إشعارات', '11 إشعارا', '100 إشعار'].map((said) => `يومكم: ${said}`),
    );
    const inRussian = [1, 2, 5, 21].map((count) => translate('ru')('mail.daily', { count }));
    expect(inRussian).toEqual(
      ['1 уведомление', '2 уведомления', '5 уведомлений', '21 уведомление'].map((said) => `За день: ${said}`),
    );
  });

  it('keeps what is put into a sentence from turning it around, and out of it', () => {
    expect(translate('ar')('event.listing.published.title', { title: 'Banana fibre (2027)' })).toBe(
      'تم النشر: \u2068Banana fibre (2027)\u2069',
    );
    expect(isolate('ألياف الموز', 'en')).toBe('\u2068ألياف الموز\u2069');
    expect(isolate('Banana fibre', 'en')).toBe('Banana fibre');
    expect(isolate('a\u2069\u202Eb', 'ar')).toBe('\u2068ab\u2069');
  });
});

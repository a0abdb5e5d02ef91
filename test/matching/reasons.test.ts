import { describe, expect, it } from 'vitest';
import { countryName, formatMoney, languageName, languages7, type Locale } from '../../server/codes/index.js';
import { reasonCodes, renderReason } from '../../server/matching/index.js';
import { reasonMessages } from '../../server/matching/reasons/reason-messages.js';

const values = {
  words: ['riz = rice', 'irrigation'],
  sectors: ['311'],
  needSectors: ['311'],
  offerSectors: ['32161'],
  sdgs: ['2.4', '8'],
  countries: ['NPL', 'KEN'],
  country: 'NPL',
  needCountry: 'NPL',
  offerCountry: 'KEN',
  gave: 3,
  got: 11,
  cost: 150_000,
  budget: 200_000,
  grant: 100_000,
  gap: 50_000,
  currency: 'USD',
  items: ['travel', 'tuition'],
  percent: 50,
  groupings: ['LDC'],
  areas: ['LDC', '002'],
  count: 3,
  needLevel: 'advanced',
  offerLevel: 'introductory',
  date: '2026-11-24',
  from: '2027-01-01',
  to: '2027-06-30',
  note: 'partner countries',
  languages: ['fr', 'pt'],
  needLanguages: ['fr'],
  offerLanguages: ['en'],
  modalities: ['expert_mission'],
  region: '002',
  asked: 11,
  offered: 100,
};
type Name = keyof typeof values;

const long = (date: string, locale: Locale) =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));

/** What the reader must find of each value; what is not here is only asked to leave no code behind. */
const inserted: Partial<Record<Name, (locale: Locale) => string[]>> = {
  words: () => ['riz = rice', 'irrigation'],
  countries: (locale) => [countryName('NPL', locale), countryName('KEN', locale)],
  country: (locale) => [countryName('NPL', locale)],
  cost: (locale) => [formatMoney(150_000, 'USD', locale)],
  budget: (locale) => [formatMoney(200_000, 'USD', locale)],
  grant: (locale) => [formatMoney(100_000, 'USD', locale)],
  gap: (locale) => [formatMoney(50_000, 'USD', locale)],
  needCountry: (locale) => [countryName('NPL', locale)],
  offerCountry: (locale) => [countryName('KEN', locale)],
  gave: () => ['3'],
  got: () => ['11'],
  percent: (locale) => [new Intl.NumberFormat(locale, { style: 'percent' }).format(0.5)],
  items: (locale) => [reasonMessages[locale].costItems.travel, reasonMessages[locale].costItems.tuition],
  modalities: (locale) => [reasonMessages[locale].modalities.expert_mission],
  needLevel: (locale) => [reasonMessages[locale].levels.advanced],
  offerLevel: (locale) => [reasonMessages[locale].levels.introductory],
  languages: (locale) => [languageName('fr', locale), languageName('pt', locale)],
  needLanguages: (locale) => [languageName('fr', locale)],
  offerLanguages: (locale) => [languageName('en', locale)],
  date: (locale) => [long('2026-11-24', locale)],
  from: (locale) => [long('2027-01-01', locale)],
  to: (locale) => [long('2027-06-30', locale)],
  note: () => ['partner countries'],
  count: () => ['3'],
  asked: () => ['11'],
  offered: () => ['100'],
};

const said = (code: (typeof reasonCodes)[number], locale: Locale, given: object = values) =>
  renderReason({ code, values: { ...given } }, locale).replace(/[\u2066-\u2069]/g, '');

const namesIn = (sentence: string) =>
  Object.keys(values).filter((name) => new RegExp(`\\{${name}[,}]`).test(sentence)) as Name[];

const cases = languages7.flatMap((locale) => reasonCodes.map((code) => [locale, code] as const));

describe('reasons in the seven languages', () => {
  it.each(cases)('%s: %s is said in full', (locale, code) => {
    const sentence = said(code, locale);

    expect(sentence).not.toMatch(/[{}#]|undefined|_|\bnone\b|\bNPL\b|\b311\b/);
    const names = namesIn(reasonMessages.en.sentences[code]);
    expect(namesIn(reasonMessages[locale].sentences[code])).toEqual(names);
    for (const part of names.flatMap((name) => inserted[name]?.(locale) ?? [])) expect(sentence).toContain(part);
  });

  it.each(languages7.filter((locale) => locale !== 'en'))('%s leaves no sentence in English', (locale) => {
    for (const code of reasonCodes)
      expect(reasonMessages[locale].sentences[code]).not.toBe(reasonMessages.en.sentences[code]);
  });

  it.each(languages7)('%s says dates with either end open, and a missing note without empty quotes', (locale) => {
    const [from, to] = [long(values.from, locale), long(values.to, locale)];

    expect(said('dates_overlap', locale, {})).not.toMatch(/[{}\d]|none/);
    expect(said('dates_overlap', locale, { from: values.from })).toContain(from);
    expect(said('dates_overlap', locale, { to: values.to })).toContain(to);
    expect(said('eligibility_unknown', locale, { note: '' })).not.toMatch(/[“”«»:：]|none/);
  });
});

const counts = [0, 1, 2, 3, 11, 100];

describe('numbers agree with what they count', () => {
  it.each([
    [0, 'لا مقاعد مطلوبة؛ ولم يُذكر عدد المقاعد المعروضة'],
    [1, 'المطلوب مقعد واحد؛ ولم يُذكر عدد المقاعد المعروضة'],
    [2, 'المطلوب مقعدان؛ ولم يُذكر عدد المقاعد المعروضة'],
    [3, 'المطلوب 3 مقاعد؛ ولم يُذكر عدد المقاعد المعروضة'],
    [11, 'المطلوب 11 مقعدا؛ ولم يُذكر عدد المقاعد المعروضة'],
    [100, 'المطلوب 100 مقعد؛ ولم يُذكر عدد المقاعد المعروضة'],
  ])('%i in Arabic', (asked, sentence) => {
    expect(said('seats_unknown', 'ar', { asked })).toBe(sentence);
  });

  it.each([
    [0, 'Указано 0 ранее выполненных работ'],
    [1, 'Указана 1 ранее выполненная работа'],
    [2, 'Указаны 2 ранее выполненные работы'],
    [3, 'Указаны 3 ранее выполненные работы'],
    [11, 'Указано 11 ранее выполненных работ'],
    [21, 'Указана 21 ранее выполненная работа'],
    [100, 'Указано 100 ранее выполненных работ'],
  ])('%i in Russian', (count, sentence) => {
    expect(said('record_listed', 'ru', { count })).toBe(sentence);
  });

  const counted = reasonCodes.filter((code) => reasonMessages.en.sentences[code].includes(', plural,'));

  it.each((['ar', 'ru'] as const).flatMap((locale) => counted.map((code) => [locale, code] as const)))(
    '%s: %s has every plural its language knows, and a sentence for each',
    (locale, code) => {
      const needed = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
      for (const form of needed) expect(reasonMessages[locale].sentences[code]).toMatch(new RegExp(`\\b${form} \\{`));

      const sentences = counts.map((n) =>
        said(code, locale, { ...values, count: n, asked: n, offered: n, gave: n, got: n }),
      );
      expect(new Set(sentences).size).toBe(counts.length);
      expect(sentences.join('\n')).not.toMatch(/[{}#]|undefined/);
      for (const n of [3, 11, 100]) expect(sentences[counts.indexOf(n)]).toContain(String(n));
    },
  );
});

describe('direction', () => {
  it('keeps each value in an Arabic sentence, and each of a list, to itself', () => {
    expect(renderReason({ code: 'topic_shared', values: { words: ['riz', 'أرز'] } }, 'ar')).toBe(
      'توافق في الموضوع: \u2068riz\u2069، \u2068أرز\u2069',
    );
  });

  it('keeps Arabic words apart in other languages, and marks nothing else', () => {
    expect(renderReason({ code: 'topic_shared', values: { words: ['riz', 'أرز'] } }, 'fr')).toBe(
      'Concordance thématique : riz, \u2068أرز\u2069',
    );
  });
});

it('all categories of a broad sector are told as that sector', () => {
  const energy = ['231', '232', '233', '234', '235', '236'];
  expect(said('sector_same', 'ar', { sectors: energy })).toBe('توافق في القطاع: الطاقة');
  expect(said('sector_same', 'fr', { sectors: ['311', ...energy] })).toBe(
    'Concordance sectorielle : Agriculture et Énergie',
  );
  expect(said('sector_same', 'en', { sectors: energy.slice(0, 2) })).toBe(
    'The same sector: Energy policy, Energy generation, renewable sources',
  );
  expect(said('sector_same', 'en', { sectors: ['160'] })).toBe(
    'The same sector: Other social infrastructure and services',
  );
});

it('lists are joined as each language joins them', () => {
  const list = { languages: ['fr', 'pt', 'en'] };
  expect(said('language_shared', 'zh', list)).toBe('共同工作语言：法语、葡萄牙语和英语');
  expect(said('language_shared', 'ru', list)).toBe(
    'Совпадение по рабочим языкам: французский, португальский и английский',
  );
});

it('a reader of none of the seven languages is answered in English', () => {
  const german = 'de' as Locale;
  expect(renderReason({ code: 'language_shared', values: { languages: ['fr'] } }, german)).toBe(
    'A shared working language: French',
  );
});

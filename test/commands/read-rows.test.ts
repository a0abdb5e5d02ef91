import { describe, expect, test } from 'vitest';
import { guessLanguage } from '../../server/commands/import/guess-language.js';
import { readExtent } from '../../server/commands/import/read-extent.js';
import { readNeed } from '../../server/commands/import/read-need.js';
import { readOffer } from '../../server/commands/import/read-offer.js';

describe('the language of a text', () => {
  test.each([
    ['Low-emission milk production value chain. dairy. milk', ['es'], 'en'],
    ['Producción sostenida de caña de azúcar', ['es'], 'es'],
    ['Bancos de leite humano. aleitamento. mortalidade infantil', ['pt', 'es', 'en'], 'pt'],
    ['Agricultura de conservación, maíz y trigo', ['es', 'pt'], 'es'],
    ['Suivi des forêts par drone et télédétection', ['fr'], 'fr'],
    ['Integrated rural development and irrigation', ['fr', 'en'], 'en'],
    ['تدريب على إنتاج الأرز', ['en', 'ar'], 'ar'],
    ['Обучение специалистов', ['en', 'ru'], 'ru'],
    ['水稻种植', ['en', 'zh'], 'zh'],
    ['NERICA', ['fr', 'en'], 'fr'],
    ['', [], 'en'],
  ])('%s', (text, candidates, language) => {
    expect(guessLanguage(text, candidates)).toBe(language);
  });
});

describe('duration_or_seats', () => {
  const nothing = {
    durationDays: null,
    seats: null,
    maxPerCountry: null,
    most: null,
    matchPercent: null,
    online: false,
    rest: null,
  };
  test.each([
    ['', {}],
    ['3 weeks; 30 seats', { durationDays: 21, seats: 30 }],
    ['5 days online', { durationDays: 5, online: true }],
    ['2-4 weeks', { durationDays: 28 }],
    ['about 1-2 weeks', { durationDays: 14 }],
    ['weeks to 5 months', { durationDays: 150 }],
    ['16 seats', { seats: 16 }],
    ['70 days; about 20 seats', { durationDays: 70, seats: 20 }],
    ['2-3 weeks; max 4 nominees per country', { durationDays: 21, maxPerCountry: 4 }],
    ['max US$35,000; match at least equal', { most: { amount: '35000', currency: 'USD' }, matchPercent: 50 }],
    ['up to US$250,000', { most: { amount: '250000', currency: 'USD' } }],
    ['5 places per year; 6 months', { durationDays: 180, seats: 5, rest: '5 places per year; 6 months' }],
    ['US$100m over ten years', { rest: 'US$100m over ten years' }],
    ['61 experts in 21 countries (2015)', { rest: '61 experts in 21 countries (2015)' }],
    ['1999', { rest: '1999' }],
  ])('%s', (cell, said) => {
    expect(readExtent(cell)).toEqual({ ...nothing, ...said });
  });
});

describe('a row', () => {
  const offer = {
    id: 'O1',
    kind: 'expert',
    title: 'Peers',
    institution: 'Centre',
    country_iso3: 'LKA',
    sector: 'industry',
    keywords: 'a;b; a',
    languages: 'en',
    eligible: '',
    duration_or_seats: '',
    source: '',
  };
  const fail = (column: string, reason: string) => {
    throw new Error(`${column}: ${reason}`);
  };

  test('says all that is wrong with its codes at once', () => {
    const wrong: string[] = [];
    readOffer({ ...offer, kind: 'gift', country_iso3: 'XYZ', sector: 'magic' }, (column) => wrong.push(column));
    expect(wrong).toEqual(['kind', 'country_iso3', 'sector']);
  });

  test('names of the language itself are no codes', () => {
    const wrong: string[] = [];
    const inherited = { ...offer, kind: 'constructor', sector: 'toString' };
    readOffer(inherited, (column) => wrong.push(column));
    expect(wrong).toEqual(['kind', 'sector']);
  });

  test('of a fund keeps its rules, and takes "finance" for no theme', () => {
    const { organisation, content } = readOffer(
      {
        ...offer,
        kind: 'fund',
        country_iso3: 'INT',
        sector: 'finance',
        eligible: 'G77 members; at least 3 countries',
        duration_or_seats: '2-3 year projects',
      },
      fail,
    );
    expect(organisation).toMatchObject({ kind: 'international', country: null });
    expect(content).toMatchObject({
      sectors: [],
      durationDays: null,
      eligible: { groupings: ['G77'], note: 'at least 3 countries' },
      details: { theme: 'A, b.', minCountries: 3, conditions: '2-3 year projects' },
    });
  });

  test.each([
    ['seed ¶39', true],
    ['evidence: a page', true],
    ['knowledge (verify)', true],
    ['named in the brief; no public evidence found (verify)', true],
    ['', false],
    ['letter of the ministry of 3 May', false],
  ])('from "%s" is illustrative: %s', (source, illustrative) => {
    expect(readOffer({ ...offer, source }, fail).illustrative).toBe(illustrative);
  });

  test('of a need states its problem in no more words than it has', () => {
    const { content } = readNeed(
      {
        id: 'N1',
        title: 'Riz',
        country_iso3: 'SEN',
        organisation: 'ISRA',
        sector: 'agriculture',
        description_keywords: 'riz;semences',
        languages: 'fr',
        year: '',
        source: '',
      },
      fail,
    );
    expect(content).toMatchObject({ summary: 'Riz: riz, semences.', details: { problem: 'Riz, semences.' } });
  });
});

import { describe, expect, it } from 'vitest';
import { reasonCodes, renderReason } from '../../server/matching/index.js';
import { en } from '../../server/matching/reasons/en.js';

/** A value for everything any sentence may ask for. */
const values = {
  words: ['riz = rice'],
  sectors: ['311'],
  needSectors: ['311'],
  offerSectors: ['32161'],
  sdgs: ['2.4', '8'],
  countries: ['NPL'],
  country: 'NPL',
  cost: 150_000,
  budget: 200_000,
  grant: 100_000,
  gap: 50_000,
  needCountry: 'NPL',
  offerCountry: 'KEN',
  gave: 2,
  got: 1,
  currency: 'USD',
  items: ['travel'],
  percent: 50,
  groupings: ['LDC'],
  areas: ['LDC', '002'],
  count: 3,
  needLevel: 'advanced',
  offerLevel: 'introductory',
  date: '2026-11-24',
  from: '2027-01-01',
  note: 'partner countries',
  languages: ['fr', 'pt'],
  needLanguages: ['fr'],
  offerLanguages: ['en'],
  modalities: ['expert_mission'],
  region: '002',
  asked: 10,
  offered: 1,
};

describe('reasons in words', () => {
  it.each(reasonCodes)('%s has a sentence without codes or gaps', (code) => {
    const sentence = renderReason({ code, values }, 'en');

    expect(sentence).not.toMatch(/[{}]|undefined|_|\bNPL\b|\b311\b/);
    expect(sentence.length).toBeGreaterThan(10);
  });

  it('name countries, languages and money', () => {
    expect(renderReason({ code: 'eligible_through', values }, 'en')).toBe(
      'Nepal is eligible through Least developed countries, Africa',
    );
    expect(renderReason({ code: 'language_shared', values }, 'en')).toBe(
      'A shared working language: French, Portuguese',
    );
    expect(renderReason({ code: 'cost_within_budget', values }, 'en')).toBe(
      'The cost of $1,500.00 is within the budget of $2,000.00',
    );
    expect(renderReason({ code: 'cost_covered_by_windows', values }, 'en')).toBe(
      'The cost of $1,500.00 is $500.00 above the budget of $2,000.00, which open funding windows could cover',
    );
    expect(renderReason({ code: 'balance_one_way', values: { ...values, gave: 0 } }, 'en')).toBe(
      'So far the help has mostly gone one way: Kenya has given 1 time, Nepal not yet',
    );
    expect(renderReason({ code: 'dates_overlap', values }, 'en')).toBe('The dates fit from January 1, 2027');
  });

  it('follow the table they are given', () => {
    const fr = { ...en, sentences: { ...en.sentences, language_shared: 'Langue de travail commune : {languages}' } };
    expect(renderReason({ code: 'language_shared', values }, 'fr', fr)).toBe(
      'Langue de travail commune : français et portugais',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { commonFrame, poolForm, poolLanguages, type PooledFacts } from '../../server/matching/pool-facts.js';
import { PAID_ONCE, poolForms, poolSavings } from '../../server/matching/pool-saving.js';
import { sharedWords } from '../../server/matching/pool-words.js';
import { toSettle } from '../../server/matching/to-settle.js';

const need = (given: Partial<PooledFacts> = {}): PooledFacts => ({
  country: 'PER',
  startsOn: null,
  endsOn: null,
  modalities: [],
  languages: [],
  interpreter: null,
  seats: null,
  ...given,
});

describe('what all have in common', () => {
  it('is the days and the forms of all; what nobody says is open', () => {
    expect(commonFrame([need(), need()])).toEqual({ startsOn: null, endsOn: null, modalities: [] });
    expect(
      commonFrame([
        need({ startsOn: '2027-01-15', endsOn: '2027-06-30', modalities: ['training', 'funding', 'expert_mission'] }),
        need({ startsOn: '2027-03-01', modalities: ['training', 'funding'] }),
        need(),
      ]),
    ).toEqual({ startsOn: '2027-03-01', endsOn: '2027-06-30', modalities: ['training'] });
  });

  it('decides the form: a course where people are to be taught', () => {
    const formOf = (...needs: PooledFacts[]) => poolForm(commonFrame(needs), needs);
    expect(formOf(need({ modalities: ['expert_mission', 'training'] }), need())).toBe('course');
    expect(formOf(need({ modalities: ['expert_mission', 'training'] }), need({ modalities: ['expert_mission'] }))).toBe(
      'mission',
    );
    expect(formOf(need({ modalities: ['study_visit'] }), need())).toBe('study_visit');
    expect(formOf(need({ modalities: ['remote_advice'] }), need())).toBe('remote');
    expect(formOf(need({ seats: 20 }), need())).toBe('course');
    expect(formOf(need(), need())).toBe('mission');
  });
});

describe('languages', () => {
  it('are those all share, whatever their country; who says none is left out', () => {
    expect(poolLanguages([need({ languages: ['pt-BR', 'es'] }), need({ languages: ['pt-MZ', 'en'] }), need()])).toEqual(
      { common: ['pt'], working: 'pt', interpreters: [] },
    );
    expect(poolLanguages([need(), need()])).toEqual({ common: [], working: null, interpreters: [] });
  });

  it('or else the one most work in, and interpreters for the others', () => {
    expect(
      poolLanguages([
        need({ country: 'PER', languages: ['es'], interpreter: true }),
        need({ country: 'KEN', languages: ['sw', 'en'] }),
        need({ country: 'NPL', languages: ['ne', 'en'] }),
        need({ country: 'BOL', languages: ['es'] }),
        need({ country: 'LKA', languages: ['en'] }),
        need({ country: 'MAR', languages: ['ar'], interpreter: false }),
      ]),
    ).toEqual({
      common: [],
      working: 'en',
      interpreters: [
        { language: 'ar', countries: ['MAR'], possible: false },
        { language: 'es', countries: ['BOL', 'PER'], possible: null },
      ],
    });
  });
});

describe('savings', () => {
  const budget = (id: string, amount: number | null, currency: string | null = 'USD') => ({ id, amount, currency });

  it('are the share paid once, of all budgets but the largest', () => {
    const [saving] = poolSavings([budget('a', 4_000_000), budget('b', 6_000_000), budget('c', 1_000_001)], 'course');

    expect(saving).toEqual({
      currency: 'USD',
      budgets: [
        { needId: 'a', amount: 4_000_000 },
        { needId: 'b', amount: 6_000_000 },
        { needId: 'c', amount: 1_000_001 },
      ],
      share: 0.5,
      apart: 11_000_001,
      together: 8_500_001,
      saved: 2_500_000,
    });
  });

  it('are for each currency by itself, and for none with a single budget', () => {
    const needs = [budget('a', 100, 'XOF'), budget('b', 300), budget('c', 500), budget('d', 700, 'XOF')];
    expect(poolSavings([...needs, budget('e', 900, 'MAD'), budget('f', null, null)], 'mission')).toMatchObject([
      { currency: 'USD', apart: 800, saved: 90, together: 710 },
      { currency: 'XOF', apart: 800, saved: 30, together: 770 },
    ]);
    expect(poolSavings([], 'course')).toEqual([]);
  });

  it('never save more than all budgets but the largest', () => {
    for (const form of poolForms)
      for (const amounts of [
        [1, 1],
        [1, 999_999_999_999],
        [333, 334, 335],
        [7, 7, 7, 7],
      ]) {
        const { saved, apart, together } = poolSavings(
          amounts.map((amount, n) => budget(`${n}`, amount)),
          form,
        )[0]!;
        expect(Number.isInteger(saved)).toBe(true);
        expect(saved + together).toBe(apart);
        expect(saved).toBeLessThanOrEqual(PAID_ONCE[form] * (apart - Math.max(...amounts)));
        expect(saved).toBeGreaterThan(PAID_ONCE[form] * (apart - Math.max(...amounts)) - 1);
      }
  });
});

describe('what is to be agreed', () => {
  it('is what somebody has not said, and always where it is held', () => {
    const said = { amount: 1, languages: ['en'], startsOn: '2027-01-01', modalities: ['training' as const] };
    const settle = (...needs: (PooledFacts & { amount: number | null })[]) => toSettle(needs, poolLanguages(needs));

    expect(settle({ ...need(said), amount: 1 }, { ...need({ ...said, country: 'BOL' }), amount: 1 })).toEqual([
      { code: 'host', countries: ['BOL', 'PER'] },
    ]);
    expect(
      settle({ ...need(said), amount: 1 }, { ...need({ country: 'BOL', languages: ['es'] }), amount: null }),
    ).toEqual([
      { code: 'host', countries: ['BOL', 'PER'] },
      { code: 'interpreter', countries: ['BOL'] },
      { code: 'dates', countries: ['BOL'] },
      { code: 'form', countries: ['BOL'] },
      { code: 'budget', countries: ['BOL'] },
    ]);
  });
});

describe('shared words', () => {
  it('are those most say first, each in its own words; what nobody says is left out', () => {
    const words = sharedWords([
      {
        id: 'a',
        mentions: [
          { term: 'c:rice', impact: 100, said: 'arroz' },
          { term: 'c:seed', impact: 200, said: 'semillas' },
          { term: 'd:311', impact: 51, said: null },
          { term: 'w:xyz', impact: 255, said: 'xyz' },
        ],
      },
      {
        id: 'b',
        mentions: [
          { term: 'c:rice', impact: 100, said: 'rice' },
          { term: 'c:seed', impact: 80, said: null },
          { term: 'd:311', impact: 51, said: null },
        ],
      },
    ]);

    expect(words).toEqual([
      {
        term: 'c:rice',
        said: [
          { needId: 'a', words: 'arroz' },
          { needId: 'b', words: 'rice' },
        ],
      },
      { term: 'c:seed', said: [{ needId: 'a', words: 'semillas' }] },
    ]);
  });
});

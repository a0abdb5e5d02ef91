import { describe, expect, it } from 'vitest';
import { countries } from '../../server/codes/index.js';
import type { KindName, Listing } from '../../server/listings/index.js';
import { criteria, type Features, type Score } from '../../server/matching/index.js';
import { features, judgeOf, judgeWith } from './listings.js';

function pair(need: Partial<Listing>, offer: Partial<Listing>, kind: KindName = 'training') {
  const [a, b] = [features('need', need), features(kind, offer)];
  const judge = judgeOf(a, b);
  return { ...judge.score(a, b), isMatch: judge.isMatch(a, b) };
}
const totals = (need: Features, offers: Features[]) => {
  const { score } = judgeOf(need, ...offers);
  return offers.map((offer) => score(need, offer).total);
};
const reasonsOf = (scored: Score) => criteria.flatMap((name) => scored.criteria[name].reasons);
const codesOf = (scored: Score) => reasonsOf(scored).map(({ code }) => code);

describe('the score', () => {
  it('is made of the four criteria, and its reasons add up to it', () => {
    const scored = pair({ sectors: [32161], languages: ['en'] }, { sectors: [32161], languages: ['en', 'fr'] });

    expect(Object.keys(scored.criteria)).toEqual(['mutuality', 'economicBenefit', 'viability', 'feasibility']);
    expect(codesOf(scored)).toEqual(
      expect.arrayContaining(['topic_shared', 'sector_same', 'language_shared', 'record_not_yet']),
    );
    const sum = reasonsOf(scored).reduce((total, { weight }) => total + weight, 0);
    expect(sum).toBeCloseTo(scored.total, 3);
    expect(scored.isMatch).toBe(true);
  });

  it('rises with every thing the two have in common', () => {
    const need = features('need', { title: 'Banana fibre extraction for handicraft of rural women' });
    const titles = [
      'Malaria control',
      'Women in dairy farming',
      'Rural women in dairy farming',
      'Handicraft of rural women',
      'Banana fibre handicraft of rural women',
      'Banana fibre extraction for handicraft of rural women',
    ];
    const rising = totals(
      need,
      titles.map((title) => features('training', { title })),
    );

    expect(rising).toEqual([...rising].sort((a, b) => a - b));
    expect(new Set(rising).size).toBe(rising.length);
    expect(rising.at(-1)).toBeLessThanOrEqual(1);
  });

  it('puts the right subject above every convenience', () => {
    const need = features('need', { title: 'Artificial insemination of cattle', languages: ['fr'], sectors: [31163] });
    const right = features('training', {
      title: 'Inseminación artificial bovina',
      languages: ['es'],
      sectors: [31163],
    });
    const convenient = features(
      'training',
      { title: 'Dairy marketing', country: 'IND', languages: ['fr'], sectors: [31163], eligibleCountries: ['NPL'] },
      'verified',
    );
    const [rightTotal, convenientTotal] = totals(need, [right, convenient]);

    expect(rightTotal).toBeGreaterThan(convenientTotal!);
  });

  it('finds the same subject in another language, and says in which words', () => {
    const scored = pair(
      { title: 'Irrigação e biogás para agricultores', language: 'pt' },
      { title: 'Irrigation and biogas', language: 'en' },
    );

    const topic = reasonsOf(scored).find(({ code }) => code === 'topic_shared');
    expect(topic?.values['words']).toEqual(expect.arrayContaining(['Irrigação ↔ Irrigation', 'biogás ↔ biogas']));
  });

  it('says when two subjects are near, and neither in words of its own', () => {
    const scored = pair({ title: 'Rice' }, { title: 'Barley' });

    expect(reasonsOf(scored)[0]).toMatchObject({ code: 'topic_near', verdict: 'fits', values: {} });
    expect(scored.total).toBeLessThan(pair({ title: 'Rice' }, { title: 'Rice' }).total / 2);
  });

  it('is no match when neither subject nor sector meet, however convenient the rest', () => {
    const languages = ['en'];
    const scored = pair(
      { title: 'Malaria control', sectors: [12262], languages, modalities: ['training'] },
      { title: 'Wind turbines', sectors: [23240], languages, modalities: ['training'], eligibleCountries: ['NPL'] },
    );

    expect(scored.total).toBe(0);
    expect(scored.isMatch).toBe(false);
    expect(codesOf(scored)).toEqual(expect.arrayContaining(['topic_not_shared', 'sector_other']));
  });

  it('is no match for a word met by chance in another category, or a related one, however convenient the rest', () => {
    const need = {
      title: 'Banana fibre extraction',
      summary: 'The stems of bananas rot after harvest; cooperatives want a workshop, dyes, looms and a village store.',
      skills: ['natural fibre', 'handicraft', 'weaving'],
      sectors: [32161],
      languages: ['en'],
    };
    const offer = {
      title: 'Demining and mine-risk education',
      summary: 'Clearance teams, dogs, survey of fields, and risk education in each village school.',
      skills: ['demining', 'clearance', 'survey'],
      languages: ['en'],
      eligibleCountries: ['NPL'],
    };

    for (const sectors of [[15250], [32310], [32162], [32161]])
      expect(pair(need, { ...offer, sectors }).isMatch).toBe(false);
    const { title, skills } = need;
    expect(pair(need, { ...offer, title, skills, sectors: [15250] }).isMatch).toBe(true);
  });

  it('is lower for what is unknown than for what fits, and says so', () => {
    const known = pair({ languages: ['en'] }, { languages: ['en'] });
    const unknown = pair({}, { languages: ['en'] });

    expect(unknown.total).toBeLessThan(known.total);
    expect(codesOf(unknown)).toContain('language_unknown');
  });

  it('never counts the lack of a record against a newcomer', () => {
    const newcomer = pair({}, {});
    const reason = reasonsOf(newcomer).find(({ code }) => code === 'record_not_yet');

    expect(reason).toMatchObject({ verdict: 'unknown' });
    expect(reason!.weight).toBeGreaterThan(0);
  });

  it('compares cost and budget only in one currency', () => {
    const need = { amountMax: '500000', currency: 'USD' };

    expect(codesOf(pair(need, { amountMin: '400000', currency: 'USD' }))).toContain('cost_within_budget');
    expect(codesOf(pair(need, { amountMin: '600000', currency: 'USD' }))).toContain('cost_above_budget');
    expect(codesOf(pair(need, { amountMin: '400000', currency: 'EUR' }))).toContain('cost_unknown');
  });
});

describe('whom an offer is for', () => {
  const need = features('need');
  const offering = (given: Partial<Listing>) => features('training', given);

  it('counts for more the fewer they are', () => {
    const rising = totals(need, [
      offering({}),
      offering({ eligibleRegions: ['142'] }),
      offering({ eligibleGroupings: ['LLDC'] }),
      offering({ eligibleCountries: ['NPL', 'BTN'] }),
    ]);

    expect(rising).toEqual(rising.toSorted((a, b) => a - b));
    expect(new Set(rising).size).toBe(4);
  });

  it.each(['training', 'fund'] as const)('names nobody by naming everybody: %s', (kind) => {
    const everybody = pair({}, { eligibleCountries: countries.map(({ alpha3 }) => alpha3) }, kind);

    expect(everybody.total).toBe(pair({}, {}, kind).total);
    expect(codesOf(everybody)).toContain('eligible_country');
    expect(codesOf(everybody)).not.toContain('interest_stated');
  });
});

describe('what two countries have given each other', () => {
  const [need, offer] = [features('need'), features('training')];
  const saidAfter = (gave: number, got: number) => {
    const exchanges = [
      { from: 'NPL', to: 'LKA', count: gave },
      { from: 'LKA', to: 'NPL', count: got },
    ].filter(({ count }) => count > 0);
    const scored = judgeWith({ members: [need, offer], exchanges }).score(need, offer);
    return { ...scored, said: reasonsOf(scored).find(({ code }) => code.startsWith('balance_'))! };
  };

  it('counts for more where the one that asks has given before, and never against newcomers', () => {
    const [giver, newcomer, debtor] = [saidAfter(2, 0), saidAfter(0, 0), saidAfter(0, 4)];

    expect(giver.total).toBeGreaterThan(newcomer.total);
    expect(newcomer.total).toBeGreaterThan(debtor.total);
    expect(newcomer.said).toMatchObject({ code: 'balance_not_yet', verdict: 'unknown', values: {} });
  });

  it.each([
    [1, 1, 'balance_mutual'],
    [1, 0, 'balance_mutual'],
    [0, 1, 'balance_one_way'],
    [1, 5, 'balance_one_way'],
  ])('is said as it is: given %i times, received %i times', (gave, got, code) => {
    expect(saidAfter(gave, got).said).toMatchObject({ code, values: { gave, got } });
  });
});

describe('a sum of money', () => {
  it('is said to the cent, however large', () => {
    const need = { amountMax: '123456700', currency: 'USD' };
    const offer = { amountMin: '9876543210987', currency: 'USD' };

    const said = reasonsOf(pair(need, offer)).find(({ code }) => code === 'cost_above_budget');
    expect(said?.values).toMatchObject({ budget: 123_456_700, cost: 9_876_543_210_987 });
  });

  it('of one cent too much is too much', () => {
    const need = { amountMax: '123456700', currency: 'USD' };

    expect(codesOf(pair(need, { amountMin: '123456700', currency: 'USD' }))).toContain('cost_within_budget');
    expect(codesOf(pair(need, { amountMin: '123456701', currency: 'USD' }))).toContain('cost_above_budget');
  });
});

describe('funds', () => {
  const need = { title: 'Banana fibre extraction', country: 'TGO', sectors: [32161] };

  it('are chosen by their rules, without a word in common', () => {
    const scored = pair(
      need,
      { title: 'Development partnership', country: 'IND', sectors: [240], eligibleGroupings: ['LDC'] },
      'fund',
    );

    expect(scored.isMatch).toBe(true);
    expect(codesOf(scored)).toEqual(expect.arrayContaining(['theme_open', 'priority_of_fund', 'eligible_through']));
  });

  it('that put countries like this one first come before those open to all', () => {
    const first = pair(need, { title: 'Fund', country: 'IND', sectors: [240], eligibleGroupings: ['LDC'] }, 'fund');
    const all = pair(need, { title: 'Fund', country: 'IND', sectors: [240] }, 'fund');

    expect(first.total).toBeGreaterThan(all.total);
  });

  it('of nothing have not said what they give', () => {
    const asking = { ...need, amountMax: '500000', currency: 'USD' };
    const said = (amountMax: string) => codesOf(pair(asking, { country: 'IND', amountMax, currency: 'USD' }, 'fund'));

    expect(said('0')).toContain('cost_unknown');
    expect(said('1')).toContain('grant_part_of_budget');
    expect(said('500000')).toContain('grant_covers_budget');
  });

  it('with another theme are no match', () => {
    const scored = pair(need, { title: 'Malaria fund', country: 'IND', sectors: [12262] }, 'fund');

    expect(scored.isMatch).toBe(false);
  });
});

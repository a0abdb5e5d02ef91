import { describe, expect, it } from 'vitest';
import type { KindName, Listing } from '../../server/listings/index.js';
import { failureCodes, type Features, type FailureCode } from '../../server/matching/index.js';
import { features, judgeOf, TODAY } from './listings.js';

function judged(need: Features, offer: Features) {
  const judge = judgeOf(need, offer);
  const { criteria } = judge.score(need, offer);
  const reasons = Object.values(criteria).flatMap((criterion) => criterion.reasons);
  return {
    failures: judge.failures(need, offer),
    unknown: reasons.filter(({ verdict }) => verdict === 'unknown').map(({ code }) => code),
    codes: reasons.map(({ code }) => code),
    isMatch: judge.isMatch(need, offer),
  };
}
const pair = (need: Partial<Listing>, offer: Partial<Listing>, kind: KindName = 'training') =>
  judged(features('need', need), features(kind, offer));

const apart: [FailureCode, Partial<Listing>, Partial<Listing>, object][] = [
  ['same_country', { country: 'NPL' }, { country: 'NPL' }, { country: 'NPL' }],
  ['same_organisation', { organisationId: 'x' }, { organisationId: 'x' }, {}],
  ['country_not_eligible', { country: 'NPL' }, { eligibleRegions: ['002'] }, { country: 'NPL' }],
  [
    'no_shared_language',
    { languages: ['fr'], interpreter: false },
    { languages: ['en'], interpreter: false },
    { needLanguages: ['fr'], offerLanguages: ['en'] },
  ],
  [
    'no_shared_modality',
    { modalities: ['expert_mission'] },
    { modalities: ['training'] },
    { needModalities: ['expert_mission'], offerModalities: ['training'] },
  ],
  ['dates_apart', { startsOn: '2027-03-01' }, { endsOn: '2027-02-28' }, { days: 1, weeks: 0, later: 'offer' }],
  ['deadline_passed', {}, { details: { applicationDeadline: '2026-11-23' } }, { date: '2026-11-23' }],
];

describe('hard filters', () => {
  it('let through a pair of which nothing is known, and say what is not known', () => {
    const { failures, unknown } = pair({ country: null }, { country: null, eligibilityNote: 'partner countries' });

    expect(failures).toEqual([]);
    expect(unknown).toEqual(
      expect.arrayContaining(['eligibility_unknown', 'language_unknown', 'modality_unknown', 'dates_unknown']),
    );
  });

  it.each(apart)('refuse a pair: %s', (code, need, offer, values) => {
    const { failures, isMatch } = pair(need, offer);

    expect(failures).toEqual([{ code, values }]);
    expect(isMatch).toBe(false);
    expect(pair({}, {}).isMatch).toBe(true);
  });

  it('are all of them tried here, but for a listing that is not open: that is in no index', () => {
    const tried = new Set<FailureCode>([...apart.map(([code]) => code), 'not_open', 'kinds_do_not_meet']);
    expect(failureCodes.filter((code) => !tried.has(code))).toEqual([]);
  });

  it('name everything that keeps a pair apart, and nothing of it as if it fitted', () => {
    const { failures, codes } = pair(
      { startsOn: '2027-03-01', modalities: ['expert_mission'], languages: ['fr'], interpreter: false },
      { endsOn: '2027-02-28', modalities: ['training'], languages: ['en'], interpreter: false },
    );

    expect(failures.map(({ code }) => code)).toEqual(['dates_apart', 'no_shared_modality', 'no_shared_language']);
    for (const code of ['dates_overlap', 'modality_fits', 'language_shared', 'language_bridge_unknown'])
      expect(codes).not.toContain(code);
  });

  it('refuse two needs, and two offers', () => {
    const meet = (a: Features, b: Features) => judgeOf(a, b).failures(a, b);

    expect(meet(features('need'), features('need', { country: 'LKA', organisationId: 'x' }))).toEqual([
      { code: 'kinds_do_not_meet', values: {} },
    ]);
    expect(meet(features('training'), features('expertise', { country: 'IND' }))).toEqual([
      { code: 'kinds_do_not_meet', values: {} },
    ]);
  });

  it('ask a fund for its rules, not for a form of cooperation', () => {
    const need: Partial<Listing> = { modalities: ['expert_mission'], sectors: [32161] };

    expect(pair(need, { modalities: ['funding'], country: 'IND' }, 'fund').failures).toEqual([]);
    expect(pair(need, { country: 'IND', eligibleRegions: ['002'] }, 'fund').failures).toEqual([
      { code: 'country_not_eligible', values: { country: 'NPL' } },
    ]);
    expect(pair(need, { country: 'IND', details: { deadline: '2026-11-23' } }, 'fund').failures).toEqual([
      { code: 'deadline_passed', values: { date: '2026-11-23' } },
    ]);
  });

  it.each<[string, Partial<Listing>, Partial<Listing>]>([
    [
      'rules that are only in words',
      { country: 'NPL' },
      { eligibleRegions: ['002'], eligibilityNote: 'others on request' },
    ],
    ['an interpreter on one side', { languages: ['fr'], interpreter: true }, { languages: ['en'], interpreter: false }],
    ['an interpreter nobody has spoken of', { languages: ['fr'] }, { languages: ['en'], interpreter: false }],
    [
      'a language in its regional form',
      { languages: ['pt-BR'], interpreter: false },
      { languages: ['pt'], interpreter: false },
    ],
    [
      'a language that few speak',
      { languages: ['dz'], interpreter: false },
      { languages: ['mi', 'dz'], interpreter: false },
    ],
    ['windows that meet on one day', { endsOn: '2027-03-01' }, { startsOn: '2027-03-01' }],
    ['a deadline of today', {}, { details: { applicationDeadline: TODAY } }],
    ['a country that belongs to a grouping', { country: 'TGO' }, { eligibleGroupings: ['LDC'] }],
    ['intergovernmental bodies', { country: null }, { country: null, eligibleRegions: ['002'] }],
  ])('let through %s', (_, need, offer) => {
    expect(pair(need, offer)).toMatchObject({ failures: [], isMatch: true });
  });

  it('keep two rare languages apart, though both are rare', () => {
    const { failures } = pair({ languages: ['dz'], interpreter: false }, { languages: ['mi'], interpreter: false });

    expect(failures.map(({ code }) => code)).toEqual(['no_shared_language']);
  });
});

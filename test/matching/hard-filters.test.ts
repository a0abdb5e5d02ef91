import { describe, expect, it } from 'vitest';
import type { Listing } from '../../server/listings/index.js';
import { firstFailure, hardFilters } from '../../server/matching/index.js';
import { features, TODAY } from './listings.js';

const verdicts = (need: Partial<Listing>, offer: Partial<Listing>) =>
  hardFilters(features('need', need), features('training', offer), TODAY);
const failure = (need: Partial<Listing>, offer: Partial<Listing>) =>
  firstFailure(features('need', need), features('training', offer), TODAY);

describe('hard filters', () => {
  it('let through a pair of which nothing is known, and say what is not known', () => {
    const all = verdicts({ country: null }, { country: null, eligibilityNote: 'partner countries' });

    expect(all.filter(({ verdict }) => verdict === 'fails')).toEqual([]);
    expect(all.filter(({ verdict }) => verdict === 'unknown').map(({ filter }) => filter)).toEqual([
      'eligibility',
      'language',
      'modality',
      'dates',
    ]);
  });

  it.each<[string, Partial<Listing>, Partial<Listing>]>([
    ['not_open', {}, { state: 'withdrawn' }],
    ['same_country', { country: 'NPL' }, { country: 'NPL' }],
    ['same_organisation', { organisationId: 'x' }, { organisationId: 'x' }],
    ['country_not_eligible', { country: 'NPL' }, { eligibleRegions: ['002'] }],
    ['no_shared_language', { languages: ['fr'], interpreter: false }, { languages: ['en'], interpreter: false }],
    ['no_shared_modality', { modalities: ['expert_mission'] }, { modalities: ['training'] }],
    ['dates_apart', { startsOn: '2027-03-01' }, { endsOn: '2027-02-28' }],
    ['deadline_passed', {}, { details: { applicationDeadline: '2026-11-23' } }],
  ])('refuse a pair: %s', (code, need, offer) => {
    expect(failure(need, offer)).toBe(code);
  });

  it('refuse two needs, and two offers', () => {
    expect(firstFailure(features('need'), features('need', { country: 'LKA', organisationId: 'x' }), TODAY)).toBe(
      'kinds_do_not_meet',
    );
    expect(firstFailure(features('training'), features('expertise', { country: 'IND' }), TODAY)).toBe(
      'kinds_do_not_meet',
    );
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
    ['windows that meet on one day', { endsOn: '2027-03-01' }, { startsOn: '2027-03-01' }],
    ['a deadline of today', {}, { details: { applicationDeadline: TODAY } }],
    ['a country that belongs to a grouping', { country: 'TGO' }, { eligibleGroupings: ['LDC'] }],
    ['intergovernmental bodies', { country: null }, { country: null, eligibleRegions: ['002'] }],
  ])('let through %s', (_, need, offer) => {
    expect(failure(need, offer)).toBeUndefined();
  });
});

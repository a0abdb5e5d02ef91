import { describe, expect, it } from 'vitest';
import {
  expandEligibility,
  isCountry,
  isGrouping,
  isRegion,
  resolveEligibility,
  type Eligibility,
} from '../../server/codes/index.js';
import phrases from '../../server/codes/data/eligibility-phrases.json' with { type: 'json' };
import aliases from '../../server/codes/data/country-aliases.json' with { type: 'json' };

const none: Eligibility = { countries: [], groupings: [], regions: [], unknown: [] };
const countries = (...codes: string[]) => ({ countries: codes });
const groupings = (...codes: string[]) => ({ groupings: codes });
const regions = (...codes: string[]) => ({ regions: codes });
const unknown = (...words: string[]) => ({ unknown: words });

/** Every form met in the calls we have seen. */
const forms: [text: string, meaning: Partial<Eligibility>][] = [
  ['14 OIC members', unknown('14 OIC members')],
  ['16 African states', unknown('16 African states')],
  ['20 African countries', unknown('20 African countries')],
  ['22 developing countries', unknown('22 developing countries')],
  ['23 countries so far', unknown('23 countries so far')],
  ['44 countries', unknown('44 countries')],
  ['9 African countries', unknown('9 African countries')],
  ['ASEAN; others', { ...groupings('ASEAN'), ...unknown('others') }],
  ['Africa', regions('002')],
  ['Africa; ASEAN', { ...groupings('ASEAN'), ...regions('002') }],
  ['Africa; Asia', regions('002', '142')],
  ['Africa; Asia; LAC', regions('002', '142', '419')],
  ['Africa; Asia; Latin America', { ...groupings('LATIN-AMERICA'), ...regions('002', '142') }],
  ['Africa; CIS; OIC', { ...groupings('CIS', 'OIC'), ...regions('002') }],
  ['Africa; Latin America', { ...groupings('LATIN-AMERICA'), ...regions('002') }],
  ['Africa; Nile basin', { ...groupings('NILE-BASIN'), ...regions('002') }],
  ['Africa; OIC', { ...groupings('OIC'), ...regions('002') }],
  ['African countries', regions('002')],
  ['Andean countries', groupings('ANDEAN')],
  ['Arab and Asian partners', { ...groupings('LAS'), ...regions('142') }],
  ['Argentina; Mexico; Latin America', { ...countries('ARG', 'MEX'), ...groupings('LATIN-AMERICA') }],
  ['Asia', regions('142')],
  ['Asia-Pacific', regions('142', '009')],
  ['Asia-Pacific; ITEC partners', { ...regions('142', '009'), ...unknown('ITEC partners') }],
  ['Azerbaijan; Turkic states', { ...countries('AZE'), ...groupings('OTS') }],
  ['CICA members', groupings('CICA')],
  ['CPLP', groupings('CPLP')],
  ['CPLP; Latin America', groupings('CPLP', 'LATIN-AMERICA')],
  ['Caribbean', regions('029')],
  ['Caribbean; all developing', { ...groupings('DEVELOPING'), ...regions('029') }],
  ['Central America and Caribbean', regions('013', '029')],
  ['Central Asia', regions('143')],
  ['Chile; Colombia; Ecuador; Panama', countries('CHL', 'COL', 'ECU', 'PAN')],
  ['Commonwealth developing', groupings('COMMONWEALTH-DEVELOPING')],
  ['ECOWAS; Africa', { ...groupings('ECOWAS'), ...regions('002') }],
  ['Eastern Europe', regions('151')],
  ['G77 members; at least 3 countries', { ...groupings('G77'), ...unknown('at least 3 countries') }],
  ['Group of 77', groupings('G77')],
  ['Hindu Kush Himalaya', groupings('HKH')],
  ['ICAR partners; on request', unknown('ICAR partners', 'on request')],
  ['ITEC partner countries', unknown('ITEC partner countries')],
  ['IsDB member countries', groupings('ISDB')],
  ['LAC alliances with EU partner', { ...regions('419'), ...unknown('alliances with EU partner') }],
  ['LAC-led triangles; partners elsewhere', { ...regions('419'), ...unknown('partners elsewhere') }],
  ['LDCs; Africa; Asia; Pacific', { ...groupings('LDC'), ...regions('002', '142', '054', '057', '061') }],
  ['Laos', countries('LAO')],
  ['Latin America', groupings('LATIN-AMERICA')],
  ['Latin America and Caribbean', regions('419')],
  ['Latin America and Caribbean; Africa', regions('419', '002')],
  ['Latin America; Africa', { ...groupings('LATIN-AMERICA'), ...regions('002') }],
  [
    'Latin America; South Africa; Mozambique; Angola',
    { ...countries('ZAF', 'MOZ', 'AGO'), ...groupings('LATIN-AMERICA') },
  ],
  ['MTCP countries', unknown('MTCP countries')],
  ['Mekong countries', groupings('GMS')],
  ['Mesoamerica; Caribbean', { ...groupings('MESOAMERICA'), ...regions('029') }],
  ['Mozambique; CPLP', { ...countries('MOZ'), ...groupings('CPLP') }],
  ['Myanmar; other on request', { ...countries('MMR'), ...unknown('other on request') }],
  ['OAS members', groupings('OAS')],
  ['OIC members', groupings('OIC')],
  ['OIC; Africa', { ...groupings('OIC'), ...regions('002') }],
  ['OIC; Asia; Africa', { ...groupings('OIC'), ...regions('142', '002') }],
  ['Pacific Alliance members', groupings('PACIFIC-ALLIANCE')],
  ['Pacific islands', regions('054', '057', '061')],
  ['Palestine', countries('PSE')],
  ['SIDS', groupings('SIDS')],
  ['SIDS and others', { ...groupings('SIDS'), ...unknown('others') }],
  ['Senegal; Benin; Madagascar; Guinea', countries('SEN', 'BEN', 'MDG', 'GIN')],
  ['South Asia', regions('034')],
  ['TICA partner countries', unknown('TICA partner countries')],
  ['Timor-Leste', countries('TLS')],
  ['West Africa', regions('011')],
  ['West Africa; Africa', regions('011', '002')],
  ['all developing', groupings('DEVELOPING')],
  ['all developing; government-endorsed', { ...groupings('DEVELOPING'), ...unknown('government-endorsed') }],
  ['developing', groupings('DEVELOPING')],
  ['developing countries', groupings('DEVELOPING')],
  ['developing countries and territories', groupings('DEVELOPING')],
  ['developing country Parties via NDE', { ...groupings('DEVELOPING'), ...unknown('via NDE') }],
  ['developing; priority LDC, LLDC, SIDS', groupings('DEVELOPING', 'LDC', 'LLDC', 'SIDS')],
  ['fragile states', groupings('G7PLUS')],
  ['francophone Africa', groupings('FRANCOPHONE-AFRICA')],
  ['partners with Japan programme', unknown('partners with Japan programme')],
  ['public institutions of both countries', unknown('public institutions of both countries')],
];

describe('resolving eligibility', () => {
  it.each(forms)('reads "%s"', (text, meaning) => {
    expect(resolveEligibility(text)).toEqual({ ...none, ...meaning });
  });

  it('knows countries in every language, short, long, and without accents', () => {
    expect(resolveEligibility('Irán; Палестина; 老挝; جمهورية كوريا; Quênia').countries).toEqual([
      'IRN',
      'PSE',
      'LAO',
      'KOR',
      'KEN',
    ]);
    expect(resolveEligibility('Bolivia (Plurinational State of); COTE D’IVOIRE').countries).toEqual(['BOL', 'CIV']);
    expect(resolveEligibility('Costa do Marfim e Guiné-Bissau').countries).toEqual(['CIV', 'GNB']);
    expect(resolveEligibility('Trinidad and Tobago').countries).toEqual(['TTO']);
  });

  it('takes codes as they are, a country before anything else', () => {
    expect(resolveEligibility('KEN; ASEAN; 002')).toEqual({
      ...none,
      ...countries('KEN'),
      ...groupings('ASEAN'),
      ...regions('002'),
    });
    expect(resolveEligibility('CAN; NAM').countries).toEqual(['CAN', 'NAM']);
  });

  it('says each thing once, and nothing of nothing', () => {
    expect(resolveEligibility('Laos; Lao PDR;').countries).toEqual(['LAO']);
    expect(resolveEligibility(' ; ')).toEqual(none);
  });

  it('names only codes that exist', () => {
    for (const each of phrases) {
      expect((each.countries ?? []).filter((code) => !isCountry(code))).toEqual([]);
      expect((each.groupings ?? []).filter((code) => !isGrouping(code))).toEqual([]);
      expect((each.regions ?? []).filter((code) => !isRegion(code))).toEqual([]);
    }
    expect(aliases.filter((each) => !isCountry(each.alpha3))).toEqual([]);
    for (const { alpha3, aliases: names } of aliases) {
      for (const name of names) expect(resolveEligibility(name).countries).toEqual([alpha3]);
    }
  });
});

describe('expanding eligibility', () => {
  it('lists every country meant, once', () => {
    const who = expandEligibility(resolveEligibility('Mozambique; CPLP; Central Asia'), '2026-01-01');
    expect([...who].sort()).toEqual(
      ['AGO', 'BRA', 'CPV', 'GNB', 'GNQ', 'MOZ', 'PRT', 'STP', 'TLS', 'KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].sort(),
    );
  });

  it('asks the membership of the day', () => {
    const ldcs = { countries: [], groupings: ['LDC'], regions: [] };
    expect(expandEligibility(ldcs, '2000-01-01').has('CPV')).toBe(true);
    expect(expandEligibility(ldcs, '2010-01-01').has('CPV')).toBe(false);
  });
});

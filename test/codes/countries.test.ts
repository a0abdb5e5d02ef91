import { describe, expect, it } from 'vitest';
import {
  countries,
  countriesIn,
  country,
  countryName,
  isCountry,
  isRegion,
  languages7,
  regionName,
  regions,
  regionsOf,
} from '../../server/codes/index.js';

describe('countries', () => {
  it('are the 249 of ISO 3166-1, each once, each named in seven languages', () => {
    expect(countries).toHaveLength(249);
    for (const key of ['alpha3', 'alpha2', 'm49'] as const) {
      expect(new Set(countries.map((each) => each[key])).size).toBe(249);
    }
    for (const each of countries) expect(Object.keys(each.names).sort()).toEqual([...languages7].sort());
  });

  it('carry their three codes', () => {
    expect(country('KEN')).toMatchObject({ alpha2: 'KE', m49: '404', region: '002' });
    expect(isCountry('KEN')).toBe(true);
    expect(isCountry('XXX')).toBe(false);
    expect(country('XXX')).toBeUndefined();
  });

  it('are named as the United Nations names them where usage differs', () => {
    expect(countryName('PSE', 'pt')).toBe('Estado da Palestina');
    expect(countryName('CIV', 'ar')).toBe('كوت ديفوار');
    expect(countryName('KOR', 'en')).toBe('Republic of Korea');
    expect(countryName('XXX', 'en')).toBe('XXX');
  });
});

describe('regions', () => {
  it('are named in seven languages and hang together up to the World', () => {
    for (const each of regions) {
      expect(Object.keys(each.names)).toHaveLength(7);
      expect(each.parent === null ? each.code === '001' : isRegion(each.parent)).toBe(true);
    }
    expect(regionName('419', 'es')).toBe('América Latina y el Caribe');
    expect(regionName('999', 'es')).toBe('999');
  });

  it('go from narrow to wide', () => {
    expect(regionsOf('KEN')).toEqual(['014', '202', '002']);
    expect(regionsOf('LAO')).toEqual(['035', '142']);
    expect(regionsOf('XXX')).toEqual([]);
  });

  it('hold every country but the two M49 leaves out', () => {
    expect(countries.filter((each) => regionsOf(each.alpha3).length === 0).map((each) => each.alpha3)).toEqual([
      'ATA',
      'TWN',
    ]);
    for (const each of countries) for (const code of regionsOf(each.alpha3)) expect(isRegion(code)).toBe(true);
    for (const each of regions) expect(countriesIn(each.code)).not.toEqual([]);
    expect(countriesIn('001')).toHaveLength(249);
    expect(countriesIn('143')).toEqual(['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']);
    expect(countriesIn('999')).toEqual([]);
  });
});

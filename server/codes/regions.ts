import { countries, country, type Country } from './countries.js';
import data from './data/regions.json' with { type: 'json' };
import { labelIn, type Labels, type Locale } from './locales.js';

/** A region of the United Nations M49 standard, from the World (001) down to intermediate regions. */
export interface Region {
  readonly code: string;
  readonly parent: string | null;
  readonly names: Labels;
}

export const regions: readonly Region[] = data;

const byCode = new Map(regions.map((each) => [each.code, each]));

export const region = (code: string): Region | undefined => byCode.get(code);

export const isRegion = (code: string): boolean => byCode.has(code);

export function regionName(code: string, locale: Locale): string {
  const found = region(code);
  return found ? labelIn(found.names, locale) : code;
}

/** From narrow to wide, without the World: Kenya is in Eastern Africa, Sub-Saharan Africa, Africa. */
export function regionsOf(alpha3: string): string[] {
  const found = country(alpha3);
  return found ? ownRegions(found) : [];
}

export const countriesIn = (regionCode: string): string[] =>
  countries.filter((each) => regionCode === '001' || ownRegions(each).includes(regionCode)).map((each) => each.alpha3);

const ownRegions = (each: Country): string[] =>
  [each.intermediateRegion, each.subRegion, each.region].filter((code) => code !== null);

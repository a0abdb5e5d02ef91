import data from './data/countries.json' with { type: 'json' };
import { labelIn, type Labels, type Locale } from './locales.js';

/** A country or area of ISO 3166-1. Regions are M49 codes, null where M49 assigns none. */
export interface Country {
  readonly alpha3: string;
  readonly alpha2: string;
  readonly m49: string;
  readonly region: string | null;
  readonly subRegion: string | null;
  readonly intermediateRegion: string | null;
  readonly names: Labels;
}

export const countries: readonly Country[] = data;

const byAlpha3 = new Map(countries.map((each) => [each.alpha3, each]));

export const country = (alpha3: string): Country | undefined => byAlpha3.get(alpha3);

export const isCountry = (code: string): boolean => byAlpha3.has(code);

export function countryName(alpha3: string, locale: Locale): string {
  const found = country(alpha3);
  return found ? labelIn(found.names, locale) : alpha3;
}

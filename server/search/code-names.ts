import {
  countryName,
  groupingName,
  languageName,
  regionName,
  sdgLabel,
  sectorLabel,
  type Locale,
} from '../codes/index.js';
import type { FacetName } from './facets.js';

/** What the codes of a facet are called. Kinds and modalities are no codes of others: each has its words for them. */
export const codeNames = {
  country: countryName,
  region: regionName,
  grouping: groupingName,
  sector: (code: string, locale: Locale) => sectorLabel(Number(code), locale),
  sdg: sdgLabel,
  language: languageName,
} satisfies Partial<Record<FacetName, (code: string, locale: Locale) => string>>;

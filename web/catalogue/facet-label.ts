import {
  countryName,
  groupingName,
  languageName,
  regionName,
  sdgLabel,
  sectorLabel,
  type Locale,
} from '../../server/codes/index.js';
import type { FacetName } from '../../server/search/index.js';
import { wordFor, type Translate } from '../words/translator.js';

type Label = (code: string, reader: { locale: Locale; t: Translate }) => string;

const labels: Record<FacetName, Label> = {
  kind: (code, { t }) => wordFor(t, 'kinds', code),
  country: (code, { locale }) => countryName(code, locale),
  region: (code, { locale }) => regionName(code, locale),
  grouping: (code, { locale }) => groupingName(code, locale),
  sector: (code, { locale }) => sectorLabel(Number(code), locale),
  sdg: (code, { locale }) => sdgLabel(code, locale),
  language: (code, { locale }) => languageName(code, locale),
  modality: (code, { t }) => wordFor(t, 'modality', code),
};

/** What a value of a facet is called in the reader's language. */
export const facetLabel = (facet: FacetName, code: string, reader: { locale: Locale; t: Translate }) =>
  labels[facet](code, reader);

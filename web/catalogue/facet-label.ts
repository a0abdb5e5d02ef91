import type { Locale } from '../../server/codes/index.js';
import { codeNames, type FacetName } from '../../server/search/index.js';
import { wordFor, type Translate } from '../words/translator.js';

/** What a value of a facet is called in the reader's language. */
export function facetLabel(facet: FacetName, code: string, { locale, t }: { locale: Locale; t: Translate }): string {
  if (facet === 'kind') return wordFor(t, 'kinds', code);
  if (facet === 'modality') return wordFor(t, 'modality', code);
  return codeNames[facet](code, locale);
}

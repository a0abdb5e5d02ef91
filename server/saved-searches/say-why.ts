import type { Locale } from '../codes/index.js';
import { translate } from '../i18n/index.js';
import { kindNames, modalities } from '../listings/index.js';
import { codeNames, type FacetName } from '../search/index.js';
import type { Widening } from './saved-search-alert.js';
import type { Why } from './why.js';

/** Why it was found, in one line; a line of no words and no filter says that everything was asked for. */
export function sayWhy({ words, filters }: Why, locale: Locale): string {
  const t = translate(locale);
  const parts = [
    ...(words.length > 0 ? [t('search.why.words', { other: words.join(', ') })] : []),
    ...filters.map(({ facet, values }) => sayFilter(facet, values, locale)),
  ];
  return parts.length > 0 ? t('search.why', { other: parts.join(' · ') }) : t('search.why.all');
}

/** What to leave out, and how much there would be then. */
export function sayWidening({ without, values, count }: Widening, locale: Locale): string {
  const t = translate(locale);
  if (without === 'filters' || without === 'dates') return t(`search.widen.${without}`, { count });
  if (without === 'word') return t('search.widen.word', { other: values[0] ?? '', count });
  return t('search.widen.filter', { name: t(`facet.${without}`), other: namesOf(without, values, locale), count });
}

export const sayFilter = (facet: FacetName, values: readonly string[], locale: Locale): string =>
  translate(locale)('search.is', {
    name: translate(locale)(`facet.${facet}`),
    other: namesOf(facet, values, locale),
  });

const namesOf = (facet: FacetName, values: readonly string[], locale: Locale) =>
  values.map((code) => names[facet](code, locale)).join(', ');

const isKind = (code: string): code is (typeof kindNames)[number] => (kindNames as readonly string[]).includes(code);
const isModality = (code: string): code is (typeof modalities)[number] =>
  (modalities as readonly string[]).includes(code);

const names: Record<FacetName, (code: string, locale: Locale) => string> = {
  kind: (code, locale) => (isKind(code) ? translate(locale)(`listing.kind.${code}`) : code),
  ...codeNames,
  modality: (code, locale) => (isModality(code) ? translate(locale)(`modality.${code}`) : code),
};

import { countriesIn, groupingsOf, membersOf, regionsOf } from '../codes/index.js';
import { mostFrequentFirst, type Count, type FacetCounts, type FacetName, type StoredFacet } from './facets.js';

/** Values of one filter are alternatives; all filters must hold. */
export interface Filter {
  facet: StoredFacet;
  anyOf: readonly string[];
}

/** What a reader may filter by. An empty list does not filter. */
export type Filters = { readonly [F in FacetName]?: readonly string[] | undefined };

/**
 * Regions and groupings as the countries in them today, so that no index goes out of date when a country leaves a
 * grouping.
 */
export const storedFilters = (filters: Filters, today: string): Filter[] =>
  Object.entries(filters)
    .filter(([, values]) => values !== undefined && values.length > 0)
    .map(([name, values]) => {
      if (name === 'region') return { facet: 'country', anyOf: distinct(values!.flatMap(countriesIn)) };
      if (name === 'grouping')
        return { facet: 'country', anyOf: distinct(values!.flatMap((code) => membersOf(code, today))) };
      return { facet: name as StoredFacet, anyOf: values! };
    });

/** A listing has one country at most, so that the counts of a region are the sum of its countries'. */
export const withCountrySets = (counts: FacetCounts<StoredFacet>, today: string): FacetCounts => ({
  kind: counts.kind,
  country: counts.country,
  region: sums(counts.country, regionsOf),
  grouping: sums(counts.country, (country) => groupingsOf(country, today)),
  sector: counts.sector,
  sdg: counts.sdg,
  language: counts.language,
  modality: counts.modality,
});

function sums(countries: Count[], setsOf: (country: string) => string[]): Count[] {
  const total = new Map<string, number>();
  for (const { value, count } of countries)
    for (const set of setsOf(value)) total.set(set, (total.get(set) ?? 0) + count);
  return mostFrequentFirst(total);
}

const distinct = (codes: string[]) => [...new Set(codes)];

/** What a listing is kept under in an index. */
export const storedFacets = ['kind', 'country', 'sector', 'sdg', 'language', 'modality'] as const;
export type StoredFacet = (typeof storedFacets)[number];

/** What can be filtered by and is counted, in the order of every answer. Regions and groupings are sets of countries. */
export const facetNames = ['kind', 'country', 'region', 'grouping', 'sector', 'sdg', 'language', 'modality'] as const;
export type FacetName = (typeof facetNames)[number];

export interface Count {
  value: string;
  count: number;
}

/** How many of the listings found have each value, most frequent first. */
export type FacetCounts<F extends FacetName = FacetName> = Record<F, Count[]>;

export const eachOf = <F extends string, T>(names: readonly F[], make: (name: F) => T) =>
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<F, T>;

export const mostFrequentFirst = (counts: Iterable<readonly [string, number]>): Count[] =>
  [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));

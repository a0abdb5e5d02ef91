/** What can be filtered by and is counted. In this order in every answer. */
export const facetNames = ['kind', 'country', 'region', 'grouping', 'sector', 'sdg', 'language', 'modality'] as const;

export type FacetName = (typeof facetNames)[number];

/** How many of the listings found have each value, most frequent first. */
export type FacetCounts = Record<FacetName, { value: string; count: number }[]>;

export const eachFacet = <T>(make: (name: FacetName) => T) =>
  Object.fromEntries(facetNames.map((name) => [name, make(name)])) as Record<FacetName, T>;

export { codeNames } from './code-names.js';
export { createSearch, type Search } from './create-search.js';
export type { Filters } from './country-sets.js';
export { ensureSearch } from './ensure-search.js';
export { facetNames, type Count, type FacetCounts, type FacetName } from './facets.js';
export { type Segment } from './highlight.js';
export { indexListing } from './index-listing.js';
export { rebuildSearch } from './rebuild-search.js';
export { synonymsFile, SYNONYMS_FILE } from './synonyms.js';
export { type Through } from './found-through.js';
export { searchDocument } from './search-document.js';
export { sorts, type SearchEngine, type Sort, type SearchQuery } from './search-engine.js';
export {
  searchAmong,
  searchListings,
  type FoundListing,
  type ListingQuery,
  type SearchAnswer,
} from './search-listings.js';
export { searchQuery } from './search-query.js';
export { searchRoutes } from './search-routes.js';
export { verifySearch, type SearchDifference } from './verify-search.js';

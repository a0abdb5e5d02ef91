import { countriesIn, membersOf } from '../codes/index.js';
import { fold } from '../platform/text/fold.js';
import { facetNames, searchDocument, type FacetName, type FoundListing } from '../search/index.js';
import type { SavedQuestion } from './saved-question.js';

/** Why a listing was found: the words of the question as the listing says them, and the filters it passed. */
export interface Why {
  words: string[];
  filters: { facet: FacetName; values: string[] }[];
}

const MOST_WORDS = 8;

export function whyFound({ text, filters }: SavedQuestion, found: FoundListing, today: string): Why {
  const facets: Record<string, readonly string[]> = searchDocument(found).facets;
  const country = found.listing.country ?? '';
  const has = (facet: FacetName, value: string) => {
    if (facet === 'region') return countriesIn(value).includes(country);
    if (facet === 'grouping') return membersOf(value, today).includes(country);
    return facets[facet]!.includes(value);
  };
  return {
    words: text ? wordsIn(found, text) : [],
    filters: facetNames
      .map((facet) => ({ facet, values: (filters[facet] ?? []).filter((value) => has(facet, value)) }))
      .filter(({ values }) => values.length > 0),
  };
}

/** Those that stand in title and summary; where they stand elsewhere in the listing, as they were asked for. */
function wordsIn({ titleSegments, summarySegments, through }: FoundListing, text: string): string[] {
  const marked = [...titleSegments, ...summarySegments].filter(({ hit }) => hit).map((segment) => segment.text);
  const all = [...marked, ...through.map(({ found }) => found)];
  const once = [...new Map(all.map((words) => [fold(words), words])).values()];
  return once.length > 0 ? once.slice(0, MOST_WORDS) : [text];
}

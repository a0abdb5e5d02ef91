import { z } from 'zod';
import { parse } from '../platform/parse.js';
import { facetNames, searchQuery, type Filters } from '../search/index.js';

/** A question as a saved search asks it: of all that appears, whatever page of the results it was saved on. */
export interface SavedQuestion {
  text: string;
  filters: Filters;
  from: string | undefined;
  until: string | undefined;
  sort: z.output<typeof searchQuery>['sort'];
}

const LONGEST = 4_000;

/** What may be saved: what stands behind `?` in the address of a search. */
export const queryField = z
  .string()
  .max(LONGEST, `At most ${LONGEST} characters`)
  .transform((query) => query.replace(/^\?/, ''));

/** Throws `invalid-input` when it is no question that the search would take. */
export function readQuery(query: string): SavedQuestion {
  const { q, from, until, sort, ...rest } = parse(searchQuery, asked(query), 'query');
  const filters = Object.fromEntries(facetNames.map((facet) => [facet, rest[facet]])) as Filters;
  return { text: q, filters, from, until, sort };
}

/** The same, once it is kept: codes come and go, and what no longer means anything asks for nothing. */
export function readStored(query: string): SavedQuestion | undefined {
  try {
    return readQuery(query);
  } catch {
    return undefined;
  }
}

/** One question has one address: the same order of parameters, nothing empty, no page. */
export function writeQuery({ text, filters, from, until, sort }: SavedQuestion): string {
  const params = new URLSearchParams();
  if (text) params.append('q', text);
  for (const facet of facetNames) for (const value of filters[facet] ?? []) params.append(facet, value);
  if (from) params.append('from', from);
  if (until) params.append('until', until);
  if (sort !== 'relevance') params.append('sort', sort);
  return params.toString();
}

/** The page of the results and the language of the reader are not part of a question. */
function asked(query: string): Record<string, string | string[]> {
  const params = new URLSearchParams(query);
  for (const name of ['cursor', 'limit', 'lang']) params.delete(name);
  return Object.fromEntries(
    [...new Set(params.keys())].map((name) => {
      const values = params.getAll(name);
      return [name, values.length > 1 ? values : values[0]!];
    }),
  );
}

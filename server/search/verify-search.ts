import type { Context } from '../platform/context.js';
import { allDocuments } from './find-documents.js';
import type { Entry, SearchEngine } from './search-engine.js';

/**
 * Ids of listings that are open and not in the index, in it and not open, and in it as they were before a change, be it
 * one of the thesaurus.
 */
export interface SearchDifference {
  missing: string[];
  extra: string[];
  stale: string[];
}

/** The difference between the truth and an index. What is being indexed right now counts as a difference. */
export async function verifySearch(ctx: Context, engine: SearchEngine): Promise<SearchDifference> {
  const indexed = new Map<string, string>();
  for await (const entry of engine.entries()) indexed.set(entry.id, stateOf(entry));

  const difference: SearchDifference = { missing: [], extra: [], stale: [] };
  for await (const batch of allDocuments(ctx)) {
    for (const document of batch) {
      const { id } = document;
      if (!indexed.has(id)) difference.missing.push(id);
      else if (indexed.get(id) !== stateOf(document)) difference.stale.push(id);
      indexed.delete(id);
    }
  }
  difference.extra.push(...indexed.keys());
  return difference;
}

const stateOf = ({ fingerprint, thesaurus }: Entry): string => `${fingerprint} ${thesaurus}`;

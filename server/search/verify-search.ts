import type { Context } from '../platform/context.js';
import { allDocuments } from './find-documents.js';
import type { SearchEngine } from './search-engine.js';

/** Ids of listings that are open and not in the index, in it and not open, and in it as they were before a change. */
export interface SearchDifference {
  missing: string[];
  extra: string[];
  stale: string[];
}

/** The difference between the truth and an index. What is being indexed right now counts as a difference. */
export async function verifySearch(ctx: Context, engine: SearchEngine): Promise<SearchDifference> {
  const indexed = new Map<string, string>();
  for await (const { id, fingerprint } of engine.entries()) indexed.set(id, fingerprint);

  const difference: SearchDifference = { missing: [], extra: [], stale: [] };
  for await (const batch of allDocuments(ctx)) {
    for (const { id, fingerprint } of batch) {
      if (!indexed.has(id)) difference.missing.push(id);
      else if (indexed.get(id) !== fingerprint) difference.stale.push(id);
      indexed.delete(id);
    }
  }
  difference.extra.push(...indexed.keys());
  return difference;
}

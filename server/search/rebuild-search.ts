import type { Context } from '../platform/context.js';
import { allDocuments } from './find-documents.js';
import { syncListing } from './index-listing.js';
import type { SearchEngine } from './search-engine.js';
import { verifySearch } from './verify-search.js';

/** Builds the index anew beside the one in use, swaps, and catches up with what was written to the old one meanwhile. */
export async function rebuildSearch(ctx: Context, engine: SearchEngine): Promise<void> {
  await engine.rebuild(allDocuments(ctx));
  const { missing, extra, stale } = await verifySearch(ctx, engine);
  for (const id of [...missing, ...extra, ...stale]) await syncListing(ctx, id, [engine]);
}

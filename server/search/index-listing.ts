import { effect } from '../platform/effect.js';
import type { Context } from '../platform/context.js';
import { findDocuments } from './find-documents.js';
import type { SearchEngine } from './search-engine.js';

/** Brings every index up to date with one listing, whatever just happened to it. */
export const indexListing = effect('index-listing', (ctx, { listingId }: { listingId: string }) =>
  syncListing(ctx, listingId, ctx.parts.search.engines),
);

const TRIES = 5;

/**
 * The listing may change between our reading and our writing, and whoever indexes that change may then write first. So
 * the last word is a look: only when what was written is still the truth is the work done.
 */
export async function syncListing(ctx: Context, id: string, engines: readonly SearchEngine[]): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) {
    const [document] = await findDocuments(ctx, [id]);
    for (const engine of engines) await (document ? engine.put([document]) : engine.remove([id]));
    const [now] = await findDocuments(ctx, [id]);
    if (now?.version === document?.version) return;
  }
  throw new Error(`Listing ${id} changes faster than it can be indexed`);
}

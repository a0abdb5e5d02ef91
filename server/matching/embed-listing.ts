import type { Events } from '../events.js';
import { Listing } from '../listings/index.js';
import type { Context } from '../platform/context.js';
import { effect } from '../platform/effect.js';
import { quantised } from './engine/meaning.js';
import { keepMeaning } from './keep-meaning.js';
import { meaningDigest, meaningText } from './meaning-text.js';
import { findStoredMeaning } from './meaning-store.js';

/**
 * Has the text of an open listing read for its meaning, if a provider is configured and has not read it as it is.
 * Matching does not wait for it: whoever has no meaning yet is judged without. A failure is the queue's to try again.
 */
export const embedListing = effect('embed', async (ctx: Context, { listingId }: Events['listing.published']) => {
  const { embedder } = ctx.parts;
  if (!embedder) return;
  const listing = await ctx.db.findOneBy(Listing, { id: listingId });
  const text = listing?.open ? meaningText(listing) : null;
  if (text === null) return;
  const readAs = meaningDigest(text);
  const known = await findStoredMeaning(ctx.db, listingId);
  if (known?.model === embedder.model && known.readAs === readAs) return;

  const [vector] = await embedder.embed([text]);
  await keepMeaning(ctx, { listingId, readAs, model: embedder.model, vector: quantised(vector!) });
});

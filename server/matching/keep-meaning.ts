import { z } from 'zod';
import { Listing } from '../listings/index.js';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { meaningDigest, meaningText } from './meaning-text.js';
import { storeMeaning } from './meaning-store.js';
import { oneRunAtATime } from './stored-matches.js';

/** Keeps what a provider made of a listing's text, unless the text has changed since: then another answer is on its way. */
export const keepMeaning = command('keep-meaning', {
  input: z.object({
    listingId: field.id,
    /** `meaningDigest` of the text that was sent. */
    readAs: z.string(),
    model: z.string(),
    vector: z.instanceof(Int8Array),
  }),

  async run(ctx, read) {
    authorize(ctx.actor, 'match', 'end', {}, true);
    await oneRunAtATime(ctx.db);
    const listing = await ctx.db.findOneBy(Listing, { id: read.listingId });
    const text = listing?.open ? meaningText(listing) : null;
    if (text === null || meaningDigest(text) !== read.readAs) return;
    await storeMeaning(ctx.db, read);
    ctx.emit('listing.embedded', { listingId: read.listingId });
  },
});

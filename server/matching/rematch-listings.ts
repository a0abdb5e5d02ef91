import { z } from 'zod';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { OPEN } from '../listings/index.js';
import { loadCorpus } from './load-corpus.js';
import { matchListing } from './match-listing.js';
import { oneRunAtATime } from './stored-matches.js';

/**
 * Judges the open needs again: all of them, after a change of the rules or once a day (rarity of words and ages of
 * listings drift), or only those an organisation's offers could meet, when its standing has changed.
 */
export const rematchListings = command('rematch-listings', {
  input: z.object({ organisationId: field.id.optional() }),

  async run(ctx, { organisationId }) {
    authorize(ctx.actor, 'match', 'end', {}, true);
    await oneRunAtATime(ctx.db);
    const corpus = await loadCorpus(ctx);
    const ids: { id: string }[] = await ctx.db.query(
      `SELECT id FROM listing WHERE state = ANY($1) AND (organisation_id = $2 OR ($2::uuid IS NULL AND kind = 'need')) ORDER BY id`,
      [OPEN, organisationId ?? null],
    );
    for (const { id } of ids) {
      const subject = corpus.get(id);
      if (subject) await matchListing(ctx, subject, corpus);
    }
  },
});

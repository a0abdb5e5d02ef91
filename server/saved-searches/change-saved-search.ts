import { z } from 'zod';
import { command } from '../platform/command.js';
import { update } from '../platform/database.js';
import * as field from '../platform/fields.js';
import { loadSavedSearch } from './load-saved-search.js';
import { lastAppearance } from './note-appearance.js';
import { savedSearchFields } from './save-search.js';
import { SavedSearch } from './saved-search.js';

/** Changes what it is called or how often its person hears of it. What appeared while nobody was to hear of it is past. */
export const changeSavedSearch = command('change-saved-search', {
  input: z.strictObject({
    savedSearchId: field.id,
    version: z.int().optional(),
    name: savedSearchFields.name.optional(),
    cadence: savedSearchFields.cadence.optional(),
  }),

  async run(ctx, { savedSearchId, version, name, cadence }) {
    const saved = await loadSavedSearch(ctx, { savedSearchId, version }, 'change');
    if (name !== undefined) saved.name = name;
    if (cadence !== undefined && cadence !== saved.cadence) {
      if (saved.cadence === 'none')
        Object.assign(saved, {
          watermark: await lastAppearance(ctx),
          quietSince: ctx.now(),
          quietTold: false,
        });
      saved.cadence = cadence;
    }
    saved.updatedAt = ctx.now();
    ctx.audit(`savedSearch/${saved.id}`);
    return update(ctx.db, saved);
  },
});

/** Gone with all that was found for it. */
export const removeSavedSearch = command('remove-saved-search', {
  input: z.object({ savedSearchId: field.id }),

  async run(ctx, { savedSearchId }) {
    await loadSavedSearch(ctx, { savedSearchId }, 'remove');
    await ctx.db.delete(SavedSearch, { id: savedSearchId });
    ctx.audit(`savedSearch/${savedSearchId}`);
  },
});

/** A new link for its feed; the one before opens nothing any more. */
export const renewSearchFeed = command('renew-search-feed', {
  input: z.object({ savedSearchId: field.id }),

  async run(ctx, { savedSearchId }) {
    const saved = await loadSavedSearch(ctx, { savedSearchId }, 'change');
    saved.feedVersion += 1;
    ctx.audit(`savedSearch/${saved.id}`);
    return update(ctx.db, saved);
  },
});

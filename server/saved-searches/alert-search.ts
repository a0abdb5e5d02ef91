import { z } from 'zod';
import { findActor } from '../auth/index.js';
import { asActor } from '../platform/as-actor.js';
import { command, type CommandContext } from '../platform/command.js';
import { uuidv7 } from '../platform/uuid.js';
import { searchAmong, type FoundListing } from '../search/index.js';
import { appearancesAfter } from './note-appearance.js';
import { readStored } from './saved-question.js';
import { SavedSearch } from './saved-search.js';
import { SavedSearchAlert } from './saved-search-alert.js';
import { whyFound } from './why.js';

/** So many appearances are looked at in one transaction. */
const AT_MOST = 200;

/**
 * Looks through what has appeared since the watermark, with the eyes of the search's person, and has them told of what
 * fits. The find, the notice and the new watermark are one transaction: run twice, by two at once or broken off, it tells
 * everything once. Returns whether there is more to look through.
 */
export const alertSearch = command('alert-search', {
  input: z.object({ savedSearchId: z.uuid() }),

  async run(ctx, { savedSearchId: id }) {
    const { db, now } = ctx;
    const saved = await db.findOne(SavedSearch, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!saved || saved.cadence === 'none') return false;
    const appeared = await appearancesAfter(ctx, saved.watermark, AT_MOST);
    const found = await newFinds(
      ctx,
      saved,
      appeared.map(({ listingId }) => listingId),
    );
    if (!found) return false;

    if (found.length > 0) {
      const alertId = await recordFinds(ctx, saved, found);
      ctx.emit('savedSearch.found', { savedSearchId: id, alertId, count: found.length });
    }
    await db.update(
      SavedSearch,
      { id },
      {
        watermark: appeared.at(-1)?.seq ?? saved.watermark,
        ...(found.length > 0 ? { quietSince: now(), quietTold: false } : {}),
      },
    );
    return appeared.length === AT_MOST;
  },
});

/** What its person may see of these, is asked for and has not been told before; undefined when nobody is there to be told. */
async function newFinds(ctx: CommandContext, { id, personId, query }: SavedSearch, listingIds: string[]) {
  const { db, now } = ctx;
  const reader = await findActor(db, personId, now());
  if (!reader) return undefined;
  const question = readStored(query);
  if (!question || listingIds.length === 0) return [];
  // Held still meanwhile: what is changed under our hands would be found neither as it was nor as it is.
  const untold: { id: string }[] = await db.query(
    `SELECT l.id FROM listing l WHERE l.id = ANY($1)
        AND NOT EXISTS (SELECT FROM saved_search_hit h WHERE h.saved_search_id = $2 AND h.listing_id = l.id)
        FOR SHARE OF l`,
    [listingIds, id],
  );
  if (untold.length === 0) return [];
  return asActor(ctx, reader, (as) =>
    searchAmong(
      as,
      question,
      untold.map((each) => each.id),
    ),
  );
}

async function recordFinds(
  { db, now }: CommandContext,
  saved: SavedSearch,
  found: readonly FoundListing[],
): Promise<string> {
  const question = readStored(saved.query)!;
  const today = now().toISOString().slice(0, 10);
  const alertId = uuidv7(now());
  await db.insert(SavedSearchAlert, { id: alertId, savedSearchId: saved.id, kind: 'found', madeAt: now() });
  await db.query(
    `INSERT INTO saved_search_hit (saved_search_id, listing_id, alert_id, why)
     SELECT $1, w.listing_id, $2, w.why FROM unnest($3::uuid[], $4::jsonb[]) w (listing_id, why)`,
    [
      saved.id,
      alertId,
      found.map(({ listing }) => listing.id),
      found.map((each) => JSON.stringify(whyFound(question, each, today))),
    ],
  );
  return alertId;
}

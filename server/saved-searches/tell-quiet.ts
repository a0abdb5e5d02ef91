import { z } from 'zod';
import { findActor } from '../auth/index.js';
import { asActor } from '../platform/as-actor.js';
import { command } from '../platform/command.js';
import { uuidv7 } from '../platform/uuid.js';
import { readStored } from './saved-question.js';
import { SavedSearchAlert } from './saved-search-alert.js';
import { SavedSearch } from './saved-search.js';
import { widen } from './widen.js';

export const QUIET_DAYS = 30;
const DAY = 86_400_000;

/** The moment since which a search must have found nothing to be called quiet. */
export const quietBefore = (now: Date) => new Date(now.getTime() - QUIET_DAYS * DAY);

/** Tells the person of a search that has found nothing for thirty days how it could be widened. Once, until it finds something. */
export const tellQuiet = command('tell-quiet', {
  input: z.object({ savedSearchId: z.uuid() }),

  async run(ctx, { savedSearchId: id }) {
    const { db, now } = ctx;
    const saved = await db.findOne(SavedSearch, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!saved || saved.cadence === 'none' || saved.quietTold || saved.quietSince > quietBefore(now())) return;
    const reader = await findActor(db, saved.personId, now());
    if (!reader) return;
    const question = readStored(saved.query);
    const widenings = question ? await asActor(ctx, reader, (as) => widen(as, question)) : [];
    const alertId = uuidv7(now());
    await db.insert(SavedSearchAlert, { id: alertId, savedSearchId: id, kind: 'quiet', widenings, madeAt: now() });
    await db.update(SavedSearch, { id }, { quietTold: true });
    ctx.emit('savedSearch.quiet', { savedSearchId: id, alertId, days: QUIET_DAYS });
  },
});

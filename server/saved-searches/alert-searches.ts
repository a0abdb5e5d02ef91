import type { Context } from '../platform/context.js';
import { effect } from '../platform/effect.js';
import { lastDue } from '../platform/last-due.js';
import { alertSearch } from './alert-search.js';
import type { SearchCadence } from './saved-search.js';
import { quietBefore, tellQuiet } from './tell-quiet.js';

/** Something appeared: those who want to hear at once do. Each search is a transaction of its own and moves its own watermark. */
export const alertAtOnce = effect('alert-at-once', (ctx: Context) => alertAll(ctx, 'at_once', ctx.now()));

/**
 * Whatever is due. It looks at rows, not at when it last ran: runs that were missed lose nothing, and two at once tell
 * nothing twice. Those to be told at once are here as well, for whatever a broken reaction left behind.
 */
export async function alertDue(ctx: Context): Promise<void> {
  const now = ctx.now();
  await alertAll(ctx, 'at_once', now);
  await alertAll(ctx, 'daily', lastDue('daily', now));
  await alertAll(ctx, 'weekly', lastDue('weekly', now));
  await eachOf(ctx, await quietOnes(ctx), (savedSearchId) => tellQuiet(ctx, { savedSearchId }));
}

/** Those of this cadence for which something that appeared by then has not been looked at. */
async function alertAll(ctx: Context, cadence: Exclude<SearchCadence, 'none'>, by: Date) {
  const due: { id: string }[] = await ctx.db.query(
    `SELECT s.id FROM saved_search s JOIN person p ON p.id = s.person_id AND p.disabled_at IS NULL
      WHERE s.cadence = $1 AND s.watermark < (SELECT max(seq) FROM listing_appearance WHERE appeared_at <= $2)
      ORDER BY s.id`,
    [cadence, by],
  );
  await eachOf(ctx, due, async (savedSearchId) => {
    while (await alertSearch(ctx, { savedSearchId }));
  });
}

const quietOnes = ({ db, now }: Context): Promise<{ id: string }[]> =>
  db.query(
    `SELECT s.id FROM saved_search s JOIN person p ON p.id = s.person_id AND p.disabled_at IS NULL
      WHERE s.cadence <> 'none' AND NOT s.quiet_told AND s.quiet_since <= $1 ORDER BY s.id`,
    [quietBefore(now())],
  );

/** One that fails does not keep the others waiting; it is tried again with the next run. */
async function eachOf(ctx: Context, ids: readonly { id: string }[], act: (id: string) => Promise<unknown>) {
  let failed: unknown;
  for (const { id } of ids)
    await act(id).catch((error: unknown) => {
      failed = error;
      ctx.parts.log.error({ err: error, savedSearch: id }, 'a saved search could not be asked');
    });
  if (failed) throw failed;
}

import { z } from 'zod';
import type { Events } from '../events.js';
import { asSystem } from '../platform/as-system.js';
import { command } from '../platform/command.js';
import type { Context } from '../platform/context.js';

/** Whoever numbers an appearance holds it until the end of the transaction: numbers become visible in their order. */
const NUMBERING = 19550425;

/** A listing was published: it gets its place in the order in which listings appear. Once for one publication. */
export const noteAppearance = (
  ctx: Context,
  { listingId }: Events['listing.published'],
  { id: eventId }: { id: string },
) => note(ctx, { listingId, eventId });

const note = command('note-appearance', {
  input: z.object({ listingId: z.uuid(), eventId: z.string() }),

  async run({ db, now, emit }, { listingId, eventId }) {
    await db.query(`SELECT pg_advisory_xact_lock(${NUMBERING})`);
    await db.query(
      `INSERT INTO listing_appearance (listing_id, event_id, appeared_at) VALUES ($1, $2, $3) ON CONFLICT (event_id) DO NOTHING`,
      [listingId, eventId, now()],
    );
    emit('listing.appeared', { listingId });
  },
});

/** The number of the newest appearance, as a bigint in text; 0 before the first. */
export const lastAppearance = (ctx: Context): Promise<string> =>
  asSystem(ctx, async ({ db }) => {
    const [{ seq }]: [{ seq: string }] = await db.query(
      `SELECT coalesce(max(seq), 0)::text AS seq FROM listing_appearance`,
    );
    return seq;
  });

export interface Appearance {
  seq: string;
  listingId: string;
}

/** What appeared after this number, in order, at most so many; for the machine. */
export const appearancesAfter = ({ db }: Context, watermark: string, most: number): Promise<Appearance[]> =>
  db.query(`SELECT seq::text, listing_id AS "listingId" FROM listing_appearance WHERE seq > $1 ORDER BY seq LIMIT $2`, [
    watermark,
    most,
  ]);

import { z } from 'zod';
import { command } from '../platform/command.js';
import { queueMails } from './queue-mails.js';
import { digests, type Digest } from './topics.js';

/**
 * Gathers what waits for a digest since before the last hour at which it is due. It looks at notices that no mail has
 * taken yet, not at when it last ran: runs that were missed lose nothing, and two at once send nothing twice.
 */
export const sendDigests = command('send-digests', {
  input: z.object({ cadence: z.enum(digests) }),

  async run(ctx, { cadence }) {
    const waiting: { personId: string }[] = await ctx.db.query(
      `SELECT DISTINCT person_id AS "personId" FROM notification
        WHERE bundle = $1 AND mail_id IS NULL AND created_at < $2`,
      [cadence, lastDue(cadence, ctx.now())],
    );
    await queueMails(
      ctx,
      waiting.map(({ personId }) => ({ personId, bundle: cadence })),
    );
    return waiting.length;
  },
});

const DAY = 86_400_000;
const HOUR = 3_600_000;
/** UTC: early in the Americas, morning in Africa, noon in Asia. */
const AT_HOUR = 5;
/** 1970-01-01 was a Thursday; weeks are counted from a Monday. */
const FIRST_MONDAY = 4 * DAY;

/** Digests are due each day at five, or on Mondays at five. */
function lastDue(cadence: Digest, now: Date): Date {
  const [origin, period] = cadence === 'daily' ? [AT_HOUR * HOUR, DAY] : [FIRST_MONDAY + AT_HOUR * HOUR, 7 * DAY];
  return new Date(now.getTime() - ((now.getTime() - origin) % period));
}

import { z } from 'zod';
import { command } from '../platform/command.js';
import { lastDue } from '../platform/last-due.js';
import { queueMails } from './queue-mails.js';
import { digests } from './topics.js';

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

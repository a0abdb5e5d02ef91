import { z } from 'zod';
import { command } from '../../platform/command.js';
import { Nomination } from './nomination.js';

/**
 * A step of the nomination is overdue. Says nothing if it has been taken meanwhile. Takes no lock: the deadline
 * is locked already, and whoever takes the step locks the two in the other order.
 */
export const nominationDue = command('nomination-due', {
  input: z.object({ nominationId: z.uuid(), state: z.string(), level: z.int() }),

  async run({ db, emit }, due) {
    const nomination = await db.findOneBy(Nomination, { id: due.nominationId });
    if (nomination?.state === due.state) emit('nomination.due', due);
  },
});

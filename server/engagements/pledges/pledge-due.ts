import { z } from 'zod';
import { command } from '../../platform/command.js';
import { Pledge } from './pledge.js';

/**
 * A step of the pledge is overdue. Says nothing if it has been taken meanwhile. Takes no lock: the deadline
 * is locked already, and whoever takes the step locks the two in the other order.
 */
export const pledgeDue = command('pledge-due', {
  input: z.object({ pledgeId: z.uuid(), state: z.string(), level: z.int() }),

  async run({ db, emit }, due) {
    const pledge = await db.findOneBy(Pledge, { id: due.pledgeId });
    if (pledge?.state === due.state) emit('pledge.due', due);
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.js';
import { Cohort } from './cohort.js';

/**
 * A step of the cohort is overdue. Says nothing if it has been taken meanwhile. Takes no lock: the deadline
 * is locked already, and whoever takes the step locks the two in the other order.
 */
export const cohortDue = command('cohort-due', {
  input: z.object({ cohortId: z.uuid(), state: z.string(), level: z.int() }),

  async run({ db, emit }, due) {
    const cohort = await db.findOneBy(Cohort, { id: due.cohortId });
    if (cohort?.state === due.state) emit('cohort.due', due);
  },
});

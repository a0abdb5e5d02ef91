import { z } from 'zod';
import { command } from '../../platform/command.js';
import { cohortStep, lockCohort, moveCohort } from './cohort-steps.js';

/** No more nominations; selection may go on. */
export const closeCohort = command('close-cohort', {
  input: z.strictObject(cohortStep),

  async run(ctx, given) {
    const cohort = await lockCohort(ctx, 'close', given);
    await moveCohort(ctx, cohort, 'close');
    ctx.emit('cohort.closed', { cohortId: cohort.id });
    return cohort;
  },
});

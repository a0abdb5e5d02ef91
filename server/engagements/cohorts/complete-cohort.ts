import { z } from 'zod';
import { command } from '../../platform/command.js';
import { notBefore } from '../not-before.js';
import { cohortStep, lockCohort, moveCohort } from './cohort-steps.js';
import { releaseNominations } from './nomination-steps.js';

/** The course is over. Certificates can still be issued to those who took part; for the others nothing is due any more. */
export const completeCohort = command('complete-cohort', {
  input: z.strictObject(cohortStep),

  async run(ctx, given) {
    const cohort = await lockCohort(ctx, 'complete', given);
    notBefore(ctx.now(), cohort.endsOn, 'The course ends');
    await moveCohort(ctx, cohort, 'complete');
    await releaseNominations(ctx, cohort);
    ctx.emit('cohort.completed', { cohortId: cohort.id });
    return cohort;
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.js';
import { reasonFields } from '../reason.js';
import { cohortStep, lockCohort, moveCohort } from './cohort-steps.js';
import { cohortCancelReasons } from './cohort-workflow.js';
import { releaseNominations } from './nomination-steps.js';

/** The course will not take place. Its nominations stay in the record, but nobody owes them anything any more. */
export const cancelCohort = command('cancel-cohort', {
  input: z.strictObject({ ...cohortStep, ...reasonFields(cohortCancelReasons) }),

  async run(ctx, { reason, note, ...given }) {
    const cohort = await lockCohort(ctx, 'cancel', given);
    await moveCohort(ctx, cohort, 'cancel', { code: reason, note });
    await releaseNominations(ctx, cohort);
    ctx.emit('cohort.cancelled', { cohortId: cohort.id, reason });
    return cohort;
  },
});

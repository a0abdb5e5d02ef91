import { z } from 'zod';
import { command } from '../../platform/command.js';
import { reasonFields } from '../reason.js';
import { lockNomination, moveNomination, nominationStep } from './nomination-steps.js';
import { refuseReasons } from './nomination-workflow.js';

/** The institution does not take this person, and says why. */
export const refuseNomination = command('refuse-nomination', {
  input: z.strictObject({ ...nominationStep, ...reasonFields(refuseReasons) }),

  async run(ctx, { reason, note, ...given }) {
    const found = await lockNomination(ctx, 'refuse', given);
    const nomination = await moveNomination(ctx, found, 'refuse', { code: reason, note });
    ctx.emit('nomination.refused', { nominationId: nomination.id, cohortId: nomination.cohortId, reason });
    return found;
  },
});

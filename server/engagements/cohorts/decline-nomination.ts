import { z } from 'zod';
import { command } from '../../platform/command.js';
import { lockNomination, moveNomination, nominationStep } from './nomination-steps.js';

/** The country takes its nominee back; the seat is free again. */
export const declineNomination = command('decline-nomination', {
  input: z.strictObject(nominationStep),

  async run(ctx, given) {
    const found = await lockNomination(ctx, 'decline', given);
    const nomination = await moveNomination(ctx, found, 'decline');
    ctx.emit('nomination.declined', { nominationId: nomination.id, cohortId: nomination.cohortId });
    return found;
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.js';
import { lockNomination, moveNomination, nominationStep } from './nomination-steps.js';

/** The focal point confirms that the selected person will come. */
export const acceptNomination = command('accept-nomination', {
  input: z.strictObject(nominationStep),

  async run(ctx, given) {
    const found = await lockNomination(ctx, 'accept', given);
    const nomination = await moveNomination(ctx, found, 'accept');
    ctx.emit('nomination.accepted', { nominationId: nomination.id, cohortId: nomination.cohortId });
    return found;
  },
});

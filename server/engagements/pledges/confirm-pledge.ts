import { z } from 'zod';
import { command } from '../../platform/command.js';
import { book, lockPledge, movePledge, pledgeStep } from './pledge-steps.js';
import { pledgedEngagement } from './pledged-engagement.js';

/** Those who receive agree; from now on the donor is committed. */
export const confirmPledge = command('confirm-pledge', {
  input: z.strictObject(pledgeStep),

  async run(ctx, given) {
    const pledge = await lockPledge(ctx, 'confirm', given);
    await pledgedEngagement(ctx.db, pledge.engagementKind, pledge.engagementId);
    await movePledge(ctx, pledge, 'confirm');
    await book(ctx, pledge, 'commitment');
    ctx.emit('pledge.confirmed', { pledgeId: pledge.id });
    return pledge;
  },
});

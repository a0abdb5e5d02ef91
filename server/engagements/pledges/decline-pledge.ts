import { z } from 'zod';
import { command } from '../../platform/command.js';
import { reasonFields } from '../reason.js';
import { lockPledge, movePledge, pledgeStep } from './pledge-steps.js';
import { pledgeDeclineReasons } from './pledge-workflow.js';

export const declinePledge = command('decline-pledge', {
  input: z.strictObject({ ...pledgeStep, ...reasonFields(pledgeDeclineReasons) }),

  async run(ctx, { reason, note, ...given }) {
    const pledge = await lockPledge(ctx, 'decline', given);
    await movePledge(ctx, pledge, 'decline', { code: reason, note });
    ctx.emit('pledge.declined', { pledgeId: pledge.id, reason });
    return pledge;
  },
});

import { z } from 'zod';
import { command } from '../../platform/command.js';
import { reasonFields } from '../reason.js';
import { book, lockPledge, movePledge, pledgeStep } from './pledge-steps.js';
import { withdrawPledgeReasons } from './pledge-workflow.js';

/** The donor takes it back; what was committed is released in the ledger, not erased from it. */
export const withdrawPledge = command('withdraw-pledge', {
  input: z.strictObject({ ...pledgeStep, ...reasonFields(withdrawPledgeReasons) }),

  async run(ctx, { reason, note, ...given }) {
    const pledge = await lockPledge(ctx, 'withdraw', given);
    if (pledge.state === 'confirmed') await book(ctx, pledge, 'release');
    await movePledge(ctx, pledge, 'withdraw', { code: reason, note });
    ctx.emit('pledge.withdrawn', { pledgeId: pledge.id, reason });
    return pledge;
  },
});

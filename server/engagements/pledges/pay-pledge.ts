import { z } from 'zod';
import { asSystem } from '../../platform/as-system.js';
import { command } from '../../platform/command.js';
import * as field from '../../platform/fields.js';
import { book, lockPledge, movePledge, pledgeStep } from './pledge-steps.js';
import { pledgedEngagement } from './pledged-engagement.js';

/** The donor has paid, or handed over what it gives in kind, and names the transaction. */
export const payPledge = command('pay-pledge', {
  input: z.strictObject({ ...pledgeStep, reference: field.line(200) }),

  async run(ctx, { reference, ...given }) {
    const pledge = await lockPledge(ctx, 'pay', given);
    await asSystem(ctx, ({ db }) => pledgedEngagement(db, pledge.engagementKind, pledge.engagementId));
    await movePledge(ctx, pledge, 'pay');
    await book(ctx, pledge, 'disbursement', reference);
    ctx.emit('pledge.paid', { pledgeId: pledge.id });
    return pledge;
  },
});

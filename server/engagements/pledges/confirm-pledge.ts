import { z } from 'zod';
import { worksFor } from '../../actor.js';
import { asSystem } from '../../platform/as-system.js';
import { assertAnother } from '../../platform/assert-another.js';
import { command } from '../../platform/command.js';
import { Problem } from '../../problems.js';
import { pledgeRelations } from './pledge-policy.js';
import { book, lockPledge, movePledge, pledgeStep } from './pledge-steps.js';
import { pledgedEngagement } from './pledged-engagement.js';

/** Those who receive agree; from now on the donor is committed. Whoever works for both sides leaves it to a colleague. */
export const confirmPledge = command('confirm-pledge', {
  input: z.strictObject(pledgeStep),

  async run(ctx, given) {
    const pledge = await lockPledge(ctx, 'confirm', given);
    if (worksFor(ctx.actor, pledge.donorOrganisationId))
      throw new Problem('not-allowed', 'Nobody confirms the pledge of their own organisation');
    const right = { noun: 'pledge', action: 'confirm', relations: pledgeRelations(pledge) } as const;
    await assertAnother(ctx, right, { subjectId: pledge.id, step: 'pledge.offered' });
    await asSystem(ctx, ({ db }) => pledgedEngagement(db, pledge.engagementKind, pledge.engagementId));
    await movePledge(ctx, pledge, 'confirm');
    await book(ctx, pledge, 'commitment');
    ctx.emit('pledge.confirmed', { pledgeId: pledge.id });
    return pledge;
  },
});

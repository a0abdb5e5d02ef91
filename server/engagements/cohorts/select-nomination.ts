import { z } from 'zod';
import { In } from 'typeorm';
import { assertAnother } from '../../platform/assert-another.js';
import { command } from '../../platform/command.js';
import { Problem } from '../../problems.js';
import { nominationRelations } from './nomination-policy.js';
import { lockNomination, moveNomination, nominationStep } from './nomination-steps.js';
import { SEATED } from './nomination-workflow.js';
import { Nomination } from './nomination.js';

/** The institution gives a seat. Counted under the lock of the cohort, so that no seat is given twice. */
export const selectNomination = command('select-nomination', {
  input: z.strictObject(nominationStep),

  async run(ctx, given) {
    const found = await lockNomination(ctx, 'select', given);
    const { cohort, nomination } = found;
    const right = { noun: 'nomination', action: 'select', relations: nominationRelations(nomination) } as const;
    await assertAnother(ctx, right, { subjectId: nomination.id, step: 'nomination.made' });
    const taken = await ctx.db.countBy(Nomination, { cohortId: cohort.id, state: In(SEATED) });
    if (taken >= cohort.seats) throw new Problem('seats-exhausted', `All ${cohort.seats} seats are taken`);

    await moveNomination(ctx, found, 'select');
    ctx.emit('nomination.selected', { nominationId: nomination.id, cohortId: cohort.id });
    return found;
  },
});

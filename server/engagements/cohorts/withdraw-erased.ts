import { In, Like } from 'typeorm';
import { z } from 'zod';
import { command } from '../../platform/command.js';
import type { Context } from '../../platform/context.js';
import { Problem } from '../../problems.js';
import { lockNomination, moveNomination } from './nomination-steps.js';
import { nominationWorkflow, type NominationState } from './nomination-workflow.js';
import { Nomination } from './nomination.js';

const open = nominationWorkflow.names.filter((state) => nominationWorkflow.allowed(state).includes('decline'));

/** Whoever has been erased will not come to a course: their seat is free again, and the institution is told. */
export async function withdrawErased(ctx: Context) {
  const left = await ctx.db.findBy(Nomination, {
    participantEmail: Like('erased-%@erased.invalid'),
    state: In(open as NominationState[]),
  });
  for (const { id } of left) await withdraw(ctx, { nominationId: id });
}

const withdraw = command('withdraw-erased-nomination', {
  input: z.object({ nominationId: z.uuid() }),

  async run(ctx, given) {
    try {
      const found = await lockNomination(ctx, 'decline', given);
      const nomination = await moveNomination(ctx, found, 'decline');
      ctx.emit('nomination.declined', { nominationId: nomination.id, cohortId: nomination.cohortId });
    } catch (error) {
      // Taken meanwhile, or the course is over: then there is no seat to free.
      if (!(error instanceof Problem) || error.code !== 'wrong-state') throw error;
    }
  },
});

import { system } from '../server/actor.js';
import { cohortDue, missionDue, nominationDue, pledgeDue } from '../server/engagements/index.js';
import { expireListing, remindListing } from '../server/listings/index.js';
import type { Context } from '../server/platform/context.js';
import { takeDueDeadline, type DueDeadline } from '../server/platform/deadlines.js';
import type { Runtime } from '../server/runtime.js';

type Late = (ctx: Context, due: DueDeadline) => Promise<unknown>;

/** What lateness means, by kind of thing and by what its workflow says. Everything else is a reminder to its owner. */
const late: Record<string, Late> = {
  'listing/expire': (ctx, { subjectId }) => expireListing(ctx, { listingId: subjectId }),
  listing: (ctx, { subjectId, state, level }) => remindListing(ctx, { listingId: subjectId, state, level }),
  mission: (ctx, { subjectId, state, level }) => missionDue(ctx, { missionId: subjectId, state, level }),
  cohort: (ctx, { subjectId, state, level }) => cohortDue(ctx, { cohortId: subjectId, state, level }),
  nomination: (ctx, { subjectId, state, level }) => nominationDue(ctx, { nominationId: subjectId, state, level }),
  pledge: (ctx, { subjectId, state, level }) => pledgeDue(ctx, { pledgeId: subjectId, state, level }),
};

/** Deals with every deadline that has passed, one transaction each; two workers at once share them. */
export async function applyDeadlines({ database, context, now }: Runtime): Promise<number> {
  for (let count = 0; ; count++) {
    const found = await database.transaction(async (db) => {
      const due = await takeDueDeadline(db, now());
      const act = due && (late[`${due.subjectKind}/${due.overdue}`] ?? late[due.subjectKind]);
      if (due && act) await act({ ...context(system), db }, due);
      return due;
    });
    if (!found) return count;
  }
}

import { approvalDue, invitationDue } from '../server/access/index.js';
import { system } from '../server/actor.js';
import { cohortDue, missionDue, nominationDue, pledgeDue } from '../server/engagements/index.js';
import { expireListing, remindListing } from '../server/listings/index.js';
import { remindMatch } from '../server/matching/index.js';
import type { Context } from '../server/platform/context.js';
import { countReminder, dueDeadlines, type DueDeadline } from '../server/platform/deadlines.js';
import type { Runtime } from '../server/runtime.js';

type Late = (ctx: Context, due: DueDeadline) => Promise<unknown>;

/** Who is told of lateness, by kind of thing. */
const reminders: Record<string, Late> = {
  listing: (ctx, { subjectId, state, level }) => remindListing(ctx, { listingId: subjectId, state, level }),
  match: (ctx, { subjectId, state, level }) => remindMatch(ctx, { matchId: subjectId, state, level }),
  mission: (ctx, { subjectId, state, level }) => missionDue(ctx, { missionId: subjectId, state, level }),
  cohort: (ctx, { subjectId, state, level }) => cohortDue(ctx, { cohortId: subjectId, state, level }),
  nomination: (ctx, { subjectId, state, level }) => nominationDue(ctx, { nominationId: subjectId, state, level }),
  approval: (ctx, { subjectId, state, level }) => approvalDue(ctx, { approvalId: subjectId, state, level }),
  invitation: (ctx, { subjectId, state, level }) => invitationDue(ctx, { invitationId: subjectId, state, level }),
  pledge: (ctx, { subjectId, state, level }) => pledgeDue(ctx, { pledgeId: subjectId, state, level }),
};

/** Lateness that moves the thing on, a week after a reminder: it locks the thing itself, as every step does, and asks again. */
const steps: Record<string, Late> = {
  'listing/expire': (ctx, { subjectId }) => expireListing(ctx, { listingId: subjectId }),
};

/**
 * Deals with every deadline that has passed, one transaction each; two workers at once come to the same. One that fails
 * is tried again at the next run and keeps no other waiting.
 */
export async function applyDeadlines({ database, context, now, log }: Runtime): Promise<number> {
  const due = await dueDeadlines(database.manager, now());
  for (const each of due)
    await apply(each).catch((error: unknown) =>
      log.warn({ err: error, deadline: each.id }, 'a deadline could not be dealt with; it is tried again'),
    );
  return due.length;

  async function apply(each: DueDeadline) {
    const step = steps[`${each.subjectKind}/${each.overdue}`];
    if (step && each.level > 1) await step(context(system), each);
    else
      await database.transaction(async (db) => {
        if (await countReminder(db, each, now())) await reminders[each.subjectKind]?.({ ...context(system), db }, each);
      });
  }
}

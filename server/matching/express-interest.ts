import { z } from 'zod';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { update } from '../platform/database.js';
import { Problem } from '../problems.js';
import { assertBothOpen, loadMatch, matchStep } from './load-match.js';
import { matchWorkflow } from './match-workflow.js';

/** Why us: one line. */
export const interest = z.strictObject({
  why: field.line(500).refine((why) => why.length >= 10, 'At least 10 characters'),
});

/** The side that offers says that it would, and why it; once. The side in need is told and sees it. */
export const expressInterest = command('express-interest', {
  input: interest.extend(matchStep.shape),

  async run(ctx, { matchId, version, why }) {
    const { db, actor, now, emit } = ctx;
    const match = await loadMatch(ctx, { matchId, version }, 'expressInterest');
    if (match.interestWhy === why) return match;
    if (match.interestWhy !== null) throw new Problem('conflict', 'Your side has said so already; write a message');
    matchWorkflow.next(match.state, 'expressInterest');
    await assertBothOpen(ctx, match);
    Object.assign(match, { interestWhy: why, interestedAt: now(), interestedById: actor.id, updatedAt: now() });
    match.seenByOfferAt ??= now();
    emit('match.interestExpressed', { matchId });
    return update(db, match);
  },
});

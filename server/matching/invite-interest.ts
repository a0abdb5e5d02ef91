import { command } from '../platform/command.js';
import { update } from '../platform/database.js';
import { assertBothOpen, loadMatch, matchStep } from './load-match.js';
import { matchWorkflow } from './match-workflow.js';

/** The side in need asks the other whether it would, and why it. Once: who has been asked is not asked again. */
export const inviteInterest = command('invite-interest', {
  input: matchStep,

  async run(ctx, given) {
    const { db, actor, now, emit } = ctx;
    const match = await loadMatch(ctx, given, 'invite');
    if (match.invitedAt ?? match.interestedAt) return match;
    matchWorkflow.next(match.state, 'invite');
    await assertBothOpen(ctx, match);
    Object.assign(match, { invitedAt: now(), invitedById: actor.id, updatedAt: now() });
    match.seenByNeedAt ??= now();
    emit('match.invited', { matchId: match.id });
    return update(db, match);
  },
});

import { command } from '../platform/command.js';
import { keepLabel } from './keep-label.js';
import { assertBothOpen, loadMatch, matchStep, saveStep } from './load-match.js';
import { matchWorkflow } from './match-workflow.js';

/** The side in need wants to look closer. From here on no score takes it off the list. */
export const shortlistMatch = command('shortlist-match', {
  input: matchStep,

  async run(ctx, given) {
    const { matchId } = given;
    const match = await loadMatch(ctx, given, 'shortlist');
    matchWorkflow.next(match.state, 'shortlist');
    await assertBothOpen(ctx, match);
    await keepLabel(ctx, match, 'shortlist');
    match.move('shortlist', ctx.now());
    match.shortlistedAt = ctx.now();
    match.seenByNeedAt ??= ctx.now();
    ctx.emit('match.shortlisted', { matchId });
    return saveStep(ctx, match);
  },
});

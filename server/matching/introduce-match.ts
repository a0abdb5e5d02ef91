import { command } from '../platform/command.js';
import { keepLabel } from './keep-label.js';
import { assertBothOpen, loadMatch, matchStep, saveStep } from './load-match.js';
import { matchWorkflow } from './match-workflow.js';

/** The side in need makes the two known to each other. What follows is an engagement. */
export const introduceMatch = command('introduce-match', {
  input: matchStep,

  async run(ctx, given) {
    const { matchId } = given;
    const match = await loadMatch(ctx, given, 'introduce');
    matchWorkflow.next(match.state, 'introduce');
    await assertBothOpen(ctx, match);
    await keepLabel(ctx, match, 'introduce');
    match.move('introduce', ctx.now());
    match.introducedAt = ctx.now();
    match.seenByNeedAt ??= ctx.now();
    ctx.emit('match.introduced', { matchId });
    return saveStep(ctx, match);
  },
});

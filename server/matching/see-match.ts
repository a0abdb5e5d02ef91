import { command } from '../platform/command.js';
import { update } from '../platform/database.js';
import { may } from '../platform/policy.js';
import { loadMatch, matchStep } from './load-match.js';
import { matchRelations } from './match.js';
import { matchWorkflow } from './match-workflow.js';

/** Notes that a side has looked at it. The first look of the side in need makes it seen; looking again changes nothing. */
export const seeMatch = command('see-match', {
  input: matchStep,

  async run(ctx, given) {
    const match = await loadMatch(ctx, given, 'see');
    const { needOwner, needCountry } = matchRelations(match);
    const side = may(ctx.actor, 'match', 'see', { needOwner, needCountry }) ? 'seenByNeedAt' : 'seenByOfferAt';
    if (match[side]) return match;

    match[side] = ctx.now();
    match.updatedAt = ctx.now();
    const first = side === 'seenByNeedAt' && matchWorkflow.allowed(match.state).includes('see');
    if (first) match.move('see', ctx.now());
    return update(ctx.db, match);
  },
});

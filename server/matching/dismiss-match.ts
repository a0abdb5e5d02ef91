import { z } from 'zod';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { keepLabel } from './keep-label.js';
import { loadMatch, matchStep, saveStep } from './load-match.js';
import { dismissReasons, matchWorkflow } from './match-workflow.js';

export const dismissal = z.strictObject({ reason: z.enum(dismissReasons), note: field.text(1000).nullish() });

/** Either side sets it aside, and says why. It does not come back. */
export const dismissMatch = command('dismiss-match', {
  input: dismissal.extend(matchStep.shape),

  async run(ctx, { matchId, version, reason, note }) {
    const match = await loadMatch(ctx, { matchId, version }, 'dismiss');
    matchWorkflow.next(match.state, 'dismiss');
    await keepLabel(ctx, match, 'dismiss', reason);
    match.move('dismiss', ctx.now());
    Object.assign(match, { dismissedReason: reason, dismissedNote: note ?? null, dismissedById: ctx.actor.id });
    ctx.emit('match.dismissed', { matchId, reason });
    return saveStep(ctx, match);
  },
});

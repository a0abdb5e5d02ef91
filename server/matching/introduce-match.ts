import { z } from 'zod';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { loadMatch, saveStep } from './load-match.js';

/** The side in need makes the two known to each other. What follows is an engagement. */
export const introduceMatch = command('introduce-match', {
  input: z.object({ matchId: field.id }),

  async run(ctx, { matchId }) {
    const match = await loadMatch(ctx, matchId, 'introduce');
    match.move('introduce', ctx.now());
    match.introducedAt = ctx.now();
    match.seenByNeedAt ??= ctx.now();
    ctx.emit('match.introduced', { matchId });
    return saveStep(ctx, match);
  },
});

import { z } from 'zod';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { loadMatch, saveStep } from './load-match.js';

/** The side in need wants to look closer. From here on no score takes it off the list. */
export const shortlistMatch = command('shortlist-match', {
  input: z.object({ matchId: field.id }),

  async run(ctx, { matchId }) {
    const match = await loadMatch(ctx, matchId, 'shortlist');
    match.move('shortlist', ctx.now());
    match.shortlistedAt = ctx.now();
    match.seenByNeedAt ??= ctx.now();
    ctx.emit('match.shortlisted', { matchId });
    return saveStep(ctx, match);
  },
});

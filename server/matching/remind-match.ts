import { z } from 'zod';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { Match } from './match.js';

/** The need's side has let a match lie: says so to whoever must act, unless it was taken up meanwhile. */
export const remindMatch = command('remind-match', {
  input: z.object({ matchId: field.id, state: z.string(), level: z.int() }),

  async run({ db, emit }, { matchId, state, level }) {
    const match = await db.findOneBy(Match, { id: matchId });
    if (match?.state === state) emit('match.due', { matchId, state, level });
  },
});

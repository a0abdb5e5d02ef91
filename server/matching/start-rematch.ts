import { z } from 'zod';
import { command } from '../platform/command.js';
import { authorize } from '../platform/policy.js';
import { beginRematch } from './begin-rematch.js';
import { rematchReasons } from './rematch.js';

/** Has everything open judged again, in the background. */
export const startRematch = command('start-rematch', {
  input: z.object({ reason: z.enum(rematchReasons) }),

  async run(ctx, { reason }) {
    authorize(ctx.actor, 'match', 'end', {}, true);
    return beginRematch(ctx, reason);
  },
});

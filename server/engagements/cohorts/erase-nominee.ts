import { z } from 'zod';
import { Person } from '../../auth/index.js';
import { asSystem } from '../../platform/as-system.js';
import { command } from '../../platform/command.js';
import { lock } from '../../platform/database.js';
import * as field from '../../platform/fields.js';
import { authorize } from '../../platform/policy.js';
import { eraseNominations } from '../../privacy/index.js';
import { Problem } from '../../problems.js';
import { nominationRelations } from './nomination-policy.js';
import { Nomination } from './nomination.js';

/**
 * The focal point who nominated has a person without an account erased, because that person asked them to: from all
 * nominations of the country under this address. Whoever has an account asks for it themselves.
 */
export const eraseNominee = command('erase-nominee', {
  input: z.strictObject({ nominationId: field.id }),

  async run(ctx, { nominationId }) {
    const { db, actor, emit } = ctx;
    const nomination = await lock(db, Nomination, nominationId);
    authorize(actor, 'nomination', 'erase', nominationRelations(nomination));
    const { participantEmail, country } = nomination;
    await asSystem(ctx, async (ctx) => {
      if (await ctx.db.existsBy(Person, { email: participantEmail.toLowerCase() }))
        throw new Problem(
          'conflict',
          'They have an account under this address and ask for it themselves, in their account',
        );
      const all = await ctx.db.findBy(Nomination, { participantEmail, country });
      const outside = await eraseNominations(
        ctx,
        all.map(({ id }) => id),
      );
      for (const { id, cohortId } of all) emit('nomination.erased', { nominationId: id, cohortId, ...outside });
    });
  },
});

import { z } from 'zod';
import { command } from '../platform/command.js';
import * as field from '../platform/fields.js';
import { authorize } from '../platform/policy.js';
import { Problem } from '../problems.js';
import { beginRematch } from './begin-rematch.js';
import { oneRunAtATime } from './stored-matches.js';
import { loadWeights } from './stored-weights.js';
import { weightsSchema } from './weights-schema.js';

export const newWeights = z.strictObject({
  weights: weightsSchema,
  note: field
    .text(500)
    .refine((note) => note.length >= 10, 'Say why in 10 to 500 characters')
    .describe('Why, for whoever reads the history'),
  basedOn: field
    .number(z.int('Enter the version').min(0).max(2_147_483_647))
    .describe('The version these were made from; refused when another has been set since'),
});

/** The whole table at once. New postings are judged by it from now on, everything else follows need by need. */
export const setWeights = command('set-weights', {
  input: newWeights,

  async run(ctx, { weights, note, basedOn }) {
    authorize(ctx.actor, 'matchingWeights', 'set', {});
    await oneRunAtATime(ctx.db);
    const { version: current } = await loadWeights(ctx.db);
    if (current !== basedOn)
      throw new Problem('stale-version', `Version ${current} is in force; these were made from version ${basedOn}`);

    const [{ version }]: [{ version: number }] = await ctx.db.query(
      `INSERT INTO matching_weights (weights, note, author_id, set_at) VALUES ($1, $2, $3, $4) RETURNING version`,
      [JSON.stringify(weights), note, ctx.actor.id, ctx.now()],
    );
    ctx.audit(`matching_weights/${version}`);
    await beginRematch(ctx, 'new_weights');
    return version;
  },
});

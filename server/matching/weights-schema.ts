import { z } from 'zod';
import * as field from '../platform/fields.js';
import type { CriterionName } from './reason.js';
import { firstWeights, type Weights } from './weights.js';

/** So that no sum of weights is beyond numbers. */
const MOST = 1_000;

const weight = field.number(
  z
    .number('Enter a number')
    .min(0, { error: 'A weight is 0 or more', abort: true })
    .max(MOST, { error: `A weight is at most ${MOST}`, abort: true }),
);
/** At nothing at all, even what has nothing in common would be a match. */
const threshold = field.number(
  z.number('Enter a number').min(0.01, 'A threshold is from 0.01 to 1').max(1, 'A threshold is from 0.01 to 1'),
);

/** May be left out: it came later, and counts for nothing then. */
const OPTIONAL = ['meaning'];

/** A row names every signal there is, and none that there is not. */
function row(criterion: CriterionName, side: 'offer' | 'fund') {
  const names = Object.keys(firstWeights[side][criterion]);
  return z
    .strictObject(Object.fromEntries(names.map((name) => [name, OPTIONAL.includes(name) ? weight.default(0) : weight])))
    .refine((values) => names.some((name) => name !== 'of' && Number(values[name]) > 0), {
      error: `The weights of ${criterion} for ${side}s add up to nothing: at least one must count`,
    })
    .transform((values) => values as Weights['offer'][CriterionName]);
}

const table = (side: 'offer' | 'fund') =>
  z
    .strictObject({
      mutuality: row('mutuality', side),
      economicBenefit: row('economicBenefit', side),
      viability: row('viability', side),
      feasibility: row('feasibility', side),
    })
    .refine((rows) => Object.values(rows).some(({ of }) => of > 0), {
      error: `The weights of the criteria for ${side}s add up to nothing: at least one must count`,
    });

/** Weights as people set them: complete, none below nothing, and none of the sums nothing. */
export const weightsSchema = z
  .strictObject({
    offer: table('offer'),
    fund: table('fund'),
    threshold: z.strictObject({ offer: threshold, fund: threshold }),
  })
  .meta({ id: 'MatchingWeights' });

import { z } from 'zod';
import type { Locale } from '../codes/index.js';
import { instant } from '../platform/http/route.js';
import { changes } from './hard-filters.js';
import { criteriaJson, criteriaSchema, sideJson, sideSchema, valuesSchema } from './match-json.js';
import type { NearMiss } from './near-misses.js';
import { renderChange } from './render-reason.js';

export const judgementSchema = z
  .object({
    met: z
      .boolean()
      .nullable()
      .describe(
        'Of a need: an offer is on its list; false: it is unmet. Of an offer or a fund: it is on the list of a need. Null: not compared yet since it was published, or not open',
      ),
    judgedAt: instant.nullable().describe('When it was last compared with everything on the other side'),
    ruleVersion: z.string().nullable(),
  })
  .meta({ id: 'MatchingJudgement' });

export const nearMissSchema = z
  .object({
    listing: sideSchema,
    score: z.number().describe('0 to 1: what it would be after the changes'),
    changes: z
      .array(
        z.object({
          code: z.enum(changes),
          weight: z
            .number()
            .describe('What it would add to the score; with the weights of the reasons it adds up to it'),
          values: valuesSchema,
          sentence: z.string().describe('The same in the language of Accept-Language, or in English'),
        }),
      )
      .describe('What would have to change: one thing or two'),
    criteria: criteriaSchema,
  })
  .meta({ id: 'NearMiss' });

export const nearMissJson = (
  { listing, score, changes: needed }: NearMiss,
  locale: Locale,
): z.input<typeof nearMissSchema> => ({
  listing: sideJson(listing),
  score: score.total,
  changes: needed.map((change) => ({ ...change, sentence: renderChange(change, locale) })),
  criteria: criteriaJson(score.criteria, locale),
});

import { Router } from 'express';
import { z } from 'zod';
import { kindNames } from '../listings/index.js';
import { instant, route } from '../platform/http/route.js';
import { previewRequest, previewWeights } from './preview-weights.js';
import { listRematches } from './rematch-queries.js';
import { rematchReasons } from './rematch.js';
import { newWeights, setWeights } from './set-weights.js';
import { listWeights } from './weights-queries.js';

export const weightsRoutes = Router();
const tag = 'Matching';

const tableSchema = z.record(z.string(), z.record(z.string(), z.number()));
const versionSchema = z
  .object({
    version: z.int().describe('0: the weights of a new installation'),
    weights: z.object({
      offer: tableSchema,
      fund: tableSchema,
      threshold: z.object({ offer: z.number(), fund: z.number() }),
    }),
    note: z.string().nullable(),
    author: z.object({ id: z.uuid(), name: z.string() }).nullable(),
    setAt: instant.nullable(),
  })
  .meta({ id: 'MatchingWeightsVersion' });
const weightsView = z.object({
  current: versionSchema,
  history: z.array(versionSchema).describe('The latest versions, the one in force first'),
});

route(
  weightsRoutes,
  {
    method: 'get',
    path: '/matching/weights',
    tag,
    summary: 'The weights in force, and those before',
    description: 'For administrators.',
    access: 'signed-in',
    response: weightsView,
  },
  ({ ctx }) => shown(listWeights(ctx)),
);

route(
  weightsRoutes,
  {
    method: 'post',
    path: '/matching/weights',
    tag,
    summary: 'Set other weights',
    description:
      'For administrators. The whole table at once, with the reason and the version it was made from. New postings are judged by it at once; everything open is judged again in the background.',
    access: 'signed-in',
    body: newWeights,
    response: weightsView,
    status: 201,
  },
  async ({ ctx, body }) => {
    await setWeights(ctx, body);
    return shown(listWeights(ctx));
  },
);

const offerSchema = z
  .object({ id: z.uuid(), kind: z.enum(kindNames), title: z.string(), language: z.string() })
  .meta({ id: 'PreviewedOffer' });
const sideSchema = z
  .object({
    changed: z.int().describe('How many of the first ten are others'),
    metBefore: z.boolean(),
    metAfter: z.boolean(),
    enters: z.array(offerSchema),
    leaves: z.array(offerSchema),
  })
  .meta({ id: 'PreviewedSide' });
const listedSchema = z.object({
  listed: z.int().describe('How many of them are on a list'),
  meanRank: z.number().nullable().describe('Mean place of those that are; null when none is'),
});
const ranksSchema = z
  .object({ matches: z.int(), before: listedSchema, after: listedSchema })
  .meta({ id: 'PreviewedRanks' });

route(
  weightsRoutes,
  {
    method: 'post',
    path: '/matching/weights/preview',
    tag,
    summary: 'What other weights would have made of past cases',
    description:
      'For administrators. Changes nothing. Compares the first ten of each list under the weights in force and under these, and where the matches stand that people have chosen, or dismissed as another subject or level. At most 200 needs.',
    access: 'signed-in',
    body: previewRequest,
    response: z
      .object({
        version: z.int().describe('The version it was compared with'),
        looked: z.int().describe('Open needs looked at'),
        left: z.int().describe('Open needs there was no time for'),
        changed: z.int(),
        becomeMet: z.int(),
        becomeUnmet: z.int(),
        needs: z.array(
          z.object({
            need: z.object({ id: z.uuid(), title: z.string(), language: z.string() }),
            offer: sideSchema,
            fund: sideSchema,
          }),
        ),
        chosen: ranksSchema,
        dismissed: ranksSchema,
      })
      .meta({ id: 'MatchingPreview' }),
  },
  ({ ctx, body }) => previewWeights(ctx, body),
);

route(
  weightsRoutes,
  {
    method: 'get',
    path: '/matching/rematches',
    tag,
    summary: 'The latest runs in which everything open was judged again',
    description: 'For administrators. The run that is under way first.',
    access: 'signed-in',
    response: z.object({
      items: z.array(
        z
          .object({
            id: z.uuid(),
            reason: z.enum(rematchReasons),
            total: z.int().describe('Open needs when it began'),
            done: z.int(),
            startedAt: instant,
            advancedAt: instant,
            finishedAt: instant.nullable(),
          })
          .meta({ id: 'Rematch' }),
      ),
    }),
  },
  async ({ ctx }) => ({ items: await listRematches(ctx) }),
);

async function shown(versions: ReturnType<typeof listWeights>) {
  const history = await versions;
  return { current: history[0], history };
}

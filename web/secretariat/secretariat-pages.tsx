import { Router } from 'express';
import type { z } from 'zod';
import {
  listRematches,
  listWeights,
  type newWeights,
  previewWeights,
  setWeights,
  type previewRequest,
} from '../../server/matching/index.js';
import type { Context } from '../../server/platform/context.js';
import { authorize } from '../../server/platform/policy.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { send } from '../platform/page.js';
import { MatchingPage } from './matching-page.js';
import { WeightsPage } from './weights-page.js';
import { typedFrom, typedIn, weightsFrom, type Typed } from './weights-form.js';

const REFRESH_S = '10';

export const secretariatPages = Router()
  .use(paths.matching(), (req, _res, next) => {
    if (req.ctx.actor.kind === 'anonymous') throw new Problem('not-signed-in');
    authorize(req.ctx.actor, 'matchingWeights', 'view', {});
    next();
  })

  .get(paths.matching(), async (req, res) => {
    const rematches = await listRematches(req.ctx);
    if (rematches.some(({ finishedAt }) => finishedAt === null)) res.set('Refresh', REFRESH_S);
    const weights = await listWeights(req.ctx);
    const justSet = weights.find(({ version }) => String(version) === req.query['set'])?.version;
    await send(res, <MatchingPage rematches={rematches} weights={weights} justSet={justSet} />);
  })

  .get(paths.weights(), async (req, res) => {
    const [current] = await listWeights(req.ctx);
    await send(res, <WeightsPage current={current} typed={typedFrom(current.weights)} />);
  })

  .post(paths.weights(), async (req, res) => {
    const typed = typedIn(req.body);
    const setting = (req.body as Record<string, unknown> | undefined)?.['action'] === 'set';
    try {
      if (setting) return res.redirect(303, paths.matching(await set(req.ctx, typed)));
      const preview = await previewWeights(req.ctx, {
        weights: weightsFrom(typed),
      } as z.input<typeof previewRequest>);
      const [current] = await listWeights(req.ctx);
      await send(res, <WeightsPage current={current} typed={typed} preview={preview} />);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const [current] = await listWeights(req.ctx);
      await send(res, <WeightsPage current={current} typed={typed} problem={error} />, error.status);
    }
  });

/** What was typed is text; the command's own schema makes numbers of it, or says what is wrong. */
const set = (ctx: Context, typed: Typed): Promise<number> =>
  setWeights(ctx, {
    weights: weightsFrom(typed),
    note: typed['note'],
    basedOn: typed['basedOn'],
  } as z.input<typeof newWeights>);

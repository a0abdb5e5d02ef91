import { Router } from 'express';
import { findPool } from '../../server/matching/index.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { send } from '../platform/page.js';
import { PoolPage } from './pool-page.js';

export const poolPages = Router().get(paths.pool(':id'), async (req, res) => {
  if (req.ctx.actor.kind === 'anonymous') throw new Problem('not-signed-in');
  await send(res, <PoolPage view={await findPool(req.ctx, idFrom(req.params.id))} />);
});

import { Router } from 'express';
import { Problem } from '../../server/problems.js';
import { parse } from '../../server/platform/parse.js';
import { balanceQuery, findBalance } from '../../server/reporting/index.js';
import { paths } from '../paths.js';
import { send } from '../platform/page.js';
import { BalancePage } from './balance-page.js';

export const balancePages = Router().get(paths.balance(), async (req, res) => {
  if (req.ctx.actor.kind === 'anonymous') throw new Problem('not-signed-in');
  const { since } = parse(balanceQuery, { since: req.query['since'] || undefined }, 'query');
  await send(res, <BalancePage balance={await findBalance(req.ctx, since)} since={since} />);
});

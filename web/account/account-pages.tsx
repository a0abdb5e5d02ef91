import { Router } from 'express';
import { findMe, secondFactorsOf, secondsLeft } from '../../server/auth/index.js';
import { listListings } from '../../server/listings/index.js';
import { chooseCadences, countUnread, findCadences } from '../../server/notifications/index.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { send } from '../platform/page.js';
import { AccountPage } from './account-page.js';

const SHOWN = 20;
const newest = { limit: SHOWN, after: undefined };

export const accountPages = Router()
  .use(paths.account(), (req, _res, next) => {
    if (req.ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
    next();
  })

  .get(paths.account(), async (req, res) => {
    const me = await findMe(req.ctx);
    const listings = await listListings(req.ctx, { mine: true, ...newest });
    const cadences = await findCadences(req.ctx.db, me.id);
    await send(
      res,
      <AccountPage
        me={me}
        secondFactor={(await secondFactorsOf(req.ctx.db, me.id)).length > 0}
        listings={listings.slice(0, SHOWN)}
        unread={await countUnread(req.ctx)}
        cadences={cadences}
        saved={req.query['saved'] !== undefined}
      />,
    );
  })

  .get(paths.session(), (req, res) => void res.json({ left: secondsLeft(req.session, req.ctx.now()) ?? 0 }))

  .post(paths.mailPreferences(), async (req, res) => {
    await chooseCadences(req.ctx, req.body);
    res.redirect(303, `${paths.account()}?saved#mails`);
  });

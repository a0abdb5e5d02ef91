import { Router, type Request, type Response } from 'express';
import {
  changeProfile,
  findMe,
  issueToken,
  listTokens,
  revokeToken,
  secondFactorsOf,
  secondsLeft,
} from '../../server/auth/index.js';
import { chooseCadences, findCadences } from '../../server/notifications/index.js';
import { Problem } from '../../server/problems.js';
import { typedIn } from '../acts/act-fields.js';
import { refusable } from '../acts/refusable.js';
import type { Refused } from '../acts/act-errors.js';
import { paths, withQuery } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { send } from '../platform/page.js';
import { AccountPage } from './account-page.js';
import { MailsPage } from './mails-page.js';
import { ProfilePage } from './profile-page.js';
import { TokensPage } from './tokens-page.js';

export const accountPages = Router()
  .use(paths.account(), (req, _res, next) => {
    if (req.ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
    next();
  })

  .get(paths.account(), async (req, res) => {
    const me = await findMe(req.ctx);
    const secondFactor = (await secondFactorsOf(req.ctx.db, me.id)).length > 0;
    await send(res, <AccountPage me={me} secondFactor={secondFactor} />);
  })

  .get(paths.session(), (req, res) => void res.json({ left: secondsLeft(req.session, req.ctx.now()) ?? 0 }))

  .get(paths.profile(), (req, res) => profile(req, res))
  .post(paths.profile(), (req, res) =>
    refusable(
      req,
      res,
      'profile',
      async ({ name = '', locale = '' }) => {
        await changeProfile(req.ctx, { name, locale: locale as never });
        // Pages follow at once, also where another language was chosen before.
        return withQuery(paths.profile(), { saved: 'yes', lang: locale });
      },
      (refused) => profile(req, res, refused),
    ),
  )

  .get(paths.mailPreferences(), async (req, res) => {
    const { id } = await findMe(req.ctx);
    await send(res, <MailsPage cadences={await findCadences(req.ctx.db, id)} saved={saved(req)} />);
  })
  .post(paths.mailPreferences(), async (req, res) => {
    await chooseCadences(req.ctx, req.body);
    res.redirect(303, `${paths.mailPreferences()}?saved=yes`);
  })

  .get(paths.tokens(), (req, res) => tokens(req, res, { saved: saved(req) }))
  .post(paths.tokens(), async (req, res) => {
    const { name = '', days } = typedIn(req.body);
    const chosen = [(req.body as Record<string, unknown>)['scopes'] ?? []].flat().map(String);
    try {
      const { secret } = await issueToken(req.ctx, { name, scopes: chosen as never, days: days as never });
      res.set('Cache-Control', 'no-store');
      await tokens(req, res, { secret });
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== 'invalid-input') throw error;
      await tokens(req, res, { chosen, refused: { act: 'token', problem: error, typed: typedIn(req.body) } }, 422);
    }
  })
  .post(paths.tokenRevocation(':id'), async (req, res) => {
    await revokeToken(req.ctx, { tokenId: idFrom(req.params.id) });
    res.redirect(303, `${paths.tokens()}?saved=yes`);
  });

async function profile(req: Request, res: Response, refused?: Refused) {
  const page = <ProfilePage me={await findMe(req.ctx)} saved={saved(req)} refused={refused} />;
  await send(res, page, refused?.problem.status);
}

async function tokens(
  req: Request,
  res: Response,
  given: Partial<Parameters<typeof TokensPage>[0]>,
  status: number = 200,
) {
  const { actor, now } = req.ctx;
  const fresh = actor.kind === 'person' && actor.fresh;
  await send(res, <TokensPage tokens={await listTokens(req.ctx)} now={now()} fresh={fresh} {...given} />, status);
}

const saved = (req: Request) => req.query['saved'] !== undefined;

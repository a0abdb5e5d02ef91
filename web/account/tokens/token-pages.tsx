import { Router, type Request } from 'express';
import type { Scope } from '../../../server/actor.js';
import { issueToken, listTokens, revokeToken } from '../../../server/auth/index.js';
import { authorize } from '../../../server/platform/policy.js';
import { paths } from '../../paths.js';
import { idFrom } from '../../platform/id-from.js';
import { send } from '../../platform/page.js';
import { refusal } from '../sign-in-pages.js';
import { MadeTokenPage } from './made-token-page.js';
import { NewTokenPage, type TypedToken } from './new-token-page.js';
import { TokensPage } from './tokens-page.js';

/** Behind the account's own check that somebody is signed in. */
export const tokenPages = Router()
  .get(paths.tokens(), async (req, res) => {
    const tokens = await listTokens(req.ctx);
    await send(res, <TokensPage tokens={tokens} now={req.ctx.now()} revoked={req.query['done'] === 'revoked'} />);
  })

  // Step-up is asked for before the form is shown, so that what is typed into it is not lost.
  .use(paths.newToken(), ({ ctx: { actor } }, _res, next) => {
    authorize(actor, 'token', 'issue', { self: actor.id });
    next();
  })

  .get(paths.newToken(), (req, res) => send(res, <NewTokenPage />))

  .post(paths.newToken(), async (req, res) => {
    const typed = typedIn(req);
    res.set('Cache-Control', 'no-store');
    try {
      const token = await issueToken(req.ctx, {
        name: typed.name,
        scopes: typed.scopes as Scope[],
        days: Number(typed.days),
      });
      await send(res, <MadeTokenPage token={token} />, 201);
    } catch (error) {
      const problem = refusal(error, res);
      await send(res, <NewTokenPage typed={typed} problem={problem} />, problem.status);
    }
  })

  .post(paths.tokenRevocation(':id'), async (req, res) => {
    await revokeToken(req.ctx, { tokenId: idFrom(req.params['id']) });
    res.redirect(303, paths.tokens('revoked'));
  });

/** A box sends one value or several. */
function typedIn(req: Request): TypedToken {
  const { name, days, scopes } = (req.body ?? {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value.slice(0, 2000) : '');
  return { name: text(name), days: text(days), scopes: [scopes ?? []].flat().map(text) };
}

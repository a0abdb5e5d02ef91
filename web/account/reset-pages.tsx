import { Router, type Request, type Response } from 'express';
import { askReset, countTry, findReset, resetPassword, secondFactorsOf } from '../../server/auth/index.js';
import { asSystem } from '../../server/platform/as-system.js';
import { parse } from '../../server/platform/parse.js';
import { Problem } from '../../server/problems.js';
import { paths, withQuery } from '../paths.js';
import { send } from '../platform/page.js';
import { ForgottenPasswordPage, LinkSentPage, ResetPasswordPage, VoidLinkPage } from './reset-page.js';
import { refusal } from './sign-in-pages.js';

/**
 * The address holds what opens the account: it goes into no cache and no Referer. Not `no-referrer`, under which browsers
 * send our own form with `Origin: null`.
 */
const secretly = (res: Response) => res.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'strict-origin' });

export const resetPages = Router()
  .get(paths.forgottenPassword(), (_req, res) => send(res, <ForgottenPasswordPage />))

  .post(paths.forgottenPassword(), async (req, res) => {
    try {
      const asked = parse(askReset.input, { email: (req.body as Record<string, unknown> | undefined)?.['email'] });
      await countTry(req, 'reset', asked.email);
      await askReset(req.ctx, asked);
    } catch (error) {
      const problem = refusal(error, res);
      return send(res, <ForgottenPasswordPage problem={problem} />, problem.status);
    }
    await send(res, <LinkSentPage />);
  })

  .get(paths.resetPassword(':token'), async (req, res) => {
    secretly(res);
    const whose = await holderOf(req);
    if (!whose) return send(res, <VoidLinkPage />, 410);
    await send(res, <ResetPasswordPage token={tokenIn(req)} {...whose} />);
  })

  .post(paths.resetPassword(':token'), async (req, res) => {
    secretly(res);
    const whose = await holderOf(req);
    if (!whose) return send(res, <VoidLinkPage />, 410);
    const { password } = (req.body ?? {}) as Record<string, unknown>;
    try {
      await resetPassword(req.ctx, { token: tokenIn(req), password: password as string });
    } catch (error) {
      const problem = refusal(error, res);
      if (problem.code === 'link-void') return send(res, <VoidLinkPage />, 410);
      return send(res, <ResetPasswordPage token={tokenIn(req)} {...whose} problem={problem} />, problem.status);
    }
    res.redirect(303, withQuery(paths.signIn(), { done: 'reset' }));
  });

const tokenIn = (req: Request) => String(req.params['token']);

/** Whose link it is, for the form; nothing when it no longer works. */
async function holderOf(req: Request): Promise<{ email: string; alone: boolean } | undefined> {
  try {
    const { person } = await findReset(req.ctx, tokenIn(req));
    const factors = await asSystem(req.ctx, ({ db }) => secondFactorsOf(db, person.id));
    return { email: person.email, alone: factors.length === 0 };
  } catch (error) {
    if (error instanceof Problem && error.code === 'link-void') return undefined;
    throw error;
  }
}

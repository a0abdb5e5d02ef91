import { Router } from 'express';
import { z } from 'zod';
import { signIn, signOut } from '../../server/auth/index.js';
import { parse } from '../../server/platform/parse.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { localPath } from '../platform/local-path.js';
import { send } from '../platform/page.js';
import { SignInPage } from './sign-in-page.js';

const credentials = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(1000),
});

export const signInPages = Router()
  .get(paths.signIn(), async (req, res) => {
    const next = localPath(req.query['next'], paths.account());
    if (req.ctx.actor.kind === 'person') return res.redirect(303, next);
    await send(res, <SignInPage next={next} />);
  })

  .post(paths.signIn(), async (req, res) => {
    const { next: given, email: typed } = (req.body ?? {}) as Record<string, unknown>;
    const next = localPath(given, paths.account());
    try {
      const { email, password } = parse(credentials, req.body ?? {});
      await signIn(req, res, email, password);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.retryAfter) res.set('Retry-After', String(error.retryAfter));
      const email = typeof typed === 'string' ? typed.slice(0, 254) : '';
      return send(res, <SignInPage next={next} email={email} problem={error} />, error.status);
    }
    res.redirect(303, next);
  })

  .post(paths.signOut(), async (req, res) => {
    if (req.ctx.actor.kind === 'person') await signOut(req, res);
    res.redirect(303, paths.home());
  });

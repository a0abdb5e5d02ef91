import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import {
  halfSignedIn,
  proveSecondFactor,
  secondFactorProof,
  secondFactorsOf,
  signIn,
  signOut,
} from '../../server/auth/index.js';
import { asSystem } from '../../server/platform/as-system.js';
import { noteProblem } from '../../server/platform/http/record-refusals.js';
import { parse } from '../../server/platform/parse.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { localPath } from '../platform/local-path.js';
import { send } from '../platform/page.js';
import { GoBackPage } from './go-back-page.js';
import { typedProof } from './proof-fields.js';
import { SecondFactorPage } from './second-factor-page.js';
import { SignInPage } from './sign-in-page.js';

const credentials = z.object({
  email: z.string().trim().min(1).max(254),
  password: z.string().min(1).max(1000),
});

export const signInPages = Router()
  .get(paths.signIn(), async (req, res) => {
    const next = localPath(req.query['next'], paths.desk());
    if (req.ctx.actor.kind === 'person') return res.redirect(303, next);
    await send(res, <SignInPage next={next} {...noticeFor(req.query['done'])} />);
  })

  .post(paths.signIn(), async (req, res) => {
    const { next: given, email: typed } = (req.body ?? {}) as Record<string, unknown>;
    const next = localPath(given, paths.desk());
    try {
      const { email, password } = parse(credentials, req.body ?? {});
      const secondFactor = await signIn(req, res, email, password);
      if (secondFactor.length > 0) return res.redirect(303, paths.secondFactor(next));
    } catch (error) {
      const problem = refusal(error, res);
      const email = typeof typed === 'string' ? typed.slice(0, 254) : '';
      return send(res, <SignInPage next={next} email={email} problem={problem} />, problem.status);
    }
    res.redirect(303, onwards(req, next));
  })

  .get(paths.goBack(), (_req, res) => send(res, <GoBackPage />))

  .get(paths.secondFactor(), async (req, res) => {
    const next = localPath(req.query['next'], paths.desk());
    if (req.ctx.actor.kind === 'person') return res.redirect(303, next);
    if (!halfSignedIn(req)) return res.redirect(303, paths.signIn(next));
    await send(res, <SecondFactorPage next={next} factors={await halfwayFactors(req)} />);
  })

  .post(paths.secondFactor(), async (req, res) => {
    const next = localPath((req.body as Record<string, unknown> | undefined)?.['next'], paths.desk());
    if (!halfSignedIn(req)) return send(res, <SignInPage next={next} notice="proof.expired" />, 401);
    const factors = await halfwayFactors(req);
    try {
      await proveSecondFactor(req, res, parse(secondFactorProof, typedProof(req.body)));
    } catch (error) {
      const problem = refusal(error, res);
      return send(res, <SecondFactorPage next={next} factors={factors} problem={problem} />, problem.status);
    }
    res.redirect(303, next);
  })

  .post(paths.signOut(), async (req, res) => {
    if (req.ctx.actor.kind === 'person') await signOut(req, res);
    res.redirect(303, paths.home());
  });

/** What a form shows again with the reason; anything else is not for forms. */
export function refusal(error: unknown, res: Response): Problem {
  if (!(error instanceof Problem)) throw error;
  noteProblem(res, error);
  if (error.retryAfter) res.set('Retry-After', String(error.retryAfter));
  return error;
}

/** Who has a role that needs a second factor and none set up sets one up first. */
const onwards = (req: Request, next: string) =>
  req.ctx.actor.kind === 'person' && req.ctx.actor.withheld ? paths.authenticator() : next;

const noticeFor = (done: unknown) => (done === 'reset' ? { notice: 'signIn.reset' as const } : {});

/** With what someone halfway in can take the second step. */
export function halfwayFactors(req: Request) {
  const { personId } = halfSignedIn(req)!;
  return asSystem(req.ctx, ({ db }) => secondFactorsOf(db, personId));
}

import { Router, type Request, type Response } from 'express';
import { z } from 'zod';
import {
  beginOidc,
  browserKey,
  listIdentities,
  ownSession,
  signInWithOidc,
  unlinkIdentity,
  type OidcKind,
} from '../../../server/auth/index.js';
import { noteProblem } from '../../../server/platform/http/record-refusals.js';
import { parse } from '../../../server/platform/parse.js';
import { Problem } from '../../../server/problems.js';
import { paths } from '../../paths.js';
import { idFrom } from '../../platform/id-from.js';
import { localPath } from '../../platform/local-path.js';
import { send } from '../../platform/page.js';
import { SignInPage } from '../sign-in-page.js';
import { GoingPage } from './going-page.js';
import { IdentitiesPage } from './identities-page.js';

const beginning = z.object({ to: z.enum(['signIn', 'link', 'prove']), next: z.string().optional() });
const kinds = { signIn: 'oidc-sign-in', link: 'oidc-link', prove: 'oidc-proof' } as const satisfies Record<
  string,
  OidcKind
>;

export const providerPages = Router()
  .post(paths.provider(), async (req, res) => {
    try {
      const { to, next: given } = parse(beginning, req.body ?? {});
      const next = localPath(given, paths.desk());
      const address = await beginOidc(req.ctx, browserKey(req, res), { kind: kinds[to], next });
      await send(res, <GoingPage provider={req.ctx.parts.identityProvider!.name} address={address} />);
    } catch (error) {
      await sayWhatWentWrong(error, req, res);
    }
  })

  .get(paths.providerCallback(), async (req, res) => {
    try {
      const { next, halfway } = await signInWithOidc(req, res);
      res.redirect(303, halfway ? paths.secondFactor(next) : next);
    } catch (error) {
      await sayWhatWentWrong(error, req, res);
    }
  })

  .get(paths.identities(), (req, res) => sendIdentities(req, res))

  .post(paths.identityRemoval(':identityId'), async (req, res) => {
    try {
      await unlinkIdentity(req.ctx, { identityId: idFrom(req.params['identityId']), own: ownSession(req) });
    } catch (error) {
      if (!(error instanceof Problem) || !SHOWN_HERE.includes(error.code)) throw error;
      return sendIdentities(req, res, error);
    }
    res.redirect(303, `${paths.identities()}?unlinked`);
  });

const SHOWN_HERE = ['last-way-in', 'last-second-factor'];

/** To whoever is signed in, where they link; to the others, where they sign in, which still works in every other way. */
async function sayWhatWentWrong(error: unknown, req: Request, res: Response) {
  if (!(error instanceof Problem) || error.code === 'step-up-required') throw error;
  noteProblem(res, error);
  if (req.ctx.actor.kind === 'person') return sendIdentities(req, res, error);
  await send(res, <SignInPage next={paths.desk()} problem={error} />, error.status);
}

async function sendIdentities(req: Request, res: Response, problem?: Problem) {
  const { actor, parts } = req.ctx;
  const identities = await listIdentities(req.ctx);
  await send(
    res,
    <IdentitiesPage
      provider={parts.identityProvider?.name}
      identities={identities}
      fresh={actor.kind === 'person' && actor.fresh}
      done={problem ? undefined : (['linked', 'unlinked'] as const).find((what) => req.query[what] !== undefined)}
      problem={problem}
    />,
    problem?.status,
  );
}

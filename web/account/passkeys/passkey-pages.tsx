import { Router, type Request, type Response } from 'express';
import {
  halfSignedIn,
  listPasskeys,
  ownSession,
  registerPasskey,
  removePasskey,
  signInWithPasskey,
} from '../../../server/auth/index.js';
import { noteProblem } from '../../../server/platform/http/record-refusals.js';
import { Problem } from '../../../server/problems.js';
import { paths } from '../../paths.js';
import { idFrom } from '../../platform/id-from.js';
import { localPath } from '../../platform/local-path.js';
import { send } from '../../platform/page.js';
import { ConfirmPage } from '../confirm-page.js';
import { SecondFactorPage } from '../second-factor-page.js';
import { proofOf } from '../security-pages.js';
import { SignInPage } from '../sign-in-page.js';
import { halfwayFactors, refusal } from '../sign-in-pages.js';
import { PasskeysPage } from './passkeys-page.js';

export const passkeyPages = Router()
  .get(paths.passkeys(), async (req, res) => {
    const done = (['added', 'removed'] as const).find((what) => req.query[what] !== undefined);
    await send(res, <PasskeysPage passkeys={await listPasskeys(req.ctx)} fresh={isFresh(req)} done={done} />);
  })

  .post(paths.passkeys(), async (req, res) => {
    const { name, answer } = (req.body ?? {}) as Record<string, unknown>;
    try {
      await registerPasskey(req, { name: name as string, response: json(answer) });
    } catch (error) {
      if (!(error instanceof Problem) || error.code === 'not-signed-in') throw error;
      noteProblem(res, error);
      const typed = typeof name === 'string' ? name.slice(0, 60) : '';
      const passkeys = await listPasskeys(req.ctx);
      return send(
        res,
        <PasskeysPage passkeys={passkeys} fresh={isFresh(req)} name={typed} problem={error} />,
        error.status,
      );
    }
    res.redirect(303, `${paths.passkeys()}?added`);
  })

  .post(paths.passkeyRemoval(':passkeyId'), async (req, res) => {
    try {
      await removePasskey(req.ctx, { passkeyId: idFrom(req.params['passkeyId']), own: ownSession(req) });
    } catch (error) {
      if (!(error instanceof Problem) || !SHOWN_HERE.includes(error.code)) throw error;
      const passkeys = await listPasskeys(req.ctx);
      return send(res, <PasskeysPage passkeys={passkeys} fresh={isFresh(req)} problem={error} />, error.status);
    }
    res.redirect(303, `${paths.passkeys()}?removed`);
  })

  .post(paths.passkeySignIn(), async (req, res) => {
    const { next: given, answer } = (req.body ?? {}) as Record<string, unknown>;
    const next = localPath(given, paths.desk());
    try {
      await signInWithPasskey(req, res, json(answer));
    } catch (error) {
      return sayWhatWentWrong(refusal(error, res), { req, res, next });
    }
    res.redirect(303, next);
  });

/** Where they were: confirming that it is them, halfway in, or at the door. */
async function sayWhatWentWrong(problem: Problem, { req, res, next }: { req: Request; res: Response; next: string }) {
  const { status } = problem;
  if (req.ctx.actor.kind === 'person')
    return send(res, <ConfirmPage {...await proofOf(req)} next={next} problem={problem} />, status);
  if (halfSignedIn(req))
    return send(res, <SecondFactorPage factors={await halfwayFactors(req)} next={next} problem={problem} />, status);
  return send(res, <SignInPage next={next} problem={problem} />, status);
}

const SHOWN_HERE = ['last-second-factor', 'last-way-in'];

const isFresh = ({ ctx: { actor } }: Request) => actor.kind === 'person' && actor.fresh;

/** What the script put into the form; anything else is nothing. */
function json(text: unknown) {
  try {
    return JSON.parse(String(text));
  } catch {
    return undefined;
  }
}

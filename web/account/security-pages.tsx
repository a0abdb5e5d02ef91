import { Router, type Request, type RequestHandler, type Response } from 'express';
import {
  beginAuthenticator,
  changePassword,
  confirmAuthenticator,
  endOtherSessions,
  endSession,
  findMe,
  listIdentities,
  listPasskeys,
  listSessions,
  ownSession,
  proveAgain,
  recoveryCodesLeft,
  removeAuthenticator,
  renewRecoveryCodes,
  secondFactorsOf,
  sessionProof,
} from '../../server/auth/index.js';
import { parse } from '../../server/platform/parse.js';
import { authorize } from '../../server/platform/policy.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { idFrom } from '../platform/id-from.js';
import { localPath } from '../platform/local-path.js';
import { send } from '../platform/page.js';
import { AuthenticatorPage, RecoveryCodesPage } from './authenticator-page.js';
import { ConfirmPage } from './confirm-page.js';
import { PasswordPage } from './password-page.js';
import { typedProof } from './proof-fields.js';
import { doneWords, SecurityPage } from './security-page.js';
import { refusal } from './sign-in-pages.js';

export const securityPages = Router()
  .get('/.well-known/change-password', (_req, res) => res.redirect(302, paths.password()))

  .use(paths.account(), (req, _res, next) => {
    if (req.ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
    next();
  })

  .get(paths.security(), async (req, res) => send(res, await securityPage(req)))

  .get(paths.confirm(), async (req, res) => {
    await send(res, <ConfirmPage {...await proofOf(req)} next={localPath(req.query['next'], paths.account())} />);
  })

  .post(paths.confirm(), async (req, res) => {
    const typed = (req.body ?? {}) as Record<string, unknown>;
    const next = localPath(typed['next'], paths.account());
    const asked = await proofOf(req);
    try {
      const given = asked.factors.length === 0 ? { password: typed['password'] } : typedProof(typed);
      await proveAgain(req, parse(sessionProof, given));
    } catch (error) {
      const problem = refusal(error, res);
      return send(res, <ConfirmPage {...asked} next={next} problem={problem} />, problem.status);
    }
    res.redirect(303, next);
  })

  .use([paths.password(), paths.authenticator(), paths.recoveryCodes()], fresh())

  .get(paths.password(), async (req, res) => send(res, <PasswordPage {...await passwordOf(req)} />))

  .post(paths.password(), async (req, res) => {
    const { current, password } = (req.body ?? {}) as Record<string, string>;
    try {
      await changePassword(req.ctx, { current: current!, password: password!, own: ownSession(req) });
    } catch (error) {
      const problem = refusal(error, res);
      return send(res, <PasswordPage {...await passwordOf(req)} problem={problem} />, problem.status);
    }
    res.redirect(303, paths.security('password'));
  })

  .get(paths.authenticator(), async (req, res) => {
    secret(res);
    await send(res, <AuthenticatorPage {...await beginAuthenticator(req)} />);
  })

  .post(paths.authenticator(), async (req, res) => {
    secret(res);
    // The form of a set-up that is over, or of another session: it begins anew.
    if (!req.session.newTotp) return res.redirect(303, paths.authenticator());
    const { code } = (req.body ?? {}) as Record<string, unknown>;
    try {
      const codes = await confirmAuthenticator(req, typeof code === 'string' ? code.slice(0, 100) : '');
      await send(res, <RecoveryCodesPage codes={codes} />);
    } catch (error) {
      const problem = refusal(error, res);
      await send(res, <AuthenticatorPage {...await beginAuthenticator(req)} problem={problem} />, problem.status);
    }
  })

  .post(paths.authenticatorRemoval(), async (req, res) => {
    try {
      await removeAuthenticator(req);
    } catch (error) {
      if (refusal(error, res).code !== 'conflict') throw error;
      return send(res, await securityPage(req, true), 409);
    }
    res.redirect(303, paths.security('removed'));
  })

  .post(paths.recoveryCodes(), async (req, res) => {
    secret(res);
    await send(res, <RecoveryCodesPage codes={await renewRecoveryCodes(req.ctx, {})} />);
  })

  .post(paths.otherSessionsEnd(), async (req, res) => {
    await endOtherSessions(req.ctx, { own: ownSession(req) });
    res.redirect(303, paths.security('ended'));
  })

  .post(paths.sessionEnd(':id'), async (req, res) => {
    await endSession(req.ctx, { sessionId: idFrom(req.params['id']) });
    res.redirect(303, paths.security('ended'));
  });

/** Kept by nobody on the way, and not shown again by going back. */
const secret = (res: Response) => res.set('Cache-Control', 'no-store');

/** Asked for before the form is shown, so that what is typed into it is not lost. */
function fresh(): RequestHandler {
  return ({ ctx: { actor } }, _res, next) => {
    authorize(actor, 'credential', 'change', { self: actor.id });
    next();
  };
}

async function securityPage(req: Request, tooShort = false) {
  const { ctx } = req;
  const personId = ctx.actor.id!;
  const done = Object.keys(doneWords).find((each) => each === req.query['done']) as keyof typeof doneWords | undefined;
  return (
    <SecurityPage
      factors={await secondFactorsOf(ctx.db, personId)}
      codesLeft={await recoveryCodesLeft(ctx, personId)}
      passkeys={(await listPasskeys(ctx)).length}
      sessions={await listSessions(ctx, ownSession(req))}
      done={done}
      tooShort={tooShort}
    />
  );
}

/** With what someone signed in proves again who they are. */
export async function proofOf({ ctx }: Request) {
  const linked = (await listIdentities(ctx)).some(({ issuer }) => issuer === ctx.parts.identityProvider?.issuer);
  return {
    factors: await secondFactorsOf(ctx.db, ctx.actor.id!),
    provider: linked ? ctx.parts.identityProvider?.name : undefined,
  };
}

async function passwordOf({ ctx }: Request) {
  const { email } = await findMe(ctx);
  return { email, alone: (await secondFactorsOf(ctx.db, ctx.actor.id!)).length === 0 };
}

import { Router, type Request, type Response } from 'express';
import { acceptInvitation, findInvitation } from '../../server/access/index.js';
import { asSystem } from '../../server/platform/as-system.js';
import { Problem } from '../../server/problems.js';
import { typedIn } from '../acts/act-fields.js';
import { paths } from '../paths.js';
import { send } from '../platform/page.js';
import { InvitationPage, WelcomePage } from './invitation-page.js';

/** For who was invited, signed in or not yet known. */
export const invitationPages = Router()
  .get(paths.invitation(':token'), (req, res) => showInvitation(req, res))

  .post(paths.invitation(':token'), async (req, res) => {
    const { name, locale, password } = typedIn(req.body);
    const own = {
      ...(name ? { name } : {}),
      ...(locale ? { locale: locale as never } : {}),
      ...(password ? { password } : {}),
    };
    const personId = req.ctx.actor.id;
    try {
      const { isNew } = await asSystem(req.ctx, (ctx) =>
        acceptInvitation(ctx, { token: String(req.params['token']), personId, ...own }),
      );
      if (isNew) await send(res, <WelcomePage />, 201);
      else res.redirect(303, paths.desk());
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      await showInvitation(req, res, error);
    }
  });

async function showInvitation(req: Request, res: Response, problem?: Problem) {
  const { actor, now } = req.ctx;
  const token = String(req.params['token']);
  const invited = await asSystem(req.ctx, async (ctx) => {
    const link = await findInvitation(ctx, token);
    const [person] = await ctx.db.query(`SELECT id FROM person WHERE email = $1`, [link.invitation.email]);
    return { ...link, state: link.invitation.stateAt(now()), personId: person?.id as string | undefined };
  }).catch((error: unknown) => {
    if (error instanceof Problem) return undefined;
    throw error;
  });
  const reader = actor.kind !== 'person' ? 'nobody' : actor.id === invited?.personId ? 'invited' : 'other';
  const { name = '', locale } = typedIn(req.body);
  const typed = { name, ...(locale ? { locale } : {}) };
  const status = problem?.status ?? (invited ? 200 : 404);
  // Not `no-referrer`: under it browsers send our own form with `Origin: null`.
  res.set('Cache-Control', 'no-store').set('Referrer-Policy', 'strict-origin');
  const page = { token, found: invited, reader, typed, ...(problem ? { problem } : {}) } as const;
  await send(res, <InvitationPage {...page} />, status);
}

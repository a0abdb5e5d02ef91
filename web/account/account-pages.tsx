import { Router } from 'express';
import { changeProfile, findMe, secondFactorsOf, secondsLeft } from '../../server/auth/index.js';
import { chooseCadences, countUnread, findCadences } from '../../server/notifications/index.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { send } from '../platform/page.js';
import { AccountPage } from './account-page.js';
import { LanguagePage } from './language-page.js';
import { MailsPage } from './mails-page.js';
import { ProfilePage } from './profile-page.js';
import { refusal } from './sign-in-pages.js';

export const accountPages = Router()
  .use(paths.account(), (req, _res, next) => {
    if (req.ctx.actor.kind !== 'person') throw new Problem('not-signed-in');
    next();
  })

  .get(paths.account(), async (req, res) => {
    const me = await findMe(req.ctx);
    const secondFactor = (await secondFactorsOf(req.ctx.db, me.id)).length > 0;
    await send(res, <AccountPage me={me} secondFactor={secondFactor} unread={await countUnread(req.ctx)} />);
  })

  .get(paths.profile(), async (req, res) => {
    await send(res, <ProfilePage me={await findMe(req.ctx)} saved={req.query['done'] === 'saved'} />);
  })

  .post(paths.profile(), async (req, res) => {
    const typed = ((req.body ?? {}) as Record<string, unknown>)['name'];
    const name = typeof typed === 'string' ? typed.slice(0, 2000) : '';
    try {
      await changeProfile(req.ctx, { name });
    } catch (error) {
      const problem = refusal(error, res);
      return send(res, <ProfilePage me={await findMe(req.ctx)} name={name} problem={problem} />, problem.status);
    }
    res.redirect(303, paths.profile('saved'));
  })

  .get(paths.ownLanguage(), async (req, res) => {
    const { locale } = await findMe(req.ctx);
    await send(res, <LanguagePage language={locale} saved={req.query['done'] === 'saved'} />);
  })

  .post(paths.ownLanguage(), async (req, res) => {
    const { locale = '' } = (req.body ?? {}) as Record<string, string>;
    try {
      await changeProfile(req.ctx, { locale: locale as never });
    } catch (error) {
      const problem = refusal(error, res);
      return send(res, <LanguagePage language={locale} problem={problem} />, problem.status);
    }
    // The pages of this browser change over with it.
    res.redirect(303, paths.ownLanguage({ done: 'saved', lang: locale }));
  })

  .get(paths.mailPreferences(), async (req, res) => {
    const cadences = await findCadences(req.ctx.db, req.ctx.actor.id!);
    await send(res, <MailsPage cadences={cadences} saved={req.query['done'] === 'saved'} />);
  })

  .get(paths.session(), (req, res) => void res.json({ left: secondsLeft(req.session, req.ctx.now()) ?? 0 }))

  .post(paths.mailPreferences(), async (req, res) => {
    await chooseCadences(req.ctx, req.body);
    res.redirect(303, paths.mailPreferences('saved'));
  });

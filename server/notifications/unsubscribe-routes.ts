import { Router, type Request, type RequestHandler } from 'express';
import { asSystem } from '../platform/as-system.js';
import { localeOf } from '../i18n/index.js';
import { settingsUrl } from './links.js';
import { unsubscribe } from './unsubscribe.js';
import { unknownLinkPage, unsubscribedPage, unsubscribePage } from './unsubscribe-pages.js';
import { readUnsubscribeToken } from './unsubscribe-token.js';

/**
 * One-click unsubscribe (RFC 8058): the mail program posts to the address in List-Unsubscribe and knows no cookie.
 * Looking at the address changes nothing, for scanners of mail follow every link.
 */
export const unsubscribeRoutes = Router()
  .get('/unsubscribe/:token', page(false))
  .post('/unsubscribe/:token', page(true));

function page(stop: boolean): RequestHandler<{ token: string }> {
  return async (req, res) => {
    const subscription = readUnsubscribeToken(req.ctx.parts.secret, req.params.token);
    const locale = await localeFor(req, subscription?.personId);
    const settings = settingsUrl(req.ctx.parts.baseUrl);
    res.set({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex', 'Referrer-Policy': 'no-referrer' });
    res.type('html');
    if (!subscription) return void res.status(404).send(unknownLinkPage({ locale, settings }));
    // The link is the key, and it opens this alone.
    if (stop) await asSystem(req.ctx, (ctx) => unsubscribe(ctx, subscription));
    res.send((stop ? unsubscribedPage : unsubscribePage)({ locale, settings, bundle: subscription.bundle }));
  };
}

async function localeFor(req: Request<{ token: string }>, personId: string | undefined) {
  const [person] = personId
    ? await asSystem(req.ctx, ({ db }) => db.query(`SELECT locale FROM person WHERE id = $1`, [personId]))
    : [undefined];
  return localeOf(person?.locale ?? req.acceptsLanguages()[0] ?? 'en');
}

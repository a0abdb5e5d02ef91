import { Router } from 'express';
import { create } from 'xmlbuilder2';
import { languages7 } from '../../server/codes/index.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { localeOf } from '../platform/locale.js';
import { translator } from '../words/translator.js';

const HALF_A_YEAR_MS = 182 * 86_400_000;
const OPEN_SEARCH = 'http://a9.com/-/spec/opensearch/1.1/';

/** Small files with fixed addresses, for crawlers, browsers and those who find a hole. */
export const wellKnown = Router()
  .get('/robots.txt', (req, res) => {
    const lines = ['User-agent: *', ...PRIVATE.map((path) => `Disallow: ${path}`), ''];
    res.set('Cache-Control', 'public, max-age=3600').type('text/plain');
    res.send([...lines, `Sitemap: ${req.ctx.parts.baseUrl}/sitemap.xml`, ''].join('\n'));
  })

  .get('/.well-known/security.txt', (req, res) => {
    const { baseUrl, contacts } = req.ctx.parts;
    if (!contacts.security) throw new Problem('not-found');
    const expires = new Date(req.ctx.now().getTime() + HALF_A_YEAR_MS).toISOString();
    res
      .set('Cache-Control', 'public, max-age=3600')
      .type('text/plain')
      .send(
        [
          `Contact: ${contacts.security}`,
          `Expires: ${expires}`,
          `Preferred-Languages: ${languages7.join(', ')}`,
          `Canonical: ${baseUrl}/.well-known/security.txt`,
          '',
        ].join('\n'),
      );
  })

  .get('/security.txt', (_req, res) => res.redirect(301, '/.well-known/security.txt'))

  .get(paths.openSearch(), (req, res) => {
    const { baseUrl } = req.ctx.parts;
    const t = translator(localeOf(req));
    const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(OPEN_SEARCH, 'OpenSearchDescription');
    root.ele(OPEN_SEARCH, 'ShortName').txt('Bandung');
    root.ele(OPEN_SEARCH, 'Description').txt(t('search.label'));
    root.ele(OPEN_SEARCH, 'InputEncoding').txt('UTF-8');
    for (const [type, path] of [
      ['text/html', paths.search()],
      ['application/atom+xml', paths.searchFeed()],
    ] as const)
      root.ele(OPEN_SEARCH, 'Url', { type, template: `${baseUrl}${path}?q={searchTerms}` });
    res.set('Cache-Control', 'public, max-age=3600').vary('Accept-Language, Cookie');
    res.type('application/opensearchdescription+xml').send(root.end());
  });

/** What is nobody's but the reader's, or leads nowhere for a crawler. */
const PRIVATE = [
  '/account',
  '/access',
  '/calendars/',
  '/feeds/',
  '/forgotten-password',
  '/invitations/',
  '/reset-password/',
  '/saved-searches',
  '/secretariat/',
  '/sign-in',
  '/unsubscribe/',
  '/search?*cursor=',
];

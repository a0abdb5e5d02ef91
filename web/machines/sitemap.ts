import { Router, type Request } from 'express';
import { create } from 'xmlbuilder2';
import { languages7 } from '../../server/codes/index.js';
import { findCountries, mappedOrganisationIds } from '../../server/directory/index.js';
import { materialChanges, publicListingIds } from '../../server/listings/index.js';
import { Problem } from '../../server/problems.js';
import { paths } from '../paths.js';
import { compress } from '../platform/compress.js';
import { languageAddress } from './language-address.js';

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9';
const XHTML = 'http://www.w3.org/1999/xhtml';
/** Listings or organisations in one part: with their seven languages some two megabytes, of the fifty that are allowed. */
const IN_A_PART = 2_000;
const MOST_PARTS = 1_000;
const ORGANISATIONS = 'organisations-';

/** What search engines may know of: pages for everyone, in each language. Parts go on after the last listing of the one before. */
export const sitemap = Router()
  .get('/sitemap.xml', async (req, res) => {
    const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(SITEMAP, 'sitemapindex');
    const add = (address: string) =>
      root
        .ele(SITEMAP, 'sitemap')
        .ele(SITEMAP, 'loc')
        .txt(siteOf(req) + address);
    add('/sitemaps/pages.xml');
    add('/sitemaps/countries.xml');
    for (const [beginning, idsAfter] of [
      ['', publicListingIds],
      [ORGANISATIONS, mappedOrganisationIds],
    ] as const) {
      let after: string | null = null;
      for (let part = 0; part < MOST_PARTS; part++) {
        const ids: string[] = await idsAfter(req.ctx, { after, limit: IN_A_PART });
        if (ids.length === 0) break;
        add(`/sitemaps/${beginning}${after ?? 'first'}.xml`);
        after = ids.at(-1)!;
      }
    }
    await sendXml(req, res, root.end());
  })

  .get('/sitemaps/:part.xml', async (req, res) => {
    const part = String(req.params['part']);
    const pages = await pagesOf(req, part);
    const root = create({ version: '1.0', encoding: 'UTF-8' }).ele(SITEMAP, 'urlset', { 'xmlns:xhtml': XHTML });
    for (const { path, changedAt } of pages) {
      const url = root.ele(SITEMAP, 'url');
      url.ele(SITEMAP, 'loc').txt(siteOf(req) + path);
      if (changedAt) url.ele(SITEMAP, 'lastmod').txt(changedAt.toISOString());
      const alternate = (hreflang: string, address: string) =>
        url.ele(XHTML, 'xhtml:link', { rel: 'alternate', hreflang, href: siteOf(req) + address });
      alternate('x-default', path);
      for (const locale of languages7) alternate(locale, languageAddress(path, locale));
    }
    await sendXml(req, res, root.end());
  });

interface MapPage {
  path: string;
  changedAt?: Date;
}

const fixed = [
  paths.home(),
  paths.search(),
  paths.organisations(),
  paths.countries(),
  paths.privacy(),
  paths.accessibility(),
  paths.api(),
];

async function pagesOf(req: Request, part: string): Promise<MapPage[]> {
  if (part === 'pages') return fixed.map((path) => ({ path }));
  if (part === 'countries') return (await findCountries(req.ctx)).map(({ code }) => ({ path: paths.country(code) }));
  if (part.startsWith(ORGANISATIONS)) {
    const ids = await mappedOrganisationIds(req.ctx, {
      after: idIn(part.slice(ORGANISATIONS.length)),
      limit: IN_A_PART,
    });
    return ids.map((id) => ({ path: paths.organisation(id) }));
  }
  const ids = await publicListingIds(req.ctx, { after: idIn(part), limit: IN_A_PART });
  const changed = await materialChanges(req.ctx, ids);
  return ids.map((id) => ({ path: paths.listing(id), changedAt: changed.get(id)! }));
}

/** After which a part begins. */
function idIn(part: string): string | null {
  if (part === 'first') return null;
  if (!/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(part)) throw new Problem('not-found');
  return part;
}

const siteOf = (req: Request) => req.ctx.parts.baseUrl;

async function sendXml(req: Request, res: Parameters<Parameters<Router['get']>[1]>[1], xml: string) {
  const { body, encoding } = await compress(req, xml);
  if (encoding) res.set('Content-Encoding', encoding);
  res.set('Cache-Control', 'public, max-age=3600').vary('Accept-Encoding').type('application/xml').send(body);
}

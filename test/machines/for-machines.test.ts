import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { languages7, type Locale } from '../../server/codes/index.js';
import type { KindName, Listing } from '../../server/listings/index.js';
import { words } from '../../web/words/translator.js';
import { startBrowser } from '../support/browser.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld({
  BASE_URL: 'https://bandung.test',
  CONTACT: 'mailto:help@bandung.test',
  SECURITY_CONTACT: 'https://bandung.test/holes',
});
const build = builders(world);
const SITE = 'https://bandung.test';
const get = (address: string) => world.visitor().get(address).set('Accept', 'text/html').buffer(true);
const page = async (id: string) => (await get(`/listings/${id}`).expect(200)).text;

const DATA = /<script type="application\/ld\+json">(.*?)<\/script>/s;
async function dataOf(kind: KindName, given: Partial<Listing> = {}) {
  const { id } = await build.listing(kind, given);
  return { id, data: JSON.parse(DATA.exec(await page(id))![1]!) as Record<string, never> };
}

describe('a listing in the words of schema.org', () => {
  it.each([
    ['need', 'Demand'],
    ['expertise', 'Offer'],
    ['practice', 'Offer'],
    ['training', 'Course'],
    ['fund', 'MonetaryGrant'],
  ] as const)('a %s is a %s', async (kind, type) => {
    const { id, data } = await dataOf(kind);
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': type,
      '@id': `${SITE}/listings/${id}`,
      identifier: id,
    });
    expect(JSON.stringify(data)).not.toContain('null');
  });

  it('a course says when, how and by whom; a fund how much', async () => {
    const { data: course } = await dataOf('training', {
      startsOn: '2027-02-01',
      endsOn: '2027-02-28',
      durationDays: 20,
      details: { format: 'blended' },
    });
    expect(course).toMatchObject({
      provider: { '@type': 'Organization' },
      hasCourseInstance: {
        '@type': 'CourseInstance',
        courseMode: 'blended',
        startDate: '2027-02-01',
        endDate: '2027-02-28',
        duration: 'P20D',
      },
    });
    const { data: fund } = await dataOf('fund', { amountMin: '100000', amountMax: '4500050', currency: 'USD' });
    expect(fund).toMatchObject({
      amount: { '@type': 'MonetaryAmount', currency: 'USD', minValue: '1000.00', maxValue: '45000.50' },
    });
    const { data: need } = await dataOf('need');
    expect(need).toMatchObject({ '@reverse': { seeks: { '@type': 'GovernmentOrganization' } } });
  });

  it('cannot end its block or begin another', async () => {
    const title = '</script><script>alert(1)</script><!-- & \u2028';
    const { id, data } = await dataOf('need', { title });
    expect(data['name']).toBe(title);
    expect((await page(id)).match(/<\/?script/g)).toHaveLength(2);
  });

  it('is given of what everyone may see, and of nothing else', async () => {
    const person = await build.person('ministry_officer', { country: 'NPL' });
    const { organisation } = person;
    for (const given of [
      { confidentiality: 'registered' },
      { confidentiality: 'parties' },
      { state: 'draft' },
      { illustrative: true },
    ] as const) {
      const { id } = await build.listing('need', { organisation, ...given });
      const { text } = await world.as(person).get(`/listings/${id}`).set('Accept', 'text/html').expect(200);
      expect(text).not.toContain('ld+json');
      expect(text).not.toContain('rel="canonical"');
    }
  });

  it('stands under a policy that forbids inline scripts, and a browser finds nothing to say', async () => {
    const { id } = await build.listing('training', { title: '</script><script>window.evil = 1</script>' });
    const { headers } = await get(`/listings/${id}`);
    expect(headers['content-security-policy']).toContain("script-src 'self';");

    const chromium = await startBrowser();
    if (!chromium) return;
    const local = await openWorld();
    const { id: own } = await builders(local).listing('training', {
      title: '</script><script>window.evil = 1</script>',
    });
    const server = createServer(local.app);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const opened = await chromium.newPage();
    const said: string[] = [];
    opened.on('console', (message) => said.push(message.text()));
    await opened.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/listings/${own}`);
    const read = await opened.evaluate(() => [
      (JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!) as { name: string }).name,
      'evil' in window,
    ]);
    await chromium.close();
    server.close();
    expect([read, said]).toEqual([['</script><script>window.evil = 1</script>', false], []]);
  });
});

describe('a public page', () => {
  it('has one address, and one in each language', async () => {
    const { id } = await build.listing('need');
    const text = await page(id);
    expect(text).toContain(`<link rel="canonical" href="${SITE}/listings/${id}"/>`);
    expect(text).toContain(`hreflang="x-default" href="${SITE}/listings/${id}"`);
    for (const locale of languages7)
      expect(text).toContain(`hreflang="${locale}" href="${SITE}/listings/${id}?lang=${locale}"`);
    const { text: french } = await get(`/listings/${id}?lang=fr`);
    expect(french).toContain(`<link rel="canonical" href="${SITE}/listings/${id}?lang=fr"/>`);
    expect(french).toContain('<html lang="fr"');
  });
});

interface Loc {
  loc: string;
  lastmod?: string;
  'xhtml:link'?: { '@hreflang': string; '@href': string }[];
}
async function xml(address: string) {
  const { text } = await get(address).expect(200);
  expect(XMLValidator.validate(text)).toBe(true);
  return new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    isArray: (name) => ['sitemap', 'url', 'xhtml:link'].includes(name),
  }).parse(text) as { sitemapindex: { sitemap: Loc[] }; urlset: { url: Loc[] } };
}

describe('the map of the site', () => {
  it('names every page for everyone in every language, and no other', async () => {
    const shown = await build.listing('need', { firstPublishedAt: new Date('2026-11-02T00:00:00Z') });
    const hidden = [
      await build.listing('need', { confidentiality: 'registered' }),
      await build.listing('need', { state: 'submitted' }),
      await build.listing('need', { illustrative: true }),
    ];
    const { sitemapindex } = await xml('/sitemap.xml');
    const urls: Loc[] = [];
    for (const { loc } of sitemapindex.sitemap) urls.push(...(await xml(loc.replace(SITE, ''))).urlset.url);
    const one = urls.find(({ loc }) => loc === `${SITE}/listings/${shown.id}`)!;
    expect(one['xhtml:link']!.map((link) => link['@hreflang']).toSorted()).toEqual(
      ['x-default', ...languages7].toSorted(),
    );
    for (const { id } of hidden) expect(urls.filter(({ loc }) => loc.includes(id))).toEqual([]);
    for (const { loc } of urls) await get(loc.replace(SITE, '')).expect(200);
    await get('/sitemaps/x.xml').expect(404);
    await get('/sitemaps/0197f000-0000-7000-8000-00000000000g.xml').expect(404);
  });

  it('is named in robots.txt, which keeps crawlers from what is nobody’s but the reader’s', async () => {
    const { text } = await get('/robots.txt')
      .expect(200)
      .expect('Content-Type', /text\/plain/);
    expect(text).toContain(`Sitemap: ${SITE}/sitemap.xml`);
    expect(text).toContain('Disallow: /account\n');
    expect(text).not.toContain('Disallow: /\n');
  });
});

describe('at their well-known places are', () => {
  it('whom to tell of a hole, for as long as is still to come', async () => {
    for (const at of ['2026-11-24T09:00:00Z', '2031-01-01T00:00:00Z']) {
      world.moveTo(at);
      const { text } = await get('/.well-known/security.txt')
        .expect(200)
        .expect('Content-Type', 'text/plain; charset=utf-8');
      expect(text).toMatch(/^Contact: https:\/\/bandung\.test\/holes$/m);
      expect(text).toContain(`Canonical: ${SITE}/.well-known/security.txt`);
      const expires = new Date(/^Expires: (.+)$/m.exec(text)![1]!).getTime();
      expect(expires).toBeGreaterThan(world.now().getTime());
      expect(expires).toBeLessThan(world.now().getTime() + 365 * 86_400_000);
    }
    world.moveTo('2026-11-24T09:00:00Z');
    await get('/security.txt').expect(301);
  });

  it('the way to a new password', async () => {
    const { headers } = await get('/.well-known/change-password').expect(302);
    expect(headers['location']).toBe('/account/password');
  });

  it('how a browser searches here', async () => {
    const { text } = await get('/opensearch.xml').expect(200);
    expect(XMLValidator.validate(text)).toBe(true);
    expect(text).toContain(`template="${SITE}/search?q={searchTerms}"`);
    expect((await get('/search')).text).toContain('<link rel="search"');
  });
});

it.each(languages7)(
  'the statement of accessibility says in %s what is wrong and where to complain',
  async (locale: Locale) => {
    const { text } = await get(`/accessibility?lang=${locale}`).expect(200);
    expect(text).toContain(words[locale]['accessibility.words']);
    expect(text).toContain('href="mailto:help@bandung.test"');
  },
);

it('files for machines give no cookie', async () => {
  for (const address of ['/search.atom?lang=fr', '/calendar.ics', '/sitemap.xml', '/robots.txt', '/opensearch.xml'])
    expect((await get(address).expect(200)).headers['set-cookie']).toBeUndefined();
});

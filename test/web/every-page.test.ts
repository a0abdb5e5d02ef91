import { gzipSync } from 'node:zlib';
import { compile, Logger } from 'sass';
import { describe, expect, it } from 'vitest';
import { direction, languages7, type Locale } from '../../server/codes/index.js';
import { startPath } from '../../web/assets/page-script.js';
import { pageActs } from '../../web/page-acts.js';
import { words } from '../../web/words/translator.js';
import { browser, withoutTokens } from './browser.js';
import { FORBIDDEN_MARKUP } from './forbidden-markup.js';
import { inLanguage, openWholeSite } from './whole-site.js';

const { world, agents, visits } = await openWholeSite();

/** Of each page its text, opened once. */
const texts = new Map<string, string>();
async function textOf({ who, address }: (typeof visits)[number]): Promise<string> {
  const key = `${who} ${address}`;
  if (!texts.has(key)) texts.set(key, (await agents[who].get(address).expect(200)).text);
  return texts.get(key)!;
}

/** For slow links: an HTML page in one round trip of a new connection. */
const BUDGET = 14_000;
/** Where one chooses from a long list of codes. */
const LONG = 22_000;
const LISTS = /<form [^>]*class="posting"/;
/** Of a stylesheet in Brotli; kept for good by whoever has loaded it once. */
const SHEET = 7_500;

/** Leads to the same page once more. */
const inALanguage = (href: string) => /[?&]lang=/.test(href);

/** For programs; a redirect; or a page with a test of its own, for it takes a world of its own. */
const NOT_LOOKED_AT =
  /\.(atom|ics|xml|txt|:format)$|\/account\/session$|\/feeds\/|\/\.well-known\/|\/provider\/|\/identities|\/second-factor|\/pools\/|\/access\/glass\//;

const sheetsOf = (page: string) =>
  [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href]) => href!);

const classesIn = (css: string) => new Set([...css.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!));

/** As they are written, before what no page wears is left out. */
const compiledStyles = () =>
  ['style', 'home', 'matches', 'work']
    .map((name) =>
      compile(`web/styles/${name}.scss`, {
        loadPaths: ['node_modules/govuk-frontend/dist'],
        quietDeps: true,
        logger: Logger.silent,
      }),
    )
    .map(({ css }) => css)
    .join('\n');

const faultsOf = (
  { status, text, headers }: { status: number; text: string; headers: Record<string, string> },
  locale: Locale,
) =>
  Object.entries({
    status: status !== 200,
    type: !headers['content-type']?.startsWith('text/html'),
    language: !text.includes(`<html lang="${locale}" dir="${direction(locale)}">`),
    words: !text.includes(words[locale]['site.skip']),
    markup: FORBIDDEN_MARKUP.test(withoutTokens(text)),
    heading: text.match(/<h1[ >]/g)?.length !== 1,
    weight: gzipSync(text).length >= (LISTS.test(text) ? LONG : BUDGET),
  })
    .filter(([, wrong]) => wrong)
    .map(([fault]) => fault);

describe.each(languages7)('pages in %s', (locale) => {
  it('are there, in that language and direction, light and with nothing inline', async () => {
    const faults: string[] = [];
    for (const { who, address } of visits) {
      const at = inLanguage(address, locale);
      faults.push(...faultsOf(await agents[who].get(at), locale).map((fault) => `${who} at ${at}: ${fault}`));
    }
    expect(faults).toEqual([]);
  });

  it('says in that language what is not there', async () => {
    const { text } = await browser(world).get(`/nothing?lang=${locale}`).expect(404);

    expect(text).toContain(words[locale]['problem.not-found']);
  });
});

describe('a page', () => {
  it('is among those looked at here, unless it is no page or cannot be opened twice', () => {
    const patterns = Object.keys(pageActs)
      .filter((route) => route.startsWith('GET ') && !NOT_LOOKED_AT.test(route))
      .map((route) => route.slice(4));
    const unseen = patterns.filter((pattern) => {
      const shape = new RegExp(`^${pattern.replaceAll(/:\w+/g, '[^/]+')}(\\?|$)`);
      return !visits.some(({ address }) => shape.test(address));
    });
    expect(unseen).toEqual([]);
  });

  it.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
  ])(
    'loads small stylesheets of its direction that may be kept for good, one script, and nothing else: %s',
    async (lang, dir) => {
      const { text } = await agents.officer.get(`/post/need?lang=${lang}`).expect(200);
      const addresses = sheetsOf(text);
      expect(addresses.map((address) => address.replace(/\.[\w-]+\.css$/, ''))).toEqual([
        `/assets/style.${dir}`,
        `/assets/work.${dir}`,
      ]);
      expect(text.match(/ (src|srcset)="[^"]*/g)).toEqual([` src="${startPath}`]);

      for (const address of addresses) {
        const sheet = await browser(world).get(address).set('Accept-Encoding', 'br').expect(200);

        expect(sheet.headers['cache-control']).toContain('immutable');
        expect(sheet.headers['content-type']).toContain('text/css');
        expect(sheet.headers['content-encoding']).toBe('br');
        expect(Number(sheet.headers['content-length'])).toBeLessThan(SHEET);
        expect(sheet.text).not.toMatch(/@font-face|GDS Transport|crest|crown/);
      }
    },
  );

  it('loads one sheet where one only reads and searches', async () => {
    for (const address of ['/search', '/organisations', '/countries', '/sign-in'])
      expect(sheetsOf((await browser(world).get(address).expect(200)).text)).toHaveLength(1);
  });

  it('finds in its sheets all that the styles say of it', async () => {
    const styled = classesIn(compiledStyles());
    const known = new Map<string, Set<string>>();
    const worn = async (address: string) => {
      if (!known.has(address)) known.set(address, classesIn((await browser(world).get(address)).text));
      return known.get(address)!;
    };
    const naked: string[] = [];
    for (const visit of visits) {
      const text = await textOf(visit);
      const sheets = await Promise.all(sheetsOf(text).map(worn));
      const classes = new Set([...text.matchAll(/ class="([^"]+)"/g)].flatMap(([, names]) => names!.split(' ')));
      for (const name of classes)
        if (styled.has(name) && !sheets.some((sheet) => sheet.has(name))) naked.push(`${visit.address} ${name}`);
    }
    expect(naked).toEqual([]);
  });

  it('is sent compressed, and not at all when nothing changed', async () => {
    const { headers } = await browser(world).get('/').set('Accept-Encoding', 'gzip').expect(200);
    expect(headers['content-encoding']).toBe('gzip');

    await browser(world).get('/').set('Accept-Encoding', 'gzip').set('If-None-Match', headers['etag']!).expect(304);
  });

  it('has one id for one thing', async () => {
    const twice: string[] = [];
    for (const visit of visits) {
      const ids = [...(await textOf(visit)).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
      twice.push(...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${visit.address} ${id}`));
    }
    expect(twice).toEqual([]);
  });

  it('points only to what is there', { timeout: 60_000 }, async () => {
    const seen = new Map<string, keyof typeof agents>();
    for (const visit of visits)
      for (const [, href] of (await textOf(visit)).matchAll(/<a [^>]*href="(\/[^"#]*)/g))
        seen.set(href!.replaceAll('&amp;', '&'), visit.who);
    const dead: string[] = [];
    for (const [href, who] of seen)
      if (!inALanguage(href) && (await agents[who].get(href)).status >= 400) dead.push(href);
    expect(dead).toEqual([]);
  });

  it('answers programs in JSON when it refuses', async () => {
    const { body } = await world
      .visitor()
      .get('/nothing')
      .expect(404)
      .expect('Content-Type', /problem\+json/);

    expect(body.code).toBe('not-found');
  });

  it('says which part of the address is wrong', async () => {
    const { text } = await browser(world).get('/search?country=Atlantis').expect(422);

    expect(text).toContain('country');
  });
});

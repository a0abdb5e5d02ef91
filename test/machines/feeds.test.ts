import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { reviseListing } from '../../server/listings/index.js';
import { rebuildSearch } from '../../server/search/index.js';
import { searchAlertWorld } from '../saved-searches/search-alert-world.js';

const { world, build, appeared, save, focalPoint, ministry } = await searchAlertWorld();
const SITE = world.runtime.parts.baseUrl;
const person = await build.person('ministry_officer', { organisation: ministry });
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => ['entry', 'link', 'category'].includes(name),
});

interface Link {
  '@rel': string;
  '@href': string;
}
interface Parsed {
  id: string;
  title: string;
  updated: string;
  link: Link[];
  entry?: { id: string; title: { '#text': string; '@xml:lang': string }; updated: string; author: { name: string } }[];
}

async function read(address: string): Promise<Parsed> {
  const { body, headers } = await world
    .visitor()
    .get(address.replace(SITE, ''))
    .buffer(true)
    .parse((res, done) => {
      let text = '';
      res.setEncoding('utf8');
      res.on('data', (chunk: string) => (text += chunk));
      res.on('end', () => done(null, text));
    })
    .expect(200);
  expect(headers['content-type']).toBe('application/atom+xml; charset=utf-8');
  expect(XMLValidator.validate(body as string)).toBe(true);
  return (parser.parse(body as string) as { feed: Parsed }).feed;
}
const titles = (feed: Parsed) => (feed.entry ?? []).map(({ title }) => title['#text']);
const linkOf = (feed: Parsed, rel: string) => feed.link.find((link) => link['@rel'] === rel)?.['@href'];
const secretOf = async (id: string) =>
  (await world.as(person).get(`/api/v1/saved-searches/${id}/feed`).expect(200)).body.url as string;

describe('the feed of a search', () => {
  it('is the search as a visitor sees it, newest first, whoever asks', async () => {
    const listing = await appeared({ title: 'Quinoa <em>&amp;</em> "rye"', language: 'es' });
    await appeared({ title: 'Quinoa for registered', confidentiality: 'registered' });
    const feed = await read('/search.atom?q=quinoa&sort=deadline');
    expect(titles(feed)).toEqual(['Quinoa <em>&amp;</em> "rye"']);
    expect(feed.entry![0]).toMatchObject({
      id: `urn:uuid:${listing.id}`,
      title: { '@xml:lang': 'es' },
      author: { name: ministry.name },
    });
    expect(feed.id).toBe(`${SITE}/search.atom?q=quinoa`);
    expect(linkOf(feed, 'alternate')).toBe(`${SITE}/search?q=quinoa`);
    const { text } = await world.as(person).get('/search.atom?q=quinoa').buffer(true).expect(200);
    expect(text ?? '').not.toContain('registered');
  });

  it('says updated when something that matters changed, and not for anything else', async () => {
    const listing = await appeared({ title: 'Sorghum seeds' });
    await reviseListing(world.ctx(focalPoint.actor), { listingId: listing.id, changes: { urgency: 'low' } });
    const updated = async () => (await read('/search.atom?q=sorghum')).entry![0]!.updated;
    const first = await updated();
    world.after(1);
    await reviseListing(world.ctx(focalPoint.actor), { listingId: listing.id, changes: { urgency: 'high' } });
    await world.drain();
    expect(await updated()).toBe(first);

    world.after(1);
    await reviseListing(world.ctx(focalPoint.actor), {
      listingId: listing.id,
      changes: { summary: 'Seeds that keep.' },
    });
    await world.db.query(`UPDATE listing SET state = 'endorsed' WHERE id = $1`, [listing.id]);
    await world.as(focalPoint).post(`/api/v1/listings/${listing.id}/publication`).expect(200);
    await world.drain();
    expect(await updated()).toBe(world.now().toISOString());
  });

  it('goes on page by page, each listing once', async () => {
    for (let n = 0; n < 45; n++)
      await build.listing('training', {
        title: `Weaving ${n}`,
        firstPublishedAt: new Date(world.now().getTime() - n * 60_000),
      });
    await rebuildSearch(world.ctx(), world.runtime.parts.search.engines[0]!);
    const seen: string[] = [];
    let pages = 0;
    for (let next: string | undefined = `${SITE}/search.atom?q=weaving`; next; pages++) {
      const feed: Parsed = await read(next);
      seen.push(...titles(feed));
      expect(linkOf(feed, 'first')).toBe(`${SITE}/search.atom?q=weaving`);
      next = linkOf(feed, 'next');
    }
    expect(pages).toBe(3);
    expect(seen).toEqual(Array.from({ length: 45 }, (_, n) => `Weaving ${n}`));
  });

  it('holds nothing that XML cannot, whatever stands in a text', async () => {
    await appeared({ title: 'Kola\u0001\u000B nut ]]> &nbsp; &#1; \uFFFE \u{1F330}', summary: 'Half a pair: \uD83C' });
    const feed = await read('/search.atom?q=kola');
    expect(titles(feed)[0]).toMatch(/^Kola nut \]\]> &nbsp; &#1; {1,2}🌰$/u);
  });

  it('refuses what the search refuses, and is found from its page', async () => {
    await world.visitor().get('/search.atom?country=Atlantis').expect(422);
    await world
      .visitor()
      .get(`/search.atom?q=${'x'.repeat(300)}`)
      .expect(422);
    await world.visitor().get('/search.atom?cursor=forged').expect(422);
    const { text } = await world.visitor().get('/search?q=quinoa').set('Accept', 'text/html').expect(200);
    expect(text).toContain('<link rel="alternate" type="application/atom+xml"');
    expect(text).toContain('href="/search.atom?q=quinoa"');
  });
});

describe('the feed of a saved search', () => {
  it('is read by its link alone, with its person’s eyes', async () => {
    const id = await save(person, 'q=uraninite', 'none', 'Uraninite');
    await appeared({ title: 'Uraninite for parties', confidentiality: 'parties' });
    const feed = await read(await secretOf(id));
    expect(feed.title).toBe('Uraninite – Bandung');
    expect(titles(feed)).toEqual(['Uraninite for parties']);
  });

  it('does not lend a role that needs a second factor', async () => {
    const { body } = await world
      .as(focalPoint)
      .post('/api/v1/saved-searches')
      .send({ name: 'Office', query: 'q=uraninite' })
      .expect(201);
    const { body: link } = await world.as(focalPoint).get(`/api/v1/saved-searches/${body.id}/feed`).expect(200);
    expect(titles(await read(link.url as string))).toEqual([]);
  });

  it('opens nothing any more once it is renewed, or the search is gone, or its person', async () => {
    const id = await save(person, 'q=teff', 'none');
    const before = await secretOf(id);
    await world.as(person).post(`/api/v1/saved-searches/${id}/feed`).expect(200);
    const after = await secretOf(id);
    expect(after).not.toBe(before);
    const status = async (url: string) => (await world.visitor().get(url.replace(SITE, ''))).status;
    expect([await status(before), await status(after)]).toEqual([404, 200]);
    await world.db.query(`UPDATE person SET disabled_at = now() WHERE id = $1`, [person.id]);
    expect(await status(after)).toBe(404);
    await world.db.query(`UPDATE person SET disabled_at = NULL WHERE id = $1`, [person.id]);
    await world.as(person).delete(`/api/v1/saved-searches/${id}`).expect(204);
    expect(await status(after)).toBe(404);
  });

  it('is not to be guessed', async () => {
    const id = await save(person, 'q=fonio', 'none');
    const url = (await secretOf(id)).replace(SITE, '');
    const other = (await secretOf(await save(person, 'q=oca', 'none'))).replace(SITE, '');
    const wrong = [
      url.slice(0, -1),
      `${url}x`,
      url.slice(0, -1) + (url.endsWith('A') ? 'B' : 'A'),
      url.slice(0, '/feeds/'.length + 32) + other.slice('/feeds/'.length + 32),
      `/feeds/${id}`,
      `/feeds/${id.replaceAll('-', '')}`,
      '/feeds/x',
      `/feeds/${'é'.repeat(75)}`,
      '/feeds/%00',
      `/feeds/${'a'.repeat(5_000)}`,
    ];
    for (const address of wrong)
      expect([address, (await world.visitor().get(encodeURI(decodeURI(address)))).status]).toEqual([address, 404]);
  });
});

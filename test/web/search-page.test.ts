import { describe, expect, it } from 'vitest';
import type { Listing } from '../../server/listings/index.js';
import { indexListing } from '../../server/search/index.js';
import { words } from '../../web/words/translator.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { browser } from './browser.js';

const world = await openWorld();
const build = builders(world);
const { en } = words;

const indexed = async (listing: Listing) => {
  await indexListing(world.ctx(), { listingId: listing.id });
  return listing;
};

describe('searching', () => {
  it('marks what was asked for and offers to narrow down', async () => {
    const title = 'Clearing <b>mines</b> from fields';
    const { id } = await indexed(await build.listing('expertise', { title, country: 'KHM' }));
    await indexed(await build.listing('need', { title: 'Mines in the fields' }));

    const { text } = await browser(world).get('/search?q=mines').expect(200);

    expect(text).toContain('<mark>mines</mark>');
    expect(text).toContain('&lt;b>');
    expect(text).toContain(`/listings/${id}`);
    expect(text).toContain('2 results');
    expect(text).toMatch(/href="\/search\?q=mines&amp;kind=need"[^>]*><bdi>Needs<\/bdi> <bdi class="count">1</);
  });

  it('keeps its filters, shows them, and lets go of them one by one', async () => {
    await indexed(await build.listing('need', { title: 'Salt marshes' }));
    await indexed(await build.listing('expertise', { title: 'Salt marshes' }));

    const { text } = await browser(world).get('/search?q=salt&kind=need&country=NPL').expect(200);

    expect(text).toContain('1 result<');
    expect(text).toMatch(/<input type="hidden" name="kind" value="need"/);
    expect(text).toContain('href="/search?q=salt&amp;country=NPL"');
    expect(text).toContain('aria-label="Remove filter: Needs"');
  });

  it('says why it shows what is written in other words, each in its own language and direction', async () => {
    await indexed(await build.listing('training', { title: 'Food security of islands' }));

    const { text } = await browser(world)
      .get(`/search?lang=ar&q=${encodeURIComponent('segurança alimentar')}`)
      .expect(200);

    expect(text).toContain(words.ar['search.through']);
    expect(text).toContain(
      '<bdi lang dir="auto">segurança alimentar</bdi> ↔ <bdi lang="en" dir="auto">Food security</bdi>',
    );
    expect(text).toContain('<mark>Food security</mark>');
  });

  it('says so when nothing fits', async () => {
    const { text } = await browser(world).get('/search?q=xylophone').expect(200);

    expect(text).toContain(en['search.none']);
  });

  it('puts back what was typed as text', async () => {
    const { text } = await browser(world)
      .get(`/search?q=${encodeURIComponent('"><script>x</script>')}`)
      .expect(200);

    expect(text).not.toContain('<script>');
  });

  it('goes on to the next page, and starts again in another language', async () => {
    for (let n = 0; n < 21; n++) await indexed(await build.listing('practice', { title: 'Weather stations' }));

    const { text } = await browser(world).get('/search?q=weather').expect(200);
    const [, next] = /rel="next" href="([^"]+)"/.exec(text)!;
    const second = await browser(world).get(next!.replaceAll('&amp;', '&')).expect(200);

    expect(second.text.match(/class="card"/g)).toHaveLength(1);
    expect(second.text).toContain('href="/search?q=weather&amp;lang=fr"');
  });

  it('goes on to the next page also from a form that was sent with fields left blank', async () => {
    const { text } = await browser(world).get('/search?q=').expect(200);
    const [, next] = /rel="next" href="([^"]+)"/.exec(text)!;
    await browser(world).get(next!.replaceAll('&amp;', '&')).expect(200);
  });

  it('says when the engine that should answer does not', async () => {
    const degraded = await openWorld({ MEILI_URL: 'http://127.0.0.1:9' });

    const { text } = await browser(degraded).get('/search?q=water').expect(200);

    expect(text).toContain(en['search.degraded']);
  });
});

describe('the front page', () => {
  it('counts and shows what is open of each kind, not what is still a draft', async () => {
    await indexed(await build.listing('fund', { title: 'A fund that is open' }));
    await build.listing('fund', { title: 'A fund not yet', state: 'draft' });

    const { text } = await browser(world).get('/').expect(200);

    expect(text).toContain('A fund that is open');
    expect(text).not.toContain('A fund not yet');
    expect(text).toMatch(/href="\/search\?kind=fund"><b>Funds<\/b> <span>1 listing</);
    expect(text).toContain('/api/v1/openapi.json');
  });
});

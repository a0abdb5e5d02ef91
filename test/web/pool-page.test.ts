import { beforeAll, describe, expect, it } from 'vitest';
import { direction, languages7 } from '../../server/codes/index.js';
import { words } from '../../web/words/translator.js';
import { drip, poolWorld, type DripCountry } from '../matching/pool-world.js';
import { browser, signedIn, withoutTokens } from './browser.js';
import { FORBIDDEN_MARKUP, SLIPPED_THROUGH } from './forbidden-markup.js';

const { world, build, postDrip, post, close, sideOf, stored } = await poolWorld();
const { en, fr } = words;
const UNFILLED = /\{[a-z]+\}/;
/** Marks around names keep directions apart, and spaces may be narrow; neither is seen. */
const seen = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/[\u00A0\u202F\u2009]/g, ' ');

const ids = {} as Record<DripCountry, string>;
let pool: string;
let nepal: Awaited<ReturnType<typeof signedIn>>;
beforeAll(async () => {
  for (const country of ['PER', 'NPL', 'MAR'] as const) ids[country] = await postDrip(country);
  await world.drain();
  pool = `/pools/${(await stored())[0]!.id}`;
  nepal = await signedIn(world, (await sideOf('NPL')).officer);
});

describe('the page of a pool', () => {
  it.each(languages7)('is there in %s, in its direction, without a script', async (locale) => {
    const { text } = await nepal.get(`${pool}?lang=${locale}`).expect(200);

    expect(text).toContain(`<html lang="${locale}" dir="${direction(locale)}">`);
    expect(withoutTokens(text)).not.toMatch(FORBIDDEN_MARKUP);
    expect(text).not.toMatch(UNFILLED);
    expect(text.match(/<h1[ >]/g)).toHaveLength(1);
    const anchors = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(anchors).toEqual([...new Set(anchors)]);
    for (const word of ['pool.needs', 'pool.words', 'pool.saving', 'pool.settle', 'pool.form.course'] as const)
      expect(text).toContain(words[locale][word]);
  });

  it('says who asks, in which words, and what it would save', async () => {
    const text = seen((await nepal.get(`${pool}?lang=fr`).expect(200)).text);

    for (const said of ['Maroc', 'Népal', 'Pérou', '1 mars – 30 juin 2027', '35']) expect(text).toContain(said);
    for (const sum of ['40 000 USD', '60 000 USD', '100 000 USD', '80 000 USD', '20 000 USD'])
      expect(text).toContain(sum);
    expect(text).toContain('50 %');
    expect(text).toContain('irrigation goutte à goutte');
    expect(text).toMatch(/<bdi lang="es" dir="auto">Riego por goteo<\/bdi>/);
    expect(text).toMatch(/<bdi lang="ar" dir="auto">الري بالتنقيط<\/bdi>/);
    for (const id of Object.values(ids)) expect(text).toContain(`href="/listings/${id}"`);
    expect(text).toContain(fr['settle.notSaid']);
  });

  it('leads only to what is there', async () => {
    const { text } = await nepal.get(pool).expect(200);
    for (const [, href] of text.matchAll(/<a [^>]*href="(\/[^"#]*)/g))
      expect((await nepal.get(href!.replaceAll('&amp;', '&'))).status).toBeLessThan(400);
  });

  it('is where its notice leads', async () => {
    const { text } = await nepal.get('/inbox?lang=en').expect(200);
    expect(text).toContain(`<a href="${pool}">Asked for by several countries: `);
  });

  it('is not there for others; a visitor is asked to sign in', async () => {
    const stranger = await signedIn(world, (await sideOf('KEN')).officer);
    const { text } = await stranger.get(pool).expect(404);
    expect(text).not.toContain(drip.NPL.title);
    for (const address of ['/pools/1', "/pools/'--", '/pools/%00']) await nepal.get(address).expect(404);
    await browser(world)
      .get(pool)
      .expect(303)
      .expect('Location', `/sign-in?next=${encodeURIComponent(pool)}`);
  });

  it('keeps what people wrote as text', async () => {
    const hostile = `Bamboo <img src=x onerror="alert(1)">&<script>alert('2')</script>`;
    const given = {
      language: 'ar',
      title: hostile,
      summary: hostile,
      details: { problem: hostile },
      skills: [hostile],
      languages: ['en'],
    };
    for (const country of ['FJI', 'WSM']) await post(country, given);
    await world.drain();
    const { officer } = await sideOf('FJI');
    const { body } = await world.as(officer).get('/api/v1/pools').expect(200);

    const { text } = await (await signedIn(world, officer)).get(`/pools/${body.items[0].id}`).expect(200);
    expect(text).not.toMatch(SLIPPED_THROUGH);
    expect(text).toContain('&lt;img src=x onerror=');
  });

  it('says that it is over, and why', async () => {
    for (const country of ['TGO', 'BEN'])
      await post(country, {
        language: 'fr',
        title: 'Énergie éolienne',
        summary: 'Éoliennes',
        details: { problem: 'Vent' },
        languages: ['fr'],
      });
    await world.drain();
    const togo = (await sideOf('TGO')).officer;
    const { body } = await world.as(togo).get('/api/v1/pools').expect(200);
    const [{ id, needs }] = body.items;
    await close('BEN', needs.find(({ country }: { country: string }) => country === 'BEN').id);

    const { text } = await (await signedIn(world, togo)).get(`/pools/${id}?lang=en`).expect(200);
    expect(text).toContain(en['pool.over']);
    expect(text).toContain(en['pool.over.too_few_countries']);
    expect(seen(text)).toContain('because others may not read them at the moment: 1 need.');
    expect(text).toContain(en['pool.savingNone']);
  });
});

describe('the page of a need', () => {
  it('leads to its pool, for those who may see it', async () => {
    const own = await nepal.get(`/listings/${ids.NPL}?lang=en`).expect(200);
    expect(own.text).toContain(en['pool.of']);
    expect(seen(own.text)).toContain('Open needs of 3 countries are about the same.');
    expect(own.text).toContain(`href="${pool}"`);
    expect((await nepal.get(`/listings/${ids.PER}`).expect(200)).text).toContain(`href="${pool}"`);

    const stranger = await signedIn(world, (await sideOf('KEN')).officer);
    for (const agent of [stranger, browser(world)])
      expect((await agent.get(`/listings/${ids.NPL}`).expect(200)).text).not.toContain(pool);
  });

  it('tells its owner that it looks like another of theirs, and nobody else', async () => {
    const { officer } = await sideOf('GHA');
    const title = 'حفظ المحفوظات الوطنية';
    const draft = await build.listing('need', {
      organisation: officer.organisation,
      state: 'draft',
      language: 'ar',
      title,
    });
    const open = await build.listing('need', { organisation: officer.organisation, title: 'National archives' });
    await build.listing('need', {
      organisation: officer.organisation,
      title: 'Cataract surgery',
      summary: '',
      skills: [],
    });
    for (const each of [draft, open])
      await world.db.query(`UPDATE listing SET summary = '', skills = '{}', details = '{}' WHERE id = $1`, [each.id]);
    const ghana = await signedIn(world, officer);

    const { text } = await ghana.get(`/listings/${open.id}?lang=en`).expect(200);
    expect(text).toContain(en['similar.title']);
    expect(text).toContain(`<a href="/listings/${draft.id}"><bdi lang="ar" dir="auto">${title}</bdi></a>`);
    const stranger = await signedIn(world, (await sideOf('KEN')).officer);
    for (const agent of [stranger, browser(world)])
      expect((await agent.get(`/listings/${open.id}`).expect(200)).text).not.toContain(draft.id);
  });
});

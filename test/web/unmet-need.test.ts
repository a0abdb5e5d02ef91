import { describe, expect, it } from 'vitest';
import { languages7 } from '../../server/codes/index.js';
import { findMatches } from '../../server/matching/index.js';
import type { Listing } from '../../server/listings/index.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';
import { words } from '../../web/words/translator.js';
import { signedIn, withoutTokens } from './browser.js';

const world = await openWorld();
const build = builders(world);
const { en, fr } = words;
const seen = (text: string) => text.replace(/[\u2066-\u2069]/g, '').replace(/[\u00A0\u202F]/g, ' ');
const inFrench = { languages: ['fr'], interpreter: false };

async function needOf(given: Partial<Listing> = {}) {
  const officer = await build.person('ministry_officer', { country: 'BEN' });
  const need = await build.listing('need', { organisation: officer.organisation, ...inFrench, ...given });
  return { need, page: await signedIn(world, officer), officer };
}

describe('the page of a need without a good match', () => {
  it('says so, with what was looked at and what to do, and shows near misses first', async () => {
    const { need, page } = await needOf();
    await build.listing('training', { title: '<b>Banana</b> fibre', languages: ['en'], interpreter: false });
    await build.listing('fund', { ...inFrench, sectors: [240] });
    await findMatches(world.ctx(), { listingId: need.id });

    const { text } = await page.get(`/listings/${need.id}?lang=fr`).expect(200);

    expect(text).toContain(fr['unmet.title']);
    expect(seen(text)).toContain('Comparé à la seule offre ouverte, en dernier lieu le 24 novembre 2026');
    for (const word of ['unmet.near', 'unmet.more', 'unmet.wait', 'unmet.funds'] as const)
      expect(text).toContain(fr[word]);
    expect(seen(text)).toContain('Il faudrait un interprète (français ; anglais)');
    expect(text).toContain('&lt;b>Banana&lt;/b> fibre');
    expect(text.indexOf(fr['near.title'])).toBeLessThan(text.indexOf(fr['unmet.funds']));
    expect(text).not.toContain('judged');
  });

  it.each(languages7)('is whole in %s', async (lang) => {
    const { need, page } = await needOf({ title: `Weaving ${lang}` });
    await findMatches(world.ctx(), { listingId: need.id });
    const { text } = await page.get(`/listings/${need.id}?lang=${lang}`).expect(200);

    expect(text).toContain(words[lang]['unmet.title']);
    expect(text).toContain(words[lang]['near.title']);
    expect(withoutTokens(text)).not.toMatch(/\{[a-z]+[,}]|undefined|\bNaN\b/);
  });

  it('is not called unmet before it was compared, or when it is not open', async () => {
    const { need, page } = await needOf({ state: 'published' });
    const waiting = await page.get(`/listings/${need.id}?lang=en`).expect(200);
    expect(waiting.text).toContain(en['judged.notYet']);
    expect(waiting.text).not.toContain(en['unmet.title']);

    await world.db.query(`UPDATE listing SET state = 'submitted' WHERE id = $1`, [need.id]);
    const paused = await page.get(`/listings/${need.id}?lang=en`).expect(200);
    expect(paused.text).toContain(en['judged.notOpen']);
    expect(paused.text).not.toContain(en['unmet.title']);
  });

  it('says nothing of it to others', async () => {
    const { need } = await needOf();
    await findMatches(world.ctx(), { listingId: need.id });
    const stranger = await signedIn(world, await build.person('institution_admin', { country: 'PER' }));
    const { text } = await stranger.get(`/listings/${need.id}?lang=en`).expect(200);
    expect(text).not.toContain(en['unmet.title']);
    expect(text).not.toContain(en['near.title']);
  });
});

it('near misses of a need that is met come after its matches, and on the first page only', async () => {
  const { need, page } = await needOf({
    interpreter: true,
    endsOn: '2027-06-01',
    title: 'Pottery',
    skills: ['pottery'],
  });
  for (let n = 0; n < 12; n++) await build.listing('training', { title: 'Pottery', skills: ['pottery'] });
  await build.listing('training', { title: 'Pottery late', skills: ['pottery'], startsOn: '2027-06-15' });
  await findMatches(world.ctx(), { listingId: need.id });

  const { text } = await page.get(`/listings/${need.id}?lang=en`).expect(200);

  expect(text).not.toContain(en['unmet.title']);
  expect(seen(text)).toContain('the need at least 2 weeks later');
  expect(text.lastIndexOf('id="match-')).toBeLessThan(text.indexOf(en['near.title']));
  const [, next] = /rel="next" href="([^"#]+)/.exec(text)!;
  expect((await page.get(next!.replaceAll('&amp;', '&')).expect(200)).text).not.toContain(en['near.title']);
});

import { beforeAll, describe, expect, it } from 'vitest';
import { rebuildSearch } from '../../server/search/index.js';
import { engines } from './engines.js';
import { openSearchWorld, type SearchWorld } from './search-world.js';

describe.each(engines)('meaning, found by $engine', ({ settings }) => {
  let world: SearchWorld;

  beforeAll(async () => {
    world = await openSearchWorld(settings);
    for (const each of world.search.engines) await rebuildSearch(world.ctx(), each);
  });

  const marked = (segments: { text: string; hit: boolean }[]) =>
    segments.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('');

  it.each([
    ['Portuguese', 'segurança alimentar', 'Food security for islands', 'Food security'],
    ['Arabic', 'الري بالتنقيط', 'Advice on drip irrigation', 'drip irrigation'],
    ['Chinese', '水产养殖', 'Aquaculture in cages', 'Aquaculture'],
    ['Russian', 'капельного орошения', 'Trickle irrigation, step by step', 'Trickle irrigation'],
    ['French', 'riziculture', 'Rice growing without floods', 'Rice growing'],
    ['Spanish', 'reducción del riesgo de desastres', 'DRR at school', 'DRR'],
  ])('finds in %s what was written in English, and says why', async (_language, asked, title, words) => {
    const home = await world.organisation({ country: 'FJI' });
    const { id } = await world.indexed({ organisation: home, title });

    const { found } = await world.ask(asked, { filters: { country: ['FJI'] } });
    const hit = found.find(({ listing }) => listing.id === id);

    expect(hit?.through).toEqual([{ asked, found: words }]);
    expect(marked(hit!.titleSegments)).toContain(`[${words}]`);
  });

  it('finds in English what was written in other languages', async () => {
    const home = await world.organisation({ country: 'GEO' });
    const titles = {
      ar: 'مكافحة السل',
      zh: '结核病防治',
      ru: 'Борьба с туберкулёзом',
    };
    const ids = [];
    for (const [language, title] of Object.entries(titles))
      ids.push((await world.indexed({ organisation: home, language, title })).id);

    const { found } = await world.ask('tuberculosis', { filters: { country: ['GEO'] } });

    expect(found.map(({ listing }) => listing.id).toSorted()).toEqual(ids.toSorted());
    expect(found.every(({ through }) => through[0]?.asked === 'tuberculosis')).toBe(true);
  });

  it('puts the very words first, wherever they stand, and says nothing of them', async () => {
    const meant = await world.indexed({
      title: 'Dessalinização',
      language: 'pt',
      firstPublishedAt: new Date('2029-01-01'),
    });
    const said = await world.indexed({ title: 'For islands', details: { background: 'Also desalination.' } });

    const { found } = await world.ask('desalination');

    expect(found.map(({ listing, through }) => [listing.id, through])).toEqual([
      [said.id, []],
      [meant.id, [{ asked: 'desalination', found: 'Dessalinização' }]],
    ]);
  });

  it('finds what is narrower, last', async () => {
    const narrow = await world.indexed({ title: 'Raising tilapia', firstPublishedAt: new Date('2029-01-01') });
    const exact = await world.indexed({ title: 'Aquicultura', language: 'pt' });

    const { found } = await world.ask('fish farming', { filters: { country: ['LKA'] } });
    const order = found.map(({ listing }) => listing.id);

    expect(order.indexOf(exact.id)).toBeLessThan(order.indexOf(narrow.id));
    expect(found.find(({ listing }) => listing.id === narrow.id)?.through).toEqual([
      { asked: 'fish farming', found: 'tilapia' },
    ]);
  });

  it('still wants everything that is asked for', async () => {
    const both = await world.indexed({ title: 'Formação de parteiras em Benguela', language: 'pt' });
    await world.indexed({ title: 'Formação de parteiras em Huambo', language: 'pt' });

    const { found } = await world.ask('midwife Benguela');

    expect(found.map(({ listing, through }) => [listing.id, through])).toEqual([
      [both.id, [{ asked: 'midwife', found: 'Formação de parteiras' }]],
    ]);
  });

  it('takes a phrase for its words', async () => {
    await world.indexed({ title: 'Apicultura', language: 'es' });

    expect(await world.find('beekeeping')).toHaveLength(1);
    expect(await world.find('"beekeeping"')).toEqual([]);
  });

  it('changes nothing for a word that means nothing', async () => {
    const { id } = await world.indexed({ title: 'Zanzibar' });

    const { found } = await world.ask('zanzibar');

    expect(found.map(({ listing, through }) => [listing.id, through])).toEqual([[id, []]]);
  });

  it.each([
    '"food security',
    'food security & | ! concept:food-security',
    "'concept:food-security'",
    'qqfoodsecurity',
    '😀 segurança 😀 alimentar 😀',
    'الأمن الغذائي\u202e\u0000',
    '__proto__ constructor toString',
  ])('comes to no harm by %j', async (text) => {
    expect((await world.ask(text)).degraded).toBe(false);
  });

  it.each([
    ['20,000 words', 'food security '.repeat(10_000)],
    ['a run without an end', '粮食安全'.repeat(5_000)],
    ['quotes', '"'.repeat(20_000)],
  ])('comes to no harm by %s', async (_what, text) => {
    expect((await world.ask(text)).degraded).toBe(false);
  });

  it('does not show to a reader what they may not see because it means the same', async () => {
    await world.indexed({ title: 'Cataract surgery', confidentiality: 'parties' });
    const anonymous = { kind: 'anonymous', id: null, memberships: [], scopes: ['read'] } as const;

    const { found, facets } = await world.ask('catarata', { as: anonymous });

    expect([found, facets.kind]).toEqual([[], []]);
  });
});

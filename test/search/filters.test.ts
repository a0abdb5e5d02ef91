import { beforeAll, describe, expect, it } from 'vitest';
import type { Listing } from '../../server/listings/index.js';
import { rebuildSearch, type FacetName } from '../../server/search/index.js';
import { engines } from './engines.js';
import { openSearchWorld, someone, type SearchWorld } from './search-world.js';

describe.each(engines)('filters and counts of $engine', ({ settings }) => {
  let world: SearchWorld;
  let needOfNepal: Listing;
  let courseOfKenya: Listing;
  let fundOfNobody: Listing;

  beforeAll(async () => {
    world = await openSearchWorld(settings);
    for (const each of world.search.engines) await rebuildSearch(world.ctx(), each);
    needOfNepal = await world.indexed({
      organisation: await world.organisation({ country: 'NPL' }),
      kind: 'need',
      title: 'Millet: somebody to breed it',
      sectors: [31161],
      sdgs: ['2.4'],
      languages: ['ne', 'en'],
      modalities: ['expert_mission'],
      startsOn: '2027-03-01',
      endsOn: '2027-05-31',
    });
    courseOfKenya = await world.indexed({
      organisation: await world.organisation({ country: 'KEN' }),
      kind: 'training',
      title: 'Millet: how it is sown',
      sectors: [311],
      sdgs: ['2', '13.1'],
      languages: ['en', 'pt-BR'],
      modalities: ['training', 'study_visit'],
      startsOn: '2027-06-01',
    });
    fundOfNobody = await world.indexed({
      organisation: await world.organisation({ country: null, kind: 'international' }),
      kind: 'fund',
      title: 'Millet: money for it',
      sectors: [],
      sdgs: [],
      languages: [],
      modalities: ['funding'],
    });
  });

  const names = (ids: string[]) =>
    ids.map((id) => ({ [needOfNepal.id]: 'need', [courseOfKenya.id]: 'course', [fundOfNobody.id]: 'fund' })[id]).sort();

  it.each<[FacetName, string[], string[]]>([
    ['kind', ['need'], ['need']],
    ['kind', ['need', 'fund'], ['fund', 'need']],
    ['country', ['KEN'], ['course']],
    ['country', ['LKA'], []],
    ['region', ['034'], ['need']],
    ['region', ['002', '142'], ['course', 'need']],
    ['grouping', ['LLDC'], ['need']],
    ['grouping', ['EAC'], ['course']],
    ['grouping', ['CARICOM'], []],
    ['sector', ['31161'], ['need']],
    ['sector', ['311'], ['course', 'need']],
    ['sdg', ['2'], ['course', 'need']],
    ['sdg', ['13'], ['course']],
    ['sdg', ['2.4'], ['need']],
    ['language', ['en'], ['course', 'need']],
    ['language', ['pt'], ['course']],
    ['modality', ['funding', 'study_visit'], ['course', 'fund']],
    ['modality', [], ['course', 'fund', 'need']],
  ])('%s %j finds %j, with words and without', async (facet, values, expected) => {
    expect(names(await world.find('millet', { filters: { [facet]: values } }))).toEqual(expected);
    expect(names(await world.find('', { filters: { [facet]: values } }))).toEqual(expected);
  });

  it.each([
    [{ from: '2027-01-01', until: '2027-02-28' }, ['fund']],
    [{ from: '2027-05-31' }, ['course', 'fund', 'need']],
    [{ from: '2027-06-01' }, ['course', 'fund']],
    [{ until: '2027-03-01' }, ['fund', 'need']],
    [{ from: '2027-04-01', until: '2027-04-02' }, ['fund', 'need']],
  ])('%j finds what can happen then; an unknown end is open', async (dates, expected) => {
    expect(names(await world.find('millet', dates))).toEqual(expected);
    expect(names(await world.find('', dates))).toEqual(expected);
  });

  it('narrows down by several filters', async () => {
    expect(names(await world.find('millet', { filters: { sdg: ['2'], region: ['142'], country: ['NPL'] } }))).toEqual([
      'need',
    ]);
    expect(await world.find('millet', { filters: { country: ['KEN'], region: ['142'] } })).toEqual([]);
  });

  it('counts what is found', async () => {
    const { facets, countsComplete } = await world.ask('millet');

    expect(countsComplete).toBe(true);
    expect(facets.kind).toEqual([
      { value: 'fund', count: 1 },
      { value: 'need', count: 1 },
      { value: 'training', count: 1 },
    ]);
    expect(facets.country).toEqual([
      { value: 'KEN', count: 1 },
      { value: 'NPL', count: 1 },
    ]);
    expect(facets.sector).toEqual([
      { value: '311', count: 2 },
      { value: '31161', count: 1 },
    ]);
    expect(facets.sdg[0]).toEqual({ value: '2', count: 2 });
    expect(facets.language.map(({ value }) => value)).toEqual(['en', 'ne', 'pt']);
    expect(facets.modality).toHaveLength(4);
    expect(facets.region).toContainEqual({ value: '034', count: 1 });
    expect(facets.grouping).toContainEqual({ value: 'G77', count: 2 });
    expect(facets.grouping).toContainEqual({ value: 'LLDC', count: 1 });
  });

  it('counts all that is found, not only the page, and the same without words', async () => {
    const withWords = await world.ask('millet', { limit: 1 });
    const without = await world.ask('', { limit: 1 });

    expect(withWords.facets.kind).toHaveLength(3);
    expect(without.facets).toEqual(withWords.facets);
  });

  it('pages through everything once, by relevance and by age', async () => {
    const home = await world.organisation({ country: 'UGA' });
    const at = new Date('2026-11-20T00:00:00.123Z');
    const many = [];
    for (let i = 0; i < 13; i++)
      many.push(
        await world.indexed({ organisation: home, title: 'Sorghum', ...(i % 2 ? { firstPublishedAt: at } : {}) }),
      );

    for (const text of ['sorghum', '']) {
      const seen: string[] = [];
      let after;
      for (;;) {
        const { found } = await world.ask(text, { filters: { country: ['UGA'] }, limit: 4, after });
        seen.push(...found.slice(0, 4).map(({ listing }) => listing.id));
        if (found.length <= 4) break;
        after = found[3]!.position;
      }
      expect(seen.toSorted()).toEqual(many.map(({ id }) => id).toSorted());
    }
  });

  it('shows the newest first when nothing is asked for', async () => {
    const older = await world.indexed({ firstPublishedAt: new Date('2029-01-01'), country: 'VUT' });
    const newer = await world.indexed({ firstPublishedAt: new Date('2029-02-01'), country: 'VUT' });

    expect(await world.find('', { filters: { country: ['VUT'] } })).toEqual([newer.id, older.id]);
  });
});

describe.each(engines)('audiences of $engine', ({ settings }) => {
  let world: SearchWorld;
  const anonymous = { kind: 'anonymous', id: null, memberships: [], scopes: ['read'] } as const;

  beforeAll(async () => {
    world = await openSearchWorld(settings);
    for (const each of world.search.engines) await rebuildSearch(world.ctx(), each);
  });

  it('neither shows nor counts what the reader may not see', async () => {
    const home = await world.organisation({ country: 'TGO' });
    const open = await world.indexed({ organisation: home, title: 'Kente' });
    const registered = await world.indexed({ organisation: home, title: 'Kente', confidentiality: 'registered' });
    const parties = await world.indexed({ organisation: home, title: 'Kente', confidentiality: 'parties' });
    const member = (role: 'institution_member' | 'focal_point' | 'administrator', id: string, country: string) =>
      someone({ organisationId: id, role, country });
    const elsewhere = await world.organisation({ country: 'GHA' });

    for (const [as, expected] of [
      [anonymous, [open]],
      [someone(), [open, registered]],
      [member('institution_member', elsewhere.id, 'GHA'), [open, registered]],
      [member('focal_point', elsewhere.id, 'GHA'), [open, registered]],
      [member('institution_member', home.id, 'TGO'), [open, registered, parties]],
      [member('focal_point', elsewhere.id, 'TGO'), [open, registered, parties]],
      [member('administrator', elsewhere.id, 'GHA'), [open, registered]],
    ] as const) {
      for (const text of ['kente', '']) {
        const answer = await world.ask(text, { as, filters: { country: ['TGO'] } });
        expect(answer.found.map(({ listing }) => listing.id).toSorted()).toEqual(
          expected.map(({ id }) => id).toSorted(),
        );
        expect(answer.facets.country).toEqual([{ value: 'TGO', count: expected.length }]);
      }
    }
  });
});

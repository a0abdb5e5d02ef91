import { beforeAll, describe, expect, it } from 'vitest';
import { indexListing } from '../../server/search/index.js';
import { builders } from '../support/build.js';
import { openWorld, type World } from '../support/world.js';

describe('GET /search', () => {
  let world: World;
  let build: ReturnType<typeof builders>;

  beforeAll(async () => {
    world = await openWorld();
    build = builders(world);
  });

  const search = (query: string) => world.visitor().get(`/api/v1/search?${query}`);

  async function indexed(...given: Parameters<typeof build.listing>) {
    const listing = await build.listing(...given);
    await indexListing(world.ctx(), { listingId: listing.id });
    return listing;
  }

  it('finds a listing as soon as it is published, until it is withdrawn', async () => {
    const focalPoint = await build.person('focal_point', { country: 'BTN' });
    const institute = await build.organisation({ country: 'BTN', name: 'Institute of Zorig' });
    const listing = await build.listing('training', {
      organisation: institute,
      state: 'endorsed',
      title: 'Lacquerware',
    });
    expect((await search('q=lacquerware').expect(200)).body.items).toEqual([]);

    await world.as(focalPoint).post(`/api/v1/listings/${listing.id}/publication`).set('If-Match', '"1"').expect(200);
    await world.drain();
    const { body } = await search('q=lacquerware').expect(200);

    expect(body).toMatchObject({ engine: 'postgres', degraded: false, countsComplete: true, next: null });
    expect(body.items).toMatchObject([
      {
        id: listing.id,
        kind: 'training',
        title: [{ text: 'Lacquerware', hit: true }],
        organisation: { id: institute.id, name: 'Institute of Zorig', country: 'BTN' },
        country: 'BTN',
        sectors: [32161],
        sdgs: ['8.3'],
        languages: ['en'],
        modalities: ['training'],
        startsOn: null,
      },
    ]);
    expect(body.facets.country).toEqual([{ value: 'BTN', count: 1 }]);

    const withdrawal = `/api/v1/listings/${listing.id}/withdrawal`;
    await world.as(focalPoint).post(withdrawal).send({ reason: 'entered_by_mistake' }).expect(200);
    const gone = { items: [], facets: { country: [] } };
    expect((await search('q=lacquerware').expect(200)).body).toMatchObject(gone);
    await world.drain();
    expect((await search('q=lacquerware').expect(200)).body).toMatchObject(gone);
  });

  it('takes filters repeated or divided by commas, and blank ones as none', async () => {
    const need = await indexed('need', { title: 'Saffron' });
    const fund = await indexed('fund', { title: 'Saffron' });
    await indexed('practice', { title: 'Saffron' });

    for (const query of ['kind=need&kind=fund', 'kind=need,fund', 'kind=need,,fund&country=&from=&until=']) {
      const { body } = await search(`q=saffron&${query}`).expect(200);
      expect(body.items.map((item: { id: string }) => item.id).sort()).toEqual([need.id, fund.id].sort());
    }
  });

  it('pages by cursor, and announces the next page', async () => {
    for (let i = 0; i < 3; i++) await indexed('practice', { title: 'Cardamom' });

    for (const q of ['q=cardamom&', '']) {
      const first = await search(`${q}limit=2&kind=practice`).expect(200);
      expect(first.body.items).toHaveLength(2);
      expect(first.headers['link']).toContain('rel="next"');
      const second = await search(`${q}limit=2&kind=practice&cursor=${first.body.next}`).expect(200);
      const ids = [...first.body.items, ...second.body.items].map((item: { id: string }) => item.id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });

  it.each([
    ['kind=gift', '#/kind/0'],
    ['country=KEN,Kenya', '#/country/1'],
    ['region=999', '#/region/0'],
    ['grouping=G8', '#/grouping/0'],
    ['sector=1', '#/sector/0'],
    ['sdg=18', '#/sdg/0'],
    ['language=klingon', '#/language/0'],
    ['modality=gift', '#/modality/0'],
    ['from=tomorrow', '#/from'],
    ['from=2027-02-01&until=2027-01-01', '#/until'],
    ['limit=1000', '#/limit'],
    [`q=${'x'.repeat(201)}`, '#/q'],
    ['q=one&q=two', '#/q'],
    ['cursor=WzFd.forged', '#/cursor'],
  ])('refuses %s and says where', async (query, pointer) => {
    const { body } = await search(query).expect(422);

    expect(body.errors[0]).toMatchObject({ pointer, in: 'query' });
  });

  it.each(['%00', '%22', `'%20OR%201=1`, '!!!', 'a%20%26%20%7C', '%F0%9F%98%80', '%20%20', 'kind%20=%20%22need%22'])(
    'comes to no harm by q=%s',
    async (q) => void (await search(`q=${q}`).expect(200)),
  );

  it('is described', async () => {
    const { body } = await world.visitor().get('/api/v1/openapi.json').expect(200);
    const names = body.paths['/search'].get.parameters.map(({ name }: { name: string }) => name);

    expect(names).toEqual(
      expect.arrayContaining(['q', 'kind', 'country', 'region', 'grouping', 'sector', 'sdg', 'language', 'modality']),
    );
    expect(names).toEqual(expect.arrayContaining(['from', 'until', 'limit', 'cursor']));
  });
});

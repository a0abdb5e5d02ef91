import { beforeAll, describe, expect, it } from 'vitest';
import { Listing } from '../../server/listings/index.js';
import { indexListing, rebuildSearch, verifySearch, type SearchEngine } from '../../server/search/index.js';
import { findDocuments } from '../../server/search/find-documents.js';
import { engines } from './engines.js';
import { openSearchWorld, type SearchWorld } from './search-world.js';

const nothing = { missing: [], extra: [], stale: [] };

describe.each(engines)('the truth and the index of $engine', ({ engine: name, settings }) => {
  let world: SearchWorld;
  let engine: SearchEngine;

  beforeAll(async () => {
    world = await openSearchWorld(settings);
    engine = world.search.engines.find((each) => each.name === name)!;
    for (const each of world.search.engines) await rebuildSearch(world.ctx(), each);
  });

  const change = (id: string, fields: Partial<Listing>) => world.db.update(Listing, { id }, fields as never);

  it.each<[string, Partial<Listing>]>([
    ['withdrawn', { state: 'withdrawn' }],
    ['sent back to its focal point', { state: 'submitted' }],
    ['expired', { state: 'expired' }],
    ['rewritten', { title: 'About something else', version: 2 }],
    ['moved to another sector', { sectors: [12220], version: 2 }],
  ])('never shows what was %s since it was indexed', async (_what, fields) => {
    const { id } = await world.indexed({ title: 'Obsidian' });
    expect(await world.find('obsidian')).toEqual([id]);

    await change(id, fields);

    expect(await world.find('obsidian')).toEqual([]);
    expect(await world.find('')).not.toContain(id);
  });

  it('fills the page although much of the index is out of date', async () => {
    const gone = [];
    for (let i = 0; i < 8; i++) gone.push(await world.indexed({ title: 'Jacaranda jacaranda' }));
    const left = await world.indexed({ title: 'A walk below trees', details: { background: 'Jacaranda.' } });
    for (const { id } of gone) await change(id, { state: 'closed' });

    expect(await world.find('jacaranda', { limit: 1 })).toEqual([left.id]);
  });

  it('still shows what only went on in its states', async () => {
    const { id } = await world.indexed({ title: 'Lapis lazuli', state: 'published' });

    await change(id, { state: 'matching', version: 2 });

    expect(await world.find('lazuli')).toEqual([id]);
    expect((await verifySearch(world.ctx(), engine)).stale).not.toContain(id);
  });

  it('follows the present state, whatever was reported and how often', async () => {
    const { id } = await world.listing({ title: 'Amber', state: 'draft' });
    const report = () => indexListing(world.ctx(), { listingId: id });

    await report();
    expect(await world.find('amber')).toEqual([]);
    await change(id, { state: 'published', version: 2 });
    await report();
    await report();
    expect(await world.find('amber')).toEqual([id]);
    await change(id, { state: 'withdrawn', version: 3 });
    await report();
    await report();
    expect(await world.find('amber')).toEqual([]);
    for await (const entry of engine.entries()) expect(entry.id).not.toBe(id);
  });

  it('is not undone by a writer who was late', async () => {
    const { id } = await world.indexed({ title: 'Tourmaline' });
    const ctx = world.ctx();
    let withdrawn = false;
    const slow: SearchEngine = {
      ...engine,
      async put(documents) {
        if (!withdrawn) {
          withdrawn = true;
          await change(id, { state: 'withdrawn', version: 2 });
          await engine.remove([id]);
        }
        await engine.put(documents);
      },
    };

    await indexListing(
      { ...ctx, parts: { ...ctx.parts, search: { ...world.search, engines: [slow] } } },
      { listingId: id },
    );

    for await (const entry of engine.entries()) expect(entry.id).not.toBe(id);
  });

  it('finds every difference, and a rebuild removes it', async () => {
    await rebuildSearch(world.ctx(), engine);
    expect(await verifySearch(world.ctx(), engine)).toEqual(nothing);
    const missing = await world.indexed({ title: 'Onyx' });
    const stale = await world.indexed({ title: 'Garnet' });
    const extra = await world.indexed({ title: 'Beryl' });
    await engine.remove([missing.id]);
    await change(stale.id, { summary: 'It says something else now.', version: 2 });
    await change(extra.id, { state: 'closed' });

    expect(await verifySearch(world.ctx(), engine)).toEqual({
      missing: [missing.id],
      stale: [stale.id],
      extra: [extra.id],
    });
    await rebuildSearch(world.ctx(), engine);
    expect(await verifySearch(world.ctx(), engine)).toEqual(nothing);
    expect(await world.find('onyx')).toEqual([missing.id]);
  });

  it('loses nothing that is written while it is rebuilt, and answers all the time', async () => {
    const steady = await world.indexed({ title: 'Malachite' });
    const ids: string[] = [];
    let building = true;
    const write = async () => {
      while (building) {
        const { id } = await world.indexed({ title: 'Turquoise' });
        ids.push(id);
        if (ids.length % 3 === 0) {
          await change(ids.at(-2)!, { state: 'withdrawn', version: 2 });
          await indexListing(world.ctx(), { listingId: ids.at(-2)! });
        }
      }
    };
    const read = async () => {
      while (building) expect(await world.find('malachite')).toEqual([steady.id]);
    };
    const build = async () => {
      for (let i = 0; i < 3; i++) await rebuildSearch(world.ctx(), engine);
      building = false;
    };

    await Promise.all([build(), write(), read()]);

    expect(ids.length).toBeGreaterThan(3);
    expect(await verifySearch(world.ctx(), engine)).toEqual(nothing);
  });

  it('keeps the old index when a rebuild breaks off', async () => {
    const { id } = await world.indexed({ title: 'Zircon' });
    async function* broken() {
      yield await findDocuments(world.ctx(), [id]);
      throw new Error('the power is gone');
    }

    await expect(engine.rebuild(broken())).rejects.toThrow('the power is gone');

    expect(await world.find('zircon')).toEqual([id]);
    await rebuildSearch(world.ctx(), engine);
    expect(await world.find('zircon')).toEqual([id]);
  });
});

describe('the index in PostgreSQL', () => {
  it('ignores a document older than the one it has', async () => {
    const world = await openSearchWorld();
    const [engine] = world.search.engines;
    const { id } = await world.indexed({ title: 'Agate' });
    const [old] = await findDocuments(world.ctx(), [id]);
    await world.db.update(Listing, { id }, { title: 'Jasper', version: 2 });
    await indexListing(world.ctx(), { listingId: id });

    await engine!.put([old!]);

    expect(await world.find('jasper')).toEqual([id]);
  });

  it('can be rebuilt by two at once', async () => {
    const world = await openSearchWorld();
    const { id } = await world.indexed({ title: 'Peridot' });
    const rebuild = () => rebuildSearch(world.ctx(), world.search.engines[0]!);

    await Promise.all([rebuild(), rebuild()]);

    expect(await world.find('peridot')).toEqual([id]);
  });

  it('keeps the names of its indexes when it is rebuilt', async () => {
    const world = await openSearchWorld();
    const names = () =>
      world.dataSource.query(`SELECT indexname FROM pg_indexes WHERE tablename LIKE 'search_%' ORDER BY 1`);
    const before = await names();

    for (let i = 0; i < 2; i++) await rebuildSearch(world.ctx(), world.search.engines[0]!);

    expect(await names()).toEqual(before);
  });
});

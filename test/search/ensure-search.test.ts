import { expect, it } from 'vitest';
import { ensureSearch, verifySearch } from '../../server/search/index.js';
import { openSearchWorld } from './search-world.js';

it('fills an index that nobody has filled yet, once', async () => {
  const world = await openSearchWorld();
  expect(await ensureSearch(world.ctx())).toEqual([]);
  const { id } = await world.listing({ title: 'Papyrus' });

  expect(await ensureSearch(world.ctx())).toEqual(['postgres']);
  expect(await ensureSearch(world.ctx())).toEqual([]);
  expect(await world.find('papyrus')).toEqual([id]);
});

it('makes anew what was read by another thesaurus, once', async () => {
  const world = await openSearchWorld();
  const { id } = await world.indexed({ title: 'Food security' });
  await world.db.query(
    `UPDATE search_document SET thesaurus = 'of yesterday', words = to_tsvector('simple', 'nothing')`,
  );

  expect((await verifySearch(world.ctx(), world.search.engines[0]!)).stale).toEqual([id]);
  expect(await ensureSearch(world.ctx())).toEqual(['postgres']);
  expect(await ensureSearch(world.ctx())).toEqual([]);
  expect(await world.find('segurança alimentar')).toEqual([id]);
});

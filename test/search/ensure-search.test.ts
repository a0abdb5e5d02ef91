import { expect, it } from 'vitest';
import { ensureSearch } from '../../server/search/index.js';
import { openSearchWorld } from './search-world.js';

it('fills an index that nobody has filled yet, once', async () => {
  const world = await openSearchWorld();
  expect(await ensureSearch(world.ctx())).toEqual([]);
  const { id } = await world.listing({ title: 'Papyrus' });

  expect(await ensureSearch(world.ctx())).toEqual(['postgres']);
  expect(await ensureSearch(world.ctx())).toEqual([]);
  expect(await world.find('papyrus')).toEqual([id]);
});

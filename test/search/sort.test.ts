import { describe, expect, it } from 'vitest';
import { openSearchWorld } from './search-world.js';

const world = await openSearchWorld();
const at = (day: string) => new Date(`${day}T00:00:00Z`);
const none = await world.indexed({ title: 'Teff', firstPublishedAt: at('2026-11-20') });
const past = await world.indexed({ title: 'Teff', validUntil: '2026-11-01', firstPublishedAt: at('2026-10-01') });
const course = await world.indexed({
  kind: 'training',
  title: 'Teff, teff and teff',
  summary: 'Teff.',
  details: { applicationDeadline: '2026-12-01' },
  validUntil: '2027-06-01',
  firstPublishedAt: at('2026-09-01'),
});
const soon = await world.indexed({
  title: 'Rye and teff',
  validUntil: '2026-11-24',
  firstPublishedAt: at('2026-09-02'),
});
const fund = await world.indexed({
  kind: 'fund',
  title: 'Teff',
  details: { deadline: '2026-12-01' },
  firstPublishedAt: at('2026-09-03'),
});
const bySoonest = [soon.id, fund.id, course.id, none.id, past.id];
const byNewest = [none.id, past.id, fund.id, soon.id, course.id];

describe.each(['', 'teff'])('results for “%s”', (text) => {
  it('come with the nearest deadline first, and what has none or had one last', async () => {
    expect(await world.find(text, { sort: 'deadline' })).toEqual(bySoonest);
  });

  it('come newest first', async () => {
    expect(await world.find(text, { sort: 'newest' })).toEqual(byNewest);
  });

  it.each(['newest', 'deadline', 'relevance'] as const)(
    'by %s, page after page, are the same as all at once',
    async (sort) => {
      const all = await world.find(text, { sort });
      const paged: string[] = [];
      let after;
      do {
        const { found } = await world.ask(text, { sort, limit: 1, after });
        paged.push(found[0]!.listing.id);
        after = found.length > 1 ? found[0]!.position : undefined;
      } while (after);
      expect(paged).toEqual(all);
    },
  );
});

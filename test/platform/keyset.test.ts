import { describe, expect, it } from 'vitest';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);

describe('a cursor', () => {
  it.each(['x', 'x.y', `x.${'é'.repeat(22)}`, `x.${'a'.repeat(22)}`, `.${'\u{1F600}'.repeat(11)}`])(
    'that nobody gave out is refused: %s',
    async (cursor) => {
      const { body } = await world.visitor().get('/api/v1/organisations').query({ cursor }).expect(422);
      expect(body.errors).toMatchObject([{ pointer: '#/cursor', in: 'query' }]);
    },
  );

  it('goes through organisations of one name without losing or repeating one', async () => {
    for (let i = 0; i < 5; i++) await build.organisation({ name: 'Same name', country: 'PER' });
    const seen: string[] = [];
    let address: string | undefined = '/api/v1/organisations?country=PER&limit=2';
    while (address) {
      const { body, headers }: { body: { items: { id: string }[] }; headers: Record<string, string> } = await world
        .visitor()
        .get(address)
        .expect(200);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      address = /<([^>]+)>; rel="next"/.exec(headers['link']!)?.[1];
    }
    expect(new Set(seen).size).toBe(5);
    expect(seen).toHaveLength(5);
  });

  it('shows another person nothing but what is theirs', async () => {
    const officer = await build.person('ministry_officer', { country: 'NPL' });
    for (let i = 0; i < 3; i++) await build.listing('need', { organisation: officer.organisation, state: 'draft' });
    const { body } = await world.as(officer).get('/api/v1/listings?limit=1').expect(200);
    const other = await build.person('ministry_officer', { country: 'PER' });
    const theirs = await world.as(other).get('/api/v1/listings').query({ limit: 1, cursor: body.next }).expect(200);
    expect(theirs.body.items).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { MOST_SAVED } from '../../server/saved-searches/index.js';
import { searchAlertWorld } from './search-alert-world.js';

const { world, build, save } = await searchAlertWorld();
const ada = await build.person('institution_member', { country: 'PER' });
const eve = await build.person('institution_member', { country: 'PER' });
const post = (body: object) => world.as(ada).post('/api/v1/saved-searches').send(body);

describe('a saved search', () => {
  it('is kept, listed, renamed, changed and removed by its person', async () => {
    const id = await save(ada, '?q=quinoa&sort=newest&region=002', 'none', 'First');
    const { body: list } = await world.as(ada).get('/api/v1/saved-searches').expect(200);
    expect(list.items).toMatchObject([
      { id, name: 'First', query: 'q=quinoa&region=002&sort=newest', cadence: 'none', version: 1 },
    ]);
    const address = `/api/v1/saved-searches/${id}`;
    await world.as(ada).patch(address).send({ name: 'Second' }).expect(428);
    const { body } = await world
      .as(ada)
      .patch(address)
      .set('If-Match', '"1"')
      .send({ name: 'Second', cadence: 'weekly' })
      .expect(200)
      .expect('ETag', '"2"');
    expect(body).toMatchObject({ name: 'Second', cadence: 'weekly', version: 2 });
    await world.as(ada).patch(address).set('If-Match', '"1"').send({ name: 'Third' }).expect(412);
    await world.as(ada).delete(address).expect(204);
    await world.as(ada).get(address).expect(404);
  });

  it('of someone else is not there', async () => {
    const id = await save(ada, 'q=private', 'none');
    const address = `/api/v1/saved-searches/${id}`;
    await world.visitor().get(address).expect(401);
    for (const path of [address, `${address}/alerts`, `${address}/feed`]) await world.as(eve).get(path).expect(404);
    await world.as(eve).post(`${address}/feed`).expect(404);
    await world.as(eve).patch(address).set('If-Match', '"1"').send({ name: 'Mine' }).expect(404);
    await world.as(eve).delete(address).expect(404);
    expect((await world.as(eve).get('/api/v1/saved-searches').expect(200)).body.items).toEqual([]);
    expect((await world.as(ada).get(address).expect(200)).body.name).toBe('My search');
  });

  it('refuses what is no search, no name and no cadence, and says where', async () => {
    const wrong = async (body: object, pointer: string) => {
      const answer = await post({ name: 'x', query: '', cadence: 'none', ...body }).expect(422);
      expect(answer.body.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
    };
    await wrong({ cadence: 'hourly' }, '#/cadence');
    await wrong({ cadence: null }, '#/cadence');
    await wrong({ name: '' }, '#/name');
    await wrong({ name: 'bell\u0007' }, '#/name');
    await wrong({ name: 'n'.repeat(101) }, '#/name');
    await wrong({ query: 'country=Atlantis' }, '#/country/0');
    await wrong({ query: `q=${'x'.repeat(201)}` }, '#/q');
    await wrong({ query: 'sort=price' }, '#/sort');
    await wrong({ query: 'x'.repeat(5_000) }, '#/query');
    await wrong({ query: 7 }, '#/query');
    await wrong({ more: 1 }, '#/more');
    await post({ name: 'x', query: 'q=' + 'x'.repeat(1_000_000) }).expect(413);
    await post({ name: 'x', query: 'q=%E0%A4%A&kind=need&__proto__=1&constructor=2' }).expect(201);
  });

  it(`is one of at most ${MOST_SAVED}, also when many are saved at once`, async () => {
    const greedy = await build.person('institution_member', { country: 'PER' });
    const statuses = await Promise.all(
      Array.from({ length: MOST_SAVED + 5 }, (_, n) =>
        world
          .as(greedy)
          .post('/api/v1/saved-searches')
          .send({ name: `${n}`, query: '' })
          .then(({ status }) => status),
      ),
    );
    expect(statuses.filter((status) => status === 201)).toHaveLength(MOST_SAVED);
    expect(statuses.filter((status) => status === 409)).toHaveLength(5);
  });
});

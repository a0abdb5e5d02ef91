import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../server/actor.js';
import type { TestPerson } from '../support/build.js';
import { drip, poolWorld, type DripCountry } from './pool-world.js';

const { world, build, post, postDrip, sideOf, close, stored } = await poolWorld();

const ids = {} as Record<DripCountry, string>;
let poolId: string;
let nepal: TestPerson;
beforeAll(async () => {
  for (const country of ['PER', 'NPL', 'MAR'] as const) ids[country] = await postDrip(country);
  await world.drain();
  poolId = (await stored())[0]!.id;
  nepal = (await sideOf('NPL')).officer;
});
const get = (who: TestPerson, address: string) => world.as(who).get(`/api/v1${address}`);
const needOf = (body: { needs: { id: string }[] }, id: string) => body.needs.find((need) => need.id === id);

describe('a pool', () => {
  it('says who asks for the same, in which words, and what one course would take and save', async () => {
    const { body } = await get(nepal, `/pools/${poolId}`).set('Accept-Language', 'fr').expect(200);

    expect(body).toMatchObject({
      id: poolId,
      state: 'proposed',
      dissolvedReason: null,
      countries: ['MAR', 'NPL', 'PER'],
      hidden: 0,
      form: 'course',
      startsOn: '2027-03-01',
      endsOn: '2027-06-30',
      modalities: ['training'],
      seats: 35,
      savings: [
        {
          currency: 'USD',
          share: 0.5,
          apart: { amount: '100000.00', minor: 10_000_000 },
          together: { amount: '80000.00', minor: 8_000_000 },
          saved: { amount: '20000.00', minor: 2_000_000 },
        },
      ],
    });
    expect(body.needs[0].likeness).toBe(1);
    expect(needOf(body, ids.PER)).toEqual({
      id: ids.PER,
      title: drip.PER.title,
      language: 'es',
      country: 'PER',
      illustrative: false,
      open: true,
      organisation: { id: expect.any(String), name: expect.any(String) },
      likeness: expect.any(Number),
    });
    expect(body.words[0]).toEqual({
      label: 'irrigation goutte à goutte',
      said: expect.arrayContaining([
        { needId: ids.PER, words: 'Riego por goteo' },
        { needId: ids.NPL, words: 'Drip irrigation' },
        { needId: ids.MAR, words: 'الري بالتنقيط' },
      ]),
    });
    expect(body.languages.interpreters).toHaveLength(2);
    expect(body.toSettle.map(({ code }: { code: string }) => code)).toEqual(['host', 'interpreter', 'dates', 'form']);
  });

  it('is found from each of its needs', async () => {
    for (const id of Object.values(ids))
      expect((await get(nepal, `/listings/${id}/pool`).expect(200)).body.id).toBe(poolId);
  });

  it('is for the sides of its needs and for administrators', async () => {
    const colleague = (role: Role) => build.person(role, { organisation: nepal.organisation });
    for (const who of [
      (await sideOf('PER')).officer,
      (await sideOf('MAR')).focalPoint,
      await colleague('institution_member'),
      await colleague('institution_admin'),
      await build.person('administrator'),
    ]) {
      await get(who, `/pools/${poolId}`).expect(200);
      await get(who, `/listings/${ids.NPL}/pool`).expect(200);
    }
    for (const who of [
      (await sideOf('KEN')).officer,
      (await sideOf('KEN')).focalPoint,
      await colleague('expert'),
      await build.person('institution_member', { country: 'NPL' }),
      await build.person('donor_officer'),
    ]) {
      expect((await get(who, `/pools/${poolId}`).expect(404)).body.code).toBe('not-found');
      await get(who, `/listings/${ids.NPL}/pool`).expect(404);
    }
    await world.visitor().get(`/api/v1/pools/${poolId}`).expect(401);
    await world.visitor().get(`/api/v1/listings/${ids.NPL}/pool`).expect(401);
  });

  it('is not there for what is in none', async () => {
    const alone = await post('NPL', {
      language: 'en',
      title: 'Beekeeping',
      summary: 'Beekeeping for women.',
      details: { problem: 'Hives are burnt at each harvest.' },
      languages: ['en'],
    });
    const offer = await build.listing('training', { title: 'Drip irrigation' });
    await world.drain();
    for (const id of [alone, offer.id, randomUUID()]) await get(nepal, `/listings/${id}/pool`).expect(404);
    await get(nepal, `/pools/${randomUUID()}`).expect(404);
    for (const address of ['/pools/1', "/pools/'--", '/pools/%00', '/listings/x/pool'])
      expect((await get(nepal, address)).status).toBeOneOf([400, 404, 422]);
  });
});

describe('what one may not read of a pool', () => {
  it('is what registered users alone may read, for nobody: its readers are registered', async () => {
    const kit = await poolWorld();
    await kit.postDrip('PER');
    const id = await kit.postDrip('NPL', { confidentiality: 'registered' });
    await kit.world.drain();
    const { officer } = await kit.sideOf('PER');

    const { body } = await kit.world.as(officer).get(`/api/v1/listings/${id}/pool`).expect(200);
    expect(body.countries).toEqual(['NPL', 'PER']);
  });

  it.each([
    ['is under review', { title: 'Secret words nobody endorsed' }],
    ['is for the parties of a match from now on', { confidentiality: 'parties', title: 'Secret words' }],
  ])('is a need that %s, from the moment on that it is', async (_what, changes) => {
    const kit = await poolWorld();
    const peru = await kit.postDrip('PER');
    const secret = await kit.postDrip('NPL');
    const morocco = await kit.postDrip('MAR');
    await kit.world.drain();
    const { id } = (await kit.stored())[0]!;
    const { officer } = await kit.sideOf('PER');

    // Before anything that follows from it has been carried out.
    await kit.revise('NPL', secret, changes);

    const answer = await kit.world.as(officer).get(`/api/v1/pools/${id}`).expect(200);
    expect(answer.body).toMatchObject({ hidden: 1, countries: ['MAR', 'PER'], savings: [], seats: 20 });
    expect(answer.body.needs.map((need: { id: string }) => need.id).toSorted()).toEqual([peru, morocco].toSorted());
    expect(answer.text).not.toMatch(/Secret|NPL|Drip irrigation/);
    await kit.world.as(officer).get(`/api/v1/listings/${secret}/pool`).expect(404);
    const own = await kit.world
      .as((await kit.sideOf('NPL')).officer)
      .get(`/api/v1/pools/${id}`)
      .expect(200);
    expect(own.body).toMatchObject({ hidden: 0, countries: ['MAR', 'NPL', 'PER'] });
  });

  it('is what its last needs say once they are closed', async () => {
    const kit = await poolWorld();
    await kit.postDrip('PER');
    const closed = await kit.postDrip('NPL');
    await kit.world.drain();
    await kit.close('NPL', closed);
    const { id } = (await kit.stored())[0]!;

    const { body } = await kit.world
      .as((await kit.sideOf('PER')).officer)
      .get(`/api/v1/pools/${id}`)
      .expect(200);
    expect(body).toMatchObject({
      state: 'dissolved',
      dissolvedReason: 'too_few_countries',
      hidden: 1,
      countries: ['PER'],
    });
  });
});

describe('the list of pools', () => {
  it('has those of the own side or country, the newest first, page by page', async () => {
    const subjects = ['Wind power', 'Cataract surgery', 'Census mapping'];
    for (const title of subjects) {
      world.after(1);
      for (const country of ['TGO', 'BEN'])
        await post(country, { language: 'en', title, summary: title, details: { problem: title }, languages: ['en'] });
      await world.drain();
    }
    const { officer, focalPoint } = await sideOf('TGO');
    for (const who of [officer, focalPoint, await build.person('administrator')]) {
      const { body } = await get(who, '/pools?limit=2').expect(200);
      const next = await get(who, `/pools?limit=2&cursor=${body.next}`).expect(200);
      const titles = [...body.items, ...next.body.items].map((item) => item.needs[0].title);
      expect(titles.slice(0, 3)).toEqual(subjects.toReversed());
      expect(titles).toHaveLength(who.organisation.country ? 3 : 4);
    }
    expect((await get(nepal, '/pools').expect(200)).body.items.map(({ id }: { id: string }) => id)).toEqual([poolId]);
    const expert = await build.person('expert', { organisation: officer.organisation });
    expect((await get(expert, '/pools').expect(200)).body).toEqual({ items: [], next: null });
    expect((await get((await sideOf('KEN')).officer, '/pools').expect(200)).body.items).toEqual([]);
    await world.visitor().get('/api/v1/pools').expect(401);
  });

  it('has those that are over when asked for', async () => {
    const titles = {
      language: 'en',
      title: 'Bamboo craft',
      summary: 'Bamboo',
      details: { problem: 'Bamboo' },
      languages: ['en'],
    };
    const closed = await post('FJI', titles);
    await post('WSM', titles);
    await world.drain();
    await close('FJI', closed);
    const { officer } = await sideOf('WSM');

    expect((await get(officer, '/pools').expect(200)).body.items).toEqual([]);
    expect((await get(officer, '/pools?state=dissolved').expect(200)).body.items).toMatchObject([
      { state: 'dissolved', hidden: 1 },
    ]);
  });

  it.each([
    ['?limit=0', '#/limit'],
    ['?limit=1000', '#/limit'],
    ['?state=gone', '#/state'],
    ['?cursor=nonsense', '#/cursor'],
  ])('refuses %s by the name of what is wrong', async (query, pointer) => {
    const { body } = await get(nepal, `/pools${query}`).expect(422);
    expect(body.errors.map((error: { pointer: string }) => error.pointer)).toEqual([pointer]);
  });
});

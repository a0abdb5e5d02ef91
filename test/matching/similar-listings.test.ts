import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Listing } from '../../server/listings/index.js';
import type { TestPerson } from '../support/build.js';
import { drip, poolWorld } from './pool-world.js';

const { world, build, post, postDrip, sideOf } = await poolWorld();
const ADDRESS = '/api/v1/similar-listings';

let nepal: TestPerson;
let draft: Listing;
let open: string;
let abroad: string;
const beekeeping = {
  language: 'en',
  title: 'Modern beekeeping for rural women',
  summary: 'Training in beekeeping, honey extraction and marketing.',
  details: { problem: 'Hives are burnt at each harvest.' },
  languages: ['en'],
};
beforeAll(async () => {
  nepal = (await sideOf('NPL')).officer;
  const { skills, language, title, summary, details } = drip.NPL;
  draft = await build.listing('need', {
    organisation: nepal.organisation,
    state: 'draft',
    language,
    title,
    summary,
    details,
    skills: [...skills],
    sectors: [31140],
  });
  open = await post('NPL', beekeeping);
  abroad = await postDrip('PER');
  await world.drain();
});

const similar = (body: object, who = nepal) =>
  world
    .as(who)
    .post(ADDRESS)
    .send({ kind: 'need', language: 'en', ...body });
const idsOf = (list: { id: string }[]) => list.map(({ id }) => id);

describe('while somebody types', () => {
  it('their own draft that says the same is pointed out, and what others ask for, in whatever language', async () => {
    const { body } = await similar({ title: 'Drip irrigation for vegetables of small farmers' }).expect(200);

    expect(body.own).toEqual([
      {
        id: draft.id,
        title: draft.title,
        language: 'en',
        state: 'draft',
        country: 'NPL',
        organisation: { id: nepal.organisation.id, name: nepal.organisation.name },
        likeness: expect.any(Number),
        words: expect.arrayContaining([{ own: 'Drip irrigation', theirs: 'Drip irrigation' }]),
      },
    ]);
    expect(body.own[0].likeness).toBeGreaterThan(0.5);
    expect(body.others).toMatchObject([{ id: abroad, state: 'matching', country: 'PER' }]);
    expect(body.others[0].words).toContainEqual({ own: 'Drip irrigation', theirs: 'Riego por goteo' });
  });

  it('their own open listing is found too, in another language, and when only a word is typed', async () => {
    for (const typed of [
      { title: 'Apiculture moderne pour les femmes rurales', language: 'fr' },
      { title: 'تربية النحل', language: 'ar' },
      { title: 'Beekeeping' },
    ]) {
      const { body } = await similar(typed).expect(200);
      expect(idsOf(body.own)).toEqual([open]);
      expect(body.others).toEqual([]);
    }
  });

  it('a neighbour in the field is not, nor another kind, nor what says nothing', async () => {
    for (const typed of [
      { title: 'Small dams for livestock' },
      { title: 'Export of honey', summary: 'Certification of exporters.' },
      { title: 'Drip irrigation for vegetable growers', kind: 'training' },
      { title: '???' },
      { title: '👍🏾🌾' },
      { title: 'xyzzy' },
      { title: 'Training' },
    ])
      expect((await similar(typed).expect(200)).body).toEqual({ own: [], others: [] });
  });

  it('the listing that is being edited is not its own double', async () => {
    const { body } = await similar({ title: draft.title, summary: draft.summary, exceptId: draft.id }).expect(200);
    expect(body.own).toEqual([]);
  });

  it('what is closed, declined or withdrawn is over', async () => {
    const { officer } = await sideOf('KEN');
    for (const state of ['closed', 'declined', 'withdrawn', 'expired', 'returned'] as const)
      await build.listing('need', { organisation: officer.organisation, title: 'Census mapping', state });

    const { body } = await similar({ title: 'Census mapping' }, officer).expect(200);
    expect(body.own.map(({ state }: { state: string }) => state).toSorted()).toEqual(['expired', 'returned']);
  });

  it('drafts of others are never shown, nor what they keep for the parties', async () => {
    const stranger = (await sideOf('UGA')).officer;
    await build.listing('need', { title: 'Cataract surgery', organisation: nepal.organisation, state: 'draft' });
    await build.listing('need', { title: 'Cataract surgery', confidentiality: 'parties' });
    const registered = await build.listing('need', { title: 'Cataract surgery', confidentiality: 'registered' });

    const { body } = await similar({ title: 'Cataract surgery' }, stranger).expect(200);
    expect(body.own).toEqual([]);
    expect(idsOf(body.others)).toEqual([registered.id]);
    expect(body.others[0].organisation.id).not.toBe(nepal.organisation.id);
  });

  it('a focal point who writes for a ministry is told of that ministry’s', async () => {
    const { focalPoint } = await sideOf('NPL');
    const typed = { title: 'Drip irrigation for vegetables' };

    expect((await similar(typed, focalPoint).expect(200)).body.own).toEqual([]);
    const { body } = await similar({ ...typed, organisationId: nepal.organisation.id }, focalPoint).expect(200);
    expect(idsOf(body.own)).toEqual([draft.id]);
  });

  it('who acts for nobody yet is shown what others ask for', async () => {
    const nobody = await build.person('expert');
    await world.db.query('DELETE FROM membership WHERE person_id = $1', [nobody.id]);

    const { body } = await similar({ title: 'Riego por goteo de hortalizas', language: 'es' }, nobody).expect(200);
    expect(body.own).toEqual([]);
    expect(idsOf(body.others)).toEqual([abroad]);
  });

  it('a long text is compared with a short one', async () => {
    const summary = 'The ministry asks for training in drip irrigation of vegetables. '.repeat(40);
    const { body } = await similar({ title: 'Irrigation', summary, skills: ['drip irrigation'] }).expect(200);
    expect(idsOf(body.own)).toEqual([draft.id]);
  });

  it.each([
    [{}, '#/title'],
    [{ title: '' }, '#/title'],
    [{ title: ' ' }, '#/title'],
    [{ title: 'x'.repeat(201) }, '#/title'],
    [{ title: 'rice', kind: 'wish' }, '#/kind'],
    [{ title: 'rice', summary: 'rice '.repeat(20_000) }, '#/summary'],
    [{ title: 'rice', summary: ['rice'] }, '#/summary'],
    [{ title: 'rice', sectors: [1] }, '#/sectors/0'],
    [{ title: 'rice', language: 'xx' }, '#/language'],
    [{ title: 'rice', languages: ['xx'] }, '#/languages/0'],
    [{ title: 'rice', skills: ['a\u0007'] }, '#/skills/0'],
    [{ title: 'rice', text: 'rice' }, '#/text'],
    [{ title: 'rice', organisationId: 'mine' }, '#/organisationId'],
    [{ title: 'rice', organisationId: randomUUID() }, '#/organisationId'],
    [{ title: 'rice', exceptId: randomUUID() }, '#/exceptId'],
  ])('%j is refused by the name of the field', async (body, pointer) => {
    const { body: problem } = await similar(body).expect(422);
    expect(problem.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it('organisations and listings of others are refused as if they were not there', async () => {
    const { officer } = await sideOf('UGA');
    const [other, none] = [officer.organisation.id, randomUUID()].map((organisationId) =>
      similar({ title: 'rice', organisationId }).expect(422),
    );
    expect((await other!).body.errors).toEqual((await none!).body.errors);
    await similar({ title: 'rice', exceptId: abroad }).expect(422);
  });

  it('nothing is kept, and nobody else is let in', async () => {
    const before = await world.db.query('SELECT count(*) FROM domain_event');
    await similar({ title: 'Drip irrigation' }).set('Idempotency-Key', 'once').expect(200);
    expect((await similar({ title: 'Beekeeping' }).set('Idempotency-Key', 'once').expect(200)).body.own).toHaveLength(
      1,
    );
    expect(await world.db.query('SELECT count(*) FROM domain_event')).toEqual(before);
    await world.visitor().post(ADDRESS).send({ kind: 'need', title: 'rice' }).expect(401);
  });
});

describe('a listing that is there', () => {
  it('names its doubles to its own side', async () => {
    const again = await build.listing('need', {
      organisation: nepal.organisation,
      state: 'draft',
      title: 'Drip systems for growers of vegetables',
      skills: ['drip irrigation'],
    });
    const address = `/api/v1/listings/${again.id}/similar`;

    expect(idsOf((await world.as(nepal).get(address).expect(200)).body.own)).toEqual([draft.id]);
    expect(idsOf((await world.as(nepal).get(`/api/v1/listings/${draft.id}/similar`).expect(200)).body.own)).toEqual([
      again.id,
    ]);
    await world
      .as((await sideOf('PER')).officer)
      .get(address)
      .expect(404);
    await world
      .as((await sideOf('PER')).officer)
      .get(`/api/v1/listings/${open}/similar`)
      .expect(403);
    await world.visitor().get(address).expect(401);
    await world.as(nepal).get(`/api/v1/listings/${randomUUID()}/similar`).expect(404);
  });

  it('is compared with what it says now', async () => {
    const { officer } = await sideOf('GHA');
    const make = (title: string) =>
      world
        .as(officer)
        .post('/api/v1/listings')
        .send({ kind: 'need', organisationId: officer.organisation.id, language: 'en', title })
        .expect(201);
    const [one, other] = [await make('Tea processing'), await make('Census mapping')];
    const doublesOf = async () =>
      idsOf((await world.as(officer).get(`/api/v1/listings/${one.body.id}/similar`).expect(200)).body.own);
    expect(await doublesOf()).toEqual([]);

    await world
      .as(officer)
      .patch(`/api/v1/listings/${other.body.id}`)
      .set('If-Match', other.headers['etag']!)
      .send({ title: 'Processing of tea' })
      .expect(200);
    expect(await doublesOf()).toEqual([other.body.id]);
  });
});

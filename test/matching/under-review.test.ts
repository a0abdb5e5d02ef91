import { describe, expect, it } from 'vitest';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);

/** A need of Nepal and an offer of Sri Lanka that are matched, both on their way through every step. */
async function matched() {
  const officer = await build.person('ministry_officer', { country: 'NPL' });
  const nepal = await build.person('focal_point', { country: 'NPL' });
  const institute = await build.person('institution_admin', { country: 'LKA' });
  const lanka = await build.person('focal_point', { country: 'LKA' });
  const publish = async (author: typeof officer, endorser: typeof officer, kind: string) => {
    const fields = {
      kind,
      organisationId: author.organisation.id,
      language: 'en',
      title: 'Banana fibre extraction and weaving',
      summary: 'Extraction of banana fibre and its use in handicraft.',
      ...(kind === 'need' ? { details: { problem: 'No market for banana stems.' } } : {}),
      sectors: [32161],
      languages: ['en'],
      confidentiality: 'parties',
    };
    const { body } = await world.as(author).post('/api/v1/listings').send(fields).expect(201);
    const address = `/api/v1/listings/${body.id}`;
    await world.as(author).post(`${address}/submission`).expect(200);
    await world.as(endorser).post(`${address}/endorsement`).expect(200);
    await world.as(endorser).post(`${address}/publication`).expect(200);
    return body.id as string;
  };
  const need = await publish(officer, nepal, 'need');
  const offer = await publish(institute, lanka, 'expertise');
  await world.drain();
  const { body } = await world.as(officer).get(`/api/v1/listings/${need}/matches`).expect(200);
  const match = body.items.find((each: { offer: { id: string } }) => each.offer.id === offer);
  const revise = async (changes: object) => {
    const { headers } = await world.as(officer).get(`/api/v1/listings/${need}`).expect(200);
    return world
      .as(officer)
      .patch(`/api/v1/listings/${need}`)
      .set('If-Match', headers['etag']!)
      .send(changes)
      .expect(200);
  };
  return { officer, nepal, institute, lanka, need, offer, match: match.id as string, revise };
}

const SECRET = 'Secret words nobody endorsed';

describe('a listing under review', () => {
  it.each(['ended', 'dismissed', 'introduced'])(
    'shows the other side of a match that is %s only what was endorsed',
    async (state) => {
      const { officer, institute, need, offer, match, revise } = await matched();
      const step = (noun: string, body: object = {}) =>
        world.as(officer).post(`/api/v1/matches/${match}/${noun}`).send(body);
      if (state === 'dismissed') await step('dismissal', { reason: 'other' }).expect(200);
      if (state === 'introduced') await step('introduction').expect(200);
      await revise({ title: SECRET, summary: SECRET });

      const look = async () => [
        (await world.as(institute).get(`/api/v1/matches/${match}`).expect(200)).body,
        (await world.as(institute).get(`/api/v1/listings/${offer}/matches?limit=100`).expect(200)).body,
        (await world.as(institute).get(`/api/v1/listings/${offer}/matches?limit=100&state=${state}`).expect(200)).body,
        (await world.as(institute).get('/api/v1/search?q=secret').expect(200)).body.items,
      ];
      expect(JSON.stringify(await look())).not.toContain(SECRET);
      await world.drain();
      expect(JSON.stringify(await look())).not.toContain(SECRET);
      await world.as(institute).get(`/api/v1/listings/${need}`).expect(404);
    },
  );

  it('is introduced to nobody, even before its matches have ended', async () => {
    const { officer, match, revise } = await matched();
    await revise({ summary: SECRET });
    const { body } = await world.as(officer).post(`/api/v1/matches/${match}/introduction`).expect(409);
    expect(body.code).toBe('wrong-state');
    await world.as(officer).post(`/api/v1/matches/${match}/shortlisting`).expect(409);
  });
});

describe('a step of a match', () => {
  it('says which version was read, and is stopped if that was changed meanwhile', async () => {
    const { officer, match } = await matched();
    const address = `/api/v1/matches/${match}`;
    const { headers } = await world.as(officer).get(address).expect(200);
    const read = headers['etag']!;
    const { headers: after } = await world
      .as(officer)
      .post(`${address}/shortlisting`)
      .set('If-Match', read)
      .expect(200);
    expect(after['etag']).not.toBe(read);
    await world.as(officer).post(`${address}/introduction`).set('If-Match', read).expect(412);
    await world.as(officer).post(`${address}/dismissal`).set('If-Match', read).send({ reason: 'other' }).expect(412);
    await world.as(officer).post(`${address}/introduction`).set('If-Match', after['etag']!).expect(200);
  });

  it('taken by two at once is taken once', async () => {
    const { officer, institute, match } = await matched();
    const answers = await Promise.all([
      world.as(officer).post(`/api/v1/matches/${match}/introduction`),
      world.as(institute).post(`/api/v1/matches/${match}/dismissal`).send({ reason: 'other' }),
    ]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  });
});

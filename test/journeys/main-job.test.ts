import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const need = {
  kind: 'need',
  language: 'fr',
  title: 'Extraction de la fibre de banane pour les revenus ruraux',
  summary: 'Des coopératives de femmes veulent tisser la fibre de banane.',
  details: { problem: 'Les troncs pourrissent au champ après la récolte.' },
  sectors: [32161],
  sdgs: ['8.3'],
  skills: ['fibre de banane', 'artisanat'],
  languages: ['fr', 'en'],
};

const offer = {
  kind: 'training',
  language: 'en',
  title: 'Banana fibre extraction and use',
  summary: 'Three weeks on extraction, spinning and handicraft of banana fibre.',
  sectors: [32161],
  sdgs: ['8.3'],
  skills: ['banana fibre', 'handicraft'],
  languages: ['en'],
  seats: 20,
};

async function marketplace() {
  const world = await openWorld();
  const build = builders(world);
  const officer = await build.person('ministry_officer', { country: 'TGO', locale: 'fr' });
  const togo = await build.person('focal_point', { country: 'TGO', locale: 'fr' });
  const institute = await build.person('institution_admin', { country: 'LKA' });
  const lanka = await build.person('focal_point', { country: 'LKA' });

  async function post(fields: object, author: typeof officer, focalPoint: typeof togo) {
    const { body } = await world
      .as(author)
      .post('/api/v1/listings')
      .send({ ...fields, organisationId: author.organisation.id })
      .expect(201);
    await world.as(author).post(`/api/v1/listings/${body.id}/submission`).expect(200);
    await world.as(focalPoint).post(`/api/v1/listings/${body.id}/endorsement`).expect(200);
    await world.as(focalPoint).post(`/api/v1/listings/${body.id}/publication`).expect(200);
    await world.drain();
    return body.id as string;
  }
  const matchesOf = async (who: typeof officer, id: string) =>
    (await world.as(who).get(`/api/v1/listings/${id}/matches`).expect(200)).body.items;
  const noticesOf = async (who: typeof officer) =>
    (await world.as(who).get('/api/v1/notifications').expect(200)).body.items;
  return { world, officer, togo, institute, lanka, post, matchesOf, noticesOf };
}

describe('the main job', () => {
  it('a need is posted, endorsed, found, matched with reasons, and the other side hears of it', async () => {
    const { world, officer, togo, institute, lanka, post, matchesOf, noticesOf } = await marketplace();
    const offerId = await post(offer, institute, lanka);
    const needId = await post(need, officer, togo);

    const [match] = await matchesOf(officer, needId);
    expect(match.offer.id).toBe(offerId);
    expect(Object.keys(match.criteria).sort()).toEqual(['economicBenefit', 'feasibility', 'mutuality', 'viability']);
    const [mirrored] = await matchesOf(institute, offerId);
    expect(mirrored.criteria).toEqual(match.criteria);

    const { body: found } = await world.visitor().get('/api/v1/search?q=fibre%20banane').expect(200);
    expect(found.items.map((item: { id: string }) => item.id)).toContain(needId);

    expect((await noticesOf(institute)).map((n: { name: string }) => n.name)).toContain('match.suggested');
    const mails = readdirSync(path.join(world.dataDir, 'mail')).map((file) =>
      readFileSync(path.join(world.dataDir, 'mail', file), 'utf8'),
    );
    expect(mails.filter((mail) => mail.includes(institute.email)).length).toBeGreaterThan(0);
  });

  it('a later offer finds the waiting need in the same way', async () => {
    const { officer, togo, institute, lanka, post, matchesOf, noticesOf } = await marketplace();
    const needId = await post(need, officer, togo);
    expect(await matchesOf(officer, needId)).toEqual([]);

    const offerId = await post(offer, institute, lanka);
    const [match] = await matchesOf(officer, needId);
    expect(match.offer.id).toBe(offerId);
    expect((await noticesOf(officer)).map((n: { name: string }) => n.name)).toContain('match.suggested');
  });

  it('what is withdrawn is found and matched no more', async () => {
    const { world, officer, togo, institute, lanka, post, matchesOf } = await marketplace();
    const offerId = await post(offer, institute, lanka);
    const needId = await post(need, officer, togo);
    await world
      .as(institute)
      .post(`/api/v1/listings/${offerId}/withdrawal`)
      .send({ reason: 'funding_lost' })
      .expect(200);

    const hidden = await world.visitor().get('/api/v1/search?q=banana').expect(200);
    expect(hidden.body.items.map((item: { id: string }) => item.id)).not.toContain(offerId);
    await world.drain();
    expect(await matchesOf(officer, needId)).toEqual([]);
    expect(await world.recorded('match.ended')).toEqual([
      expect.objectContaining({ needId, offerId, reason: 'listing_withdrawn' }),
    ]);
  });
});

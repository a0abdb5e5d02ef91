import { describe, expect, it } from 'vitest';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);

describe('organisations', () => {
  it('are registered by the focal point of their country, and nobody else', async () => {
    const focalPoint = await build.person('focal_point', { country: 'NPL' });
    const officer = await build.person('ministry_officer', { country: 'NPL' });
    const institute = { kind: 'institution', name: 'Water Institute', country: 'NPL', centreOfExcellence: true };

    await world.as(officer).post('/api/v1/organisations').send(institute).expect(403);
    await world
      .as(focalPoint)
      .post('/api/v1/organisations')
      .send({ ...institute, country: 'BRA' })
      .expect(403);
    const { body } = await world.as(focalPoint).post('/api/v1/organisations').send(institute).expect(201);
    expect(body).toMatchObject({ centreStatus: 'claimed', country: 'NPL' });
  });

  it('become centres of excellence when their own focal point verifies it', async () => {
    const institute = await build.organisation({ country: 'NPL', centreStatus: 'claimed' });
    const focalPoint = await build.person('focal_point', { country: 'NPL' });
    const elsewhere = await build.person('focal_point', { country: 'BRA' });

    await world.as(elsewhere).post(`/api/v1/organisations/${institute.id}/verification`).expect(403);
    const { body } = await world.as(focalPoint).post(`/api/v1/organisations/${institute.id}/verification`).expect(200);
    expect(body).toMatchObject({ centreStatus: 'verified', verifiedAt: '2026-11-24T09:00:00.000Z' });
    expect(await world.recorded('organisation.verified')).toContainEqual({ organisationId: institute.id });
  });

  it('are listed by name, page by page', async () => {
    for (const name of ['Alpha', 'Beta', 'Gamma']) await build.organisation({ name, country: 'TON' });
    const first = await world.visitor().get('/api/v1/organisations?country=TON&limit=2').expect(200);
    expect(first.body.items.map((o: { name: string }) => o.name)).toEqual(['Alpha', 'Beta']);
    const rest = await world
      .visitor()
      .get(`/api/v1/organisations?country=TON&limit=2&cursor=${first.body.next}`)
      .expect(200);
    expect(rest.body).toMatchObject({ items: [{ name: 'Gamma' }], next: null });
  });
});

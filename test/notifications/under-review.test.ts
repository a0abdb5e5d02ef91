import { expect, it } from 'vitest';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);

it('a notice shows the other side the title last endorsed, not the one under review', async () => {
  const officer = await build.person('ministry_officer', { country: 'NPL' });
  const focalPoint = await build.person('focal_point', { country: 'NPL' });
  const provider = await build.person('institution_admin', { country: 'LKA' });
  await build.listing('training', { organisation: provider.organisation });
  const { body: need } = await world
    .as(officer)
    .post('/api/v1/listings')
    .send({
      kind: 'need',
      language: 'en',
      organisationId: officer.organisation.id,
      title: 'Banana fibre as endorsed',
      summary: 'Extraction of banana fibre for handicraft.',
      details: { problem: 'Stems rot in the field.' },
      sectors: [32161],
      skills: ['banana fibre', 'handicraft'],
      languages: ['en'],
    })
    .expect(201);
  const step = (who: { token: string }, noun: string) =>
    world.as(who).post(`/api/v1/listings/${need.id}/${noun}`).expect(200);
  await step(officer, 'submission');
  await step(focalPoint, 'endorsement');
  const { headers } = await step(focalPoint, 'publication');
  await world.drain();
  const tag = (await world.as(officer).get(`/api/v1/listings/${need.id}`)).headers['etag'] ?? headers['etag']!;
  await world
    .as(officer)
    .patch(`/api/v1/listings/${need.id}`)
    .set('If-Match', tag)
    .send({ title: 'Nobody endorsed this' })
    .expect(200);
  await world.drain();

  const { text } = await world.as(provider).get('/api/v1/notifications').expect(200);
  expect(text).toContain('Banana fibre as endorsed');
  expect(text).not.toContain('Nobody endorsed this');
});

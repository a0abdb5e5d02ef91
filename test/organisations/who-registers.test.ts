import { describe, expect, it } from 'vitest';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);

describe('an organisation', () => {
  it.each(['focal_point', 'secretariat'])('of kind %s is registered by the secretariat alone', async (kind) => {
    const peru = await build.person('focal_point', { country: 'PER' });
    const body = { kind, name: 'Second of its kind', country: 'PER' };
    await world.as(peru).post('/api/v1/organisations').send(body).expect(403);
    await world
      .as(await build.person('administrator'))
      .post('/api/v1/organisations')
      .send(body)
      .expect(201);
  });

  it.each(['https://exam\u202Eple.org', 'https://a b.org'])('has no website at %j', async (website) => {
    const admin = await build.person('administrator');
    const { body } = await world
      .as(admin)
      .post('/api/v1/organisations')
      .send({ kind: 'ministry', name: 'M', country: 'PER', website })
      .expect(422);
    expect(body.errors[0].pointer).toBe('#/website');
  });
});

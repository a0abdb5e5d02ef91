import { describe, expect, it } from 'vitest';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);

const fields = {
  kind: 'need',
  language: 'en',
  title: 'Banana fibre extraction for rural livelihoods',
  summary: 'Women in cottage industries want to make cloth and paper of banana stems.',
  details: { problem: 'Stems rot in the field after the harvest.' },
  sectors: [32161],
  languages: ['en', 'ne'],
};

async function ministry() {
  const officer = await build.person('ministry_officer', { country: 'NPL' });
  const focalPoint = await build.person('focal_point', { country: 'NPL' });
  return { officer, focalPoint, organisationId: officer.organisation.id };
}

async function draft(given: object = {}) {
  const people = await ministry();
  const { body } = await world
    .as(people.officer)
    .post('/api/v1/listings')
    .send({ ...fields, organisationId: people.organisationId, ...given })
    .expect(201);
  const step = (who: { token: string }, noun: string, body_: object = {}) =>
    world.as(who).post(`/api/v1/listings/${body.id}/${noun}`).send(body_);
  return { ...people, id: body.id as string, body, step };
}

async function published() {
  const need = await draft();
  await need.step(need.officer, 'submission').expect(200);
  await need.step(need.focalPoint, 'endorsement').expect(200);
  await need.step(need.focalPoint, 'publication').expect(200);
  return need;
}

describe('a need on its way to the public', () => {
  it('always says who must act next and by when', async () => {
    const need = await draft();
    expect(need.body).toMatchObject({ state: 'draft', owner: 'owner', version: 1, actions: ['submit', 'withdraw'] });

    const submitted = await need.step(need.officer, 'submission').expect(200);
    expect(submitted.body).toMatchObject({ state: 'submitted', owner: 'endorser', dueAt: '2026-12-08T09:00:00.000Z' });

    const seen = await world.as(need.focalPoint).get(`/api/v1/listings/${need.id}`).expect(200);
    expect(seen.body.actions).toEqual(expect.arrayContaining(['return', 'endorse', 'decline']));
  });

  it('is seen by nobody else until it is published, then by everyone', async () => {
    const need = await draft();
    const stranger = await build.person('ministry_officer', { country: 'BRA' });
    await world.as(stranger).get(`/api/v1/listings/${need.id}`).expect(404);
    await world.visitor().get(`/api/v1/listings/${need.id}`).expect(404);

    const open = await published();
    const { body } = await world.visitor().get(`/api/v1/listings/${open.id}`).expect(200);
    expect(body).toMatchObject({ state: 'published', actions: [] });
    expect(await world.recorded('listing.published')).toContainEqual({ listingId: open.id });
  });

  it('is endorsed by the focal point of its country alone', async () => {
    const need = await draft();
    await need.step(need.officer, 'submission').expect(200);
    const elsewhere = await build.person('focal_point', { country: 'BRA' });

    await need.step(need.officer, 'endorsement').expect(403);
    await need.step(elsewhere, 'endorsement').expect(404);
    await world.visitor().post(`/api/v1/listings/${need.id}/endorsement`).expect(401);
    await need.step(need.focalPoint, 'publication').expect(409);
  });

  it('is not endorsed by whoever drafted it', async () => {
    const { focalPoint, organisationId } = await ministry();
    const { body } = await world
      .as(focalPoint)
      .post('/api/v1/listings')
      .send({ ...fields, organisationId })
      .expect(201);
    await world.as(focalPoint).post(`/api/v1/listings/${body.id}/submission`).expect(200);
    const refused = await world.as(focalPoint).post(`/api/v1/listings/${body.id}/endorsement`).expect(403);
    expect(refused.body).toMatchObject({ code: 'not-allowed' });
  });

  it('is returned and declined with a coded reason only', async () => {
    const need = await draft();
    await need.step(need.officer, 'submission').expect(200);
    const { body } = await need.step(need.focalPoint, 'return', { reason: 'because' }).expect(422);
    expect(body.errors[0].pointer).toBe('#/reason');

    const back = await need
      .step(need.focalPoint, 'return', { reason: 'unclear', note: 'How many households?' })
      .expect(200);
    expect(back.body).toMatchObject({ state: 'returned', reason: { code: 'unclear', note: 'How many households?' } });
    await need.step(need.officer, 'submission').expect(200);
    await need.step(need.focalPoint, 'refusal', { reason: 'outside_plan' }).expect(200);
    await need.step(need.officer, 'submission').expect(409);
  });

  it('names every missing field when it is submitted too early', async () => {
    const { officer, organisationId } = await ministry();
    const { body } = await world
      .as(officer)
      .post('/api/v1/listings')
      .send({ kind: 'need', language: 'en', title: 'Water', organisationId })
      .expect(201);
    const refused = await world.as(officer).post(`/api/v1/listings/${body.id}/submission`).expect(422);
    expect(refused.body.errors.map((e: { pointer: string }) => e.pointer)).toEqual([
      '#/summary',
      '#/sectors',
      '#/languages',
      '#/details/problem',
    ]);
  });
});

describe('changing a listing', () => {
  it('needs the version that was read', async () => {
    const need = await draft();
    const patch = (tag: string | undefined, body: object) => {
      const request = world.as(need.officer).patch(`/api/v1/listings/${need.id}`);
      return (tag ? request.set('If-Match', tag) : request).send(body);
    };
    await patch(undefined, { title: 'Banana' }).expect(428);
    await patch('W/"x"', { title: 'Banana' }).expect(412);
    const { headers } = await patch('"1"', { title: 'Banana fibre and paper' }).expect(200);
    expect(headers['etag']).toBe('"2"');
    await patch('"1"', { title: 'Other' }).expect(412);
  });

  it('goes back to the focal point with the difference when it is material', async () => {
    const need = await published();
    const { headers } = await world.as(need.officer).get(`/api/v1/listings/${need.id}`);
    const { body } = await world
      .as(need.officer)
      .patch(`/api/v1/listings/${need.id}`)
      .set('If-Match', headers['etag']!)
      .send({ title: 'Banana paper' })
      .expect(200);
    expect(body).toMatchObject({ state: 'submitted', title: 'Banana paper', owner: 'endorser' });
    await world.visitor().get(`/api/v1/listings/${need.id}`).expect(404);

    const { body: versions } = await world.as(need.focalPoint).get(`/api/v1/listings/${need.id}/versions`).expect(200);
    expect(versions.items[0]).toMatchObject({
      material: true,
      changes: [{ field: 'title', before: fields.title, after: 'Banana paper' }],
    });
  });

  it('stays public when it is minor', async () => {
    const need = await published();
    const { headers } = await world.as(need.officer).get(`/api/v1/listings/${need.id}`);
    const { body } = await world
      .as(need.officer)
      .patch(`/api/v1/listings/${need.id}`)
      .set('If-Match', headers['etag']!)
      .send({ skills: ['paper making'] })
      .expect(200);
    expect(body).toMatchObject({ state: 'published', skills: ['paper making'] });
  });
});

describe('time', () => {
  it('escalates what nobody endorses; warns of, and a week later expires, what nobody re-confirms', async () => {
    const { applyDeadlines } = await import('../../workers/apply-deadlines.js');
    const late = await draft();
    await late.step(late.officer, 'submission').expect(200);
    const old = await build.listing('need', { stateSince: world.now() });

    world.after(91);
    expect(await applyDeadlines(world.runtime)).toBeGreaterThanOrEqual(2);
    expect(await world.recorded('listing.due')).toContainEqual({ listingId: late.id, state: 'submitted', level: 1 });
    expect(await world.recorded('listing.due')).toContainEqual({ listingId: old.id, state: 'matching', level: 1 });
    expect(await world.recorded('listing.expired')).toEqual([]);

    world.after(8);
    await applyDeadlines(world.runtime);
    expect(await world.recorded('listing.expired')).toContainEqual({ listingId: old.id });
    world.after(-99);
  });

  it('is started anew by a re-confirmation', async () => {
    const home = await build.person('ministry_officer', { country: 'NPL' });
    const need = await build.listing('need', { organisation: home.organisation });
    world.after(80);
    const { body } = await world.as(home).post(`/api/v1/listings/${need.id}/confirmation`).expect(200);
    expect(body.dueAt).toBe(new Date(world.now().getTime() + 90 * 86_400_000).toISOString());
    world.after(-80);
  });
});

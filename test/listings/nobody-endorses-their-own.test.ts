import { describe, expect, it } from 'vitest';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);

const fields = {
  kind: 'need',
  language: 'en',
  title: 'Banana fibre extraction',
  summary: 'Cloth and paper of banana stems.',
  details: { problem: 'Stems rot in the field.' },
  sectors: [32161],
  languages: ['en'],
};

async function draft() {
  const officer = await build.person('ministry_officer', { country: 'NPL' });
  const focalPoint = await build.person('focal_point', { country: 'NPL' });
  const deputy = await build.person('focal_point', { country: 'NPL' });
  const { body } = await world
    .as(officer)
    .post('/api/v1/listings')
    .send({ ...fields, organisationId: officer.organisation.id })
    .expect(201);
  const address = `/api/v1/listings/${body.id}`;
  const step = (who: { token: string }, noun: string, given: object = {}) =>
    world.as(who).post(`${address}/${noun}`).send(given);
  const read = async (who: { token: string }) => (await world.as(who).get(address).expect(200)).body;
  const revise = async (who: { token: string }, changes: object) =>
    world
      .as(who)
      .patch(address)
      .set('If-Match', `"${(await read(who)).version}"`)
      .send(changes);
  const versions = async () => (await world.as(officer).get(`${address}/versions`).expect(200)).body.items;
  return { officer, focalPoint, deputy, address, step, read, revise, versions };
}

async function published() {
  const need = await draft();
  await need.step(need.officer, 'submission').expect(200);
  await need.step(need.focalPoint, 'endorsement').expect(200);
  await need.step(need.focalPoint, 'publication').expect(200);
  return need;
}

describe('nobody endorses words of their own', () => {
  it('not those they wrote into the draft of another', async () => {
    const need = await draft();
    await need.step(need.officer, 'submission').expect(200);
    expect((await need.revise(need.focalPoint, { title: 'What I would rather have' })).status).toBe(200);

    expect((await need.read(need.focalPoint)).actions).not.toContain('endorse');
    await need.step(need.focalPoint, 'endorsement').expect(403);
    expect((await need.read(need.deputy)).actions).toContain('endorse');
    await need.step(need.deputy, 'endorsement').expect(200);
  });

  it('not those with which they reopened it', async () => {
    const need = await published();
    expect((await need.revise(need.focalPoint, { summary: 'Something else entirely.' })).body.state).toBe('submitted');
    await need.step(need.focalPoint, 'endorsement').expect(403);
    await need.step(need.deputy, 'endorsement').expect(200);
  });

  it('but may endorse what others wrote after their own words were endorsed', async () => {
    const need = await draft();
    await need.step(need.officer, 'submission').expect(200);
    await need.revise(need.focalPoint, { title: 'A clearer title' });
    await need.step(need.deputy, 'endorsement').expect(200);
    await need.step(need.deputy, 'publication').expect(200);
    await need.revise(need.officer, { summary: 'More than before.' });
    await need.step(need.focalPoint, 'endorsement').expect(200);
  });
});

describe('what was not endorsed', () => {
  it('is still shown as a difference after a second edit', async () => {
    const need = await published();
    await need.revise(need.officer, { summary: 'First change.' });
    await need.revise(need.officer, { urgency: 'high' });
    await need.revise(need.officer, { title: 'Third change' });
    const [latest] = await need.versions();
    expect(latest.changes.map(({ field }: { field: string }) => field)).toEqual(['title', 'summary', 'urgency']);
    expect(latest.material).toBe(true);
  });

  it('is still shown as a difference when edited after it expired', async () => {
    const need = await published();
    await world.db.query(`UPDATE listing SET state = 'expired' WHERE id = $1`, [need.address.split('/').at(-1)]);
    await need.revise(need.officer, { summary: 'Changed while expired.' });
    await need.revise(need.officer, { skills: ['weaving'] });
    const [latest] = await need.versions();
    expect(latest.changes.map(({ field }: { field: string }) => field)).toEqual(['summary', 'skills']);
  });
});

describe('two at once', () => {
  it('submit and withdraw, endorse and revise, endorse twice: one order, no 500, never both', async () => {
    for (let i = 0; i < 4; i++) {
      const need = await draft();
      const [s, w] = await Promise.all([
        need.step(need.officer, 'submission'),
        need.step(need.officer, 'withdrawal', { reason: 'other' }),
      ]);
      expect([s.status, w.status].every((each) => [200, 409].includes(each))).toBe(true);
      expect((await need.read(need.officer)).state).toBe('withdrawn');
    }
    const need = await draft();
    await need.step(need.officer, 'submission').expect(200);
    const both = await Promise.all([need.step(need.focalPoint, 'endorsement'), need.step(need.deputy, 'endorsement')]);
    expect(both.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, 409]);
  });

  it('who endorses says which version was read, and is stopped if it was changed meanwhile', async () => {
    const need = await draft();
    await need.step(need.officer, 'submission').expect(200);
    const { version } = await need.read(need.focalPoint);
    await need.revise(need.officer, { title: 'Slipped in' });
    await need.step(need.focalPoint, 'endorsement').set('If-Match', `"${version}"`).expect(412);
  });
});

describe('If-Match', () => {
  it('of * is whatever is there now', async () => {
    const need = await draft();
    await world.as(need.officer).patch(need.address).set('If-Match', '*').send({ title: 'New' }).expect(200);
  });

  it.each(['7', 'W/"1"', '""', '"1', '"99999999999"', '"-1"', '"1.0"'])('of %s is no version of ours', async (tag) => {
    const need = await draft();
    await world.as(need.officer).patch(need.address).set('If-Match', tag).send({ title: 'New' }).expect(412);
  });
});

describe('a number', () => {
  it.each([
    ['seats', true],
    ['seats', [5]],
    ['seats', '0x10'],
    ['seats', '1e3'],
    ['durationDays', [[7]]],
    ['experienceYears', false],
    ['experienceYears', ''],
    ['experienceYears', []],
    ['sectors', [[32161]]],
    ['sectors', ['0x7da1']],
  ])('is a number or its digits: %s is not %j', async (name, value) => {
    const need = await draft();
    const { status, body } = await need.revise(need.officer, { [name]: value });
    expect({ status, pointer: body.errors?.[0].pointer }).toEqual({
      status: 422,
      pointer: expect.stringMatching(`^#/${name}`),
    });
  });

  it('may come as digits, as a form sends it', async () => {
    const need = await draft();
    const { body } = await need.revise(need.officer, { seats: '12', sectors: ['32161'] });
    expect(body).toMatchObject({ seats: 12, sectors: [32161] });
  });
});

describe('a line of text', () => {
  it.each(['\u200B\u200B', '\u2060', '\u0085', 'one\u2028two', 'a\u009Bb', 'one\ntwo'])(
    'must show something, in one line: %j',
    async (title) => {
      const need = await draft();
      const { status, body } = await need.revise(need.officer, { title });
      expect({ status, pointer: body.errors?.[0].pointer }).toEqual({ status: 422, pointer: '#/title' });
    },
  );
});

import { describe, expect, it } from 'vitest';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);
const person = await build.person('institution_member');
const address = '/api/v1/subject-suggestions';
const suggest = (body: object, query = '') =>
  world
    .as(person)
    .post(address + query)
    .send(body);

describe('POST /subject-suggestions', () => {
  it('names sectors, SDG targets and skills, and the words that led to each', async () => {
    const { body } = await suggest({
      title: 'Asistencia técnica en riego por goteo',
      summary: 'Para pequeños productores de arroz.',
      skills: ['arroz'],
      language: 'es',
    }).expect(200);
    expect(body.sectors[0]).toEqual({
      code: 31140,
      label: expect.stringMatching(/./),
      confidence: expect.any(Number),
      because: ['riego por goteo'],
    });
    expect(body.sdgs.map(({ code }: { code: string }) => code)).toContain('6.4');
    expect(body.skills[0]).toMatchObject({ label: 'riego por goteo', because: ['riego por goteo'] });
    expect(body.skills.map(({ label }: { label: string }) => label)).not.toContain('arroz');
  });

  it('labels codes for the reader and skills for the writer', async () => {
    const { body } = await suggest({ title: 'Riego por goteo', language: 'es' }, '?locale=fr').expect(200);
    const codes = (await world.visitor().get('/api/v1/codes/sdgs?locale=fr')).body.items;
    expect(codes).toContainEqual({ code: body.sdgs[0].code, label: body.sdgs[0].label });
    expect(body.skills[0].label).toBe('riego por goteo');
  });

  it('suggests nothing for what nothing is known about', async () => {
    for (const title of ['xyzzy', '👍🏾🌾', '???', 'Training'])
      expect((await suggest({ title }).expect(200)).body).toEqual({ sectors: [], sdgs: [], skills: [] });
  });

  it('reads three scripts at once, and a listing in a language that is none of the seven', async () => {
    const { body } = await suggest({ title: 'Rice growing 水稻 рисоводство', summary: '', language: 'sw' }).expect(200);
    expect(body.sectors[0]).toMatchObject({ code: 31161, because: ['Rice growing', '水稻', 'рисоводство'] });
    expect(body.skills[0].label).toBe('rice');
  });

  it.each([
    [{}, '#/title'],
    [{ title: '' }, '#/title'],
    [{ title: 'x'.repeat(201) }, '#/title'],
    [{ title: 'rice', summary: 'rice '.repeat(20_000) }, '#/summary'],
    [{ title: 'rice', summary: ['rice'] }, '#/summary'],
    [{ title: 'rice', language: 'xx' }, '#/language'],
    [{ title: 'rice', language: 'português' }, '#/language'],
    [{ title: 'rice', skills: ['a\u0007'] }, '#/skills/0'],
    [{ title: 'rice', skills: Array.from({ length: 41 }, (_, n) => `skill ${n}`) }, '#/skills'],
    [{ title: 'rice', text: 'rice' }, '#/text'],
  ])('refuses %j by the name of the field', async (body, pointer) => {
    const { body: problem } = await suggest(body).expect(422);
    expect(problem.errors.map((error: { pointer: string }) => error.pointer)).toContain(pointer);
  });

  it('refuses a locale that is none', async () => {
    await suggest({ title: 'rice' }, '?locale=sw').expect(422);
  });

  it('is for whoever is signed in', async () => {
    await world.visitor().post(address).send({ title: 'rice' }).expect(401);
    for (const role of ['donor_officer', 'administrator', 'expert'] as const)
      await world
        .as(await build.person(role))
        .post(address)
        .send({ title: 'rice' })
        .expect(200);
  });

  it('keeps nothing, not even under an Idempotency-Key', async () => {
    const send = (title: string) => suggest({ title }).set('Idempotency-Key', 'the-same').expect(200);
    expect((await send('rice')).body).not.toEqual((await send('malaria')).body);
    for (const table of ['idempotency_record', 'domain_event', 'audit_entry'])
      expect(await world.db.query(`SELECT 1 FROM ${table}`)).toEqual([]);
  });
});

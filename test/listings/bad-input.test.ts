import { describe, expect, it } from 'vitest';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);
const officer = await build.person('ministry_officer', { country: 'NPL' });
const valid = { kind: 'need', language: 'en', title: 'Clean water', organisationId: officer.organisation.id };
const post = (body: unknown) =>
  world
    .as(officer)
    .post('/api/v1/listings')
    .send(body as object);
const stored = async () => Number((await world.db.query('SELECT count(*) FROM listing'))[0].count);

describe('a listing that cannot be', () => {
  it.each([
    ['a NUL', { title: 'a\u0000b' }, '#/title'],
    ['a control character', { title: 'a\u0007b' }, '#/title'],
    ['a direction override', { title: 'a\u202Eb' }, '#/title'],
    ['half a surrogate pair', { title: 'a\uD800b' }, '#/title'],
    ['a line break in the title', { title: 'a\nb' }, '#/title'],
    ['an empty title', { title: '   ' }, '#/title'],
    ['a title without end', { title: 'x'.repeat(201) }, '#/title'],
    ['a title that is a number', { title: 7 }, '#/title'],
    ['an unknown kind', { kind: 'wish' }, '#/kind'],
    ['an unknown sector', { sectors: [99999] }, '#/sectors/0'],
    ['an unknown language', { languages: ['klingon!'] }, '#/languages/0'],
    ['an unknown country', { places: ['XXX'] }, '#/places/0'],
    ['an unknown grouping', { eligible: { groupings: ['NATO2'] } }, '#/eligible/groupings/0'],
    ['an unknown target', { sdgs: ['99.1'] }, '#/sdgs/0'],
    ['an end before the start', { startsOn: '2027-05-01', endsOn: '2027-04-30' }, '#/endsOn'],
    ['a day that does not exist', { startsOn: '2027-02-29' }, '#/startsOn'],
    ['a year without sense', { startsOn: '9999-12-31' }, '#/startsOn'],
    ['no seats', { seats: 0 }, '#/seats'],
    ['half a seat', { seats: 1.5 }, '#/seats'],
    ['yen with decimals', { amount: { max: '100.5', currency: 'JPY' } }, '#/amount/max'],
    ['dinars with four decimals', { amount: { max: '1.2345', currency: 'KWD' } }, '#/amount/max'],
    ['a negative amount', { amount: { max: '-1', currency: 'USD' } }, '#/amount/max'],
    ['an amount in words', { amount: { max: 'ten', currency: 'USD' } }, '#/amount/max'],
    ['an amount beyond counting', { amount: { max: '9'.repeat(30), currency: 'USD' } }, '#/amount/max'],
    ['a currency that is none', { amount: { max: '1', currency: 'XYZ' } }, '#/amount/currency'],
    ['a range upside down', { amount: { min: '2', max: '1', currency: 'USD' } }, '#/amount/max'],
    ['a field of nobody', { state: 'published' }, '#/state'],
    ['an owner smuggled in', { authorId: officer.id }, '#/authorId'],
    ['a detail of another kind', { details: { maxPerCountry: 2 } }, '#/details/maxPerCountry'],
    ['an organisation that is none', { organisationId: '0197f000-0000-7000-8000-000000000000' }, '#/organisationId'],
    ['an id that is none', { organisationId: "1' OR '1'='1" }, '#/organisationId'],
  ])('is refused for %s, with a pointer', async (_what, wrong, pointer) => {
    const before = await stored();
    const { body, headers } = await post({ ...valid, ...wrong }).expect(422);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body.errors.map((e: { pointer: string }) => e.pointer)).toContain(pointer);
    expect(await stored()).toBe(before);
  });

  it.each([
    ['truncated JSON', '{"kind":', 'application/json', 400],
    ['a list', '[]', 'application/json', 422],
    ['a text', '"need"', 'application/json', 400],
    ['another type', '<need/>', 'application/xml', 415],
    ['another charset', '{}', 'application/json; charset=utf-7', 415],
    ['more than enough', JSON.stringify({ title: 'x'.repeat(300_000) }), 'application/json', 413],
    ['a prototype', '{"__proto__":{"a":1}}', 'application/json', 422],
    ['no end of nesting', `{"details":${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}}`, 'application/json', 422],
  ])('is refused for %s', async (_what, body, type, status) => {
    const response = await world.as(officer).post('/api/v1/listings').set('Content-Type', type).send(body);
    expect(response.status).toBe(status);
    expect(response.body.type).toMatch(/^\/problems\//);
  });

  it('keeps amounts in minor units and gives back what was sent', async () => {
    const { body } = await post({ ...valid, amount: { min: '10', max: '1234.567', currency: 'KWD' } }).expect(201);
    expect(body.amount).toEqual({
      min: '10.000',
      max: '1234.567',
      minMinor: 10_000,
      maxMinor: 1_234_567,
      currency: 'KWD',
    });
  });
});

describe('addresses and lists', () => {
  it.each([
    ['/api/v1/listings/not-an-id', 422],
    ['/api/v1/listings/0197f000-0000-7000-8000-000000000000', 404],
    ['/api/v1/listings?limit=-1', 422],
    ['/api/v1/listings?limit=1e9', 422],
    ['/api/v1/listings?cursor=abc', 422],
    ['/api/v1/listings?kind=wish', 422],
    ['/api/v1/nothing', 404],
    ['/api/v1/listings/%00', 422],
    ['/api/v1/listings/%C3%28', 400],
  ])('%s is answered with %i', async (address, status) => {
    const { body } = await world.visitor().get(address).expect(status);
    expect(body.status).toBe(status);
  });

  it('pages through everything once, and refuses an edited cursor', async () => {
    for (let i = 0; i < 5; i++) await build.listing('practice');
    const seen = new Set<string>();
    let address: string | undefined = '/api/v1/listings?kind=practice&limit=2';
    while (address) {
      const { body, headers }: { body: { items: { id: string }[] }; headers: Record<string, string> } = await world
        .visitor()
        .get(address)
        .expect(200);
      for (const { id } of body.items) {
        expect(seen.has(id)).toBe(false);
        seen.add(id);
      }
      address = /<([^>]+)>; rel="next"/.exec(headers['link'] ?? '')?.[1];
    }
    expect(seen.size).toBe(5);
    const { body } = await world.visitor().get('/api/v1/listings?kind=practice&limit=2');
    await world.visitor().get(`/api/v1/listings?kind=need&limit=2&cursor=${body.next}`).expect(422);
  });
});

describe('the same post', () => {
  it('twenty times at once is one listing and twenty equal answers', async () => {
    const before = await stored();
    const send = () =>
      world
        .as(officer)
        .post('/api/v1/listings')
        .set('Idempotency-Key', 'key-1')
        .send({ ...valid, title: 'Twenty times' });
    const answers = await Promise.all(Array.from({ length: 20 }, send));
    expect(answers.map((a) => a.status)).toEqual(Array(20).fill(201));
    expect(new Set(answers.map((a) => a.body.id)).size).toBe(1);
    expect(new Set(answers.map((a) => a.headers['location'])).size).toBe(1);
    expect(await stored()).toBe(before + 1);
  });

  it('with another body under the same key is refused, and a refusal may be tried again', async () => {
    const send = (body: object) =>
      world.as(officer).post('/api/v1/listings').set('Idempotency-Key', 'key-2').send(body);
    await send({ ...valid, title: '' }).expect(422);
    await send(valid).expect(201);
    const { body } = await send({ ...valid, title: 'Other' }).expect(422);
    expect(body.code).toBe('key-reused');
  });
});

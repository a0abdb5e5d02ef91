import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { routeSpecs, type RouteSpec } from '../../server/platform/http/route.js';
import { builders } from '../support/build.js';
import { openWorld } from '../support/world.js';

const world = await openWorld();
const build = builders(world);
const people = [
  await build.person('ministry_officer', { country: 'NPL' }),
  await build.person('focal_point', { country: 'NPL' }),
  await build.person('donor_officer', { country: 'DEU' }),
  await build.person('administrator'),
];

const NAUGHTY: unknown[] = [
  null, '', ' ', 0, -1, 1.5, 1e308, 2 ** 53 + 1, true, [], {}, [[]], [null], 'x'.repeat(10_000), 'a\u0000b', '\uD800', '\u202E', "' OR 1=1 --",
  '${7*7}', '<script>alert(1)</script>', '../../etc/passwd', '0197f000-0000-7000-8000-000000000000', '2027-02-30', '9999-12-31', '١٢٣', '=cmd|x',
  { $ne: null }, { constructor: 1 }, ['a', 1, null], 'nul\r\nX-Injected: 1',
]; // prettier-ignore

const IDS = ['0197f000-0000-7000-8000-000000000000', 'x', '1', '%2e%2e', "'", '%F0%9F%98%80', 'a'.repeat(300)];

const fieldsOf = (schema: z.ZodType | undefined): string[] => {
  if (!schema) return [];
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as { properties?: object };
  return Object.keys(json.properties ?? {});
};

const addressOf = (spec: RouteSpec, id: string) => `/api/v1${spec.path.replace(/\{\w+\}/g, () => id)}`;

describe.each(routeSpecs.map((spec) => [`${spec.method.toUpperCase()} ${spec.path}`, spec] as const))(
  '%s',
  (_name, spec) => {
    it('answers whatever it is sent in words, never with a 500', { timeout: 60_000 }, async () => {
      const failures: unknown[] = [];
      const expectWords = async (
        what: unknown,
        call: PromiseLike<{ status: number; headers: Record<string, string>; body: { type?: string } }>,
      ) => {
        const { status, headers, body } = await call;
        const inWords =
          status < 400 ||
          (headers['content-type']?.includes('application/problem+json') && body.type !== 'about:blank');
        if (status >= 500 || !inWords) failures.push({ what, status, body });
      };
      const [who] = people;
      const address = addressOf(spec, IDS[0]!);

      for (const id of spec.params ? IDS : []) await expectWords(id, world.as(who!)[spec.method](addressOf(spec, id)));
      for (const person of people) await expectWords(person.organisation.kind, world.as(person)[spec.method](address));
      await expectWords('visitor', world.visitor()[spec.method](address));
      for (const field of fieldsOf(spec.query)) {
        for (const value of NAUGHTY)
          await expectWords(
            [field, value],
            world
              .as(who!)
              [spec.method](address)
              .query({
                [field]: typeof value === 'string' && value.isWellFormed() ? value : (JSON.stringify(value) ?? ''),
              }),
          );
      }
      if (spec.body) {
        for (const body of NAUGHTY.filter((value) => typeof value === 'object' && value !== null))
          await expectWords(
            body,
            world
              .as(who!)
              [spec.method](address)
              .set('If-Match', '"1"')
              .send(body as object),
          );
        for (const field of fieldsOf(spec.body))
          for (const value of NAUGHTY)
            await expectWords(
              [field, value],
              world
                .as(who!)
                [spec.method](address)
                .set('If-Match', '"1"')
                .send({ [field]: value }),
            );
      }
      expect(failures).toEqual([]);
    });
  },
);

describe('the description of the API', () => {
  it('is OpenAPI 3.1 and names every route, with its way of refusing', async () => {
    const { body } = await world.visitor().get('/api/v1/openapi.json').expect(200);
    expect(body.openapi).toMatch(/^3\.1/);
    for (const { method, path } of routeSpecs)
      expect(body.paths[path]?.[method]?.responses.default.content).toHaveProperty('application/problem+json');
  });

  it('gives each operation a name of its own', async () => {
    const { body } = await world.visitor().get('/api/v1/openapi.json').expect(200);
    const ids = Object.values(body.paths as Record<string, Record<string, { operationId: string }>>).flatMap((path) =>
      Object.values(path).map((operation) => operation.operationId),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('health', () => {
  it('says it is alive, ready, and what is degraded', async () => {
    await world.visitor().get('/healthz').expect(200);
    expect((await world.visitor().get('/readyz').expect(200)).body).toMatchObject({ ready: true });
    expect((await world.visitor().get('/statusz').expect(200)).body).toMatchObject({
      degraded: [],
      queue: { backend: 'postgres' },
      outbox: { lagSeconds: expect.any(Number) },
      index: { lagSeconds: expect.any(Number) },
    });
  });

  it('sends nobody away without saying when to come back', async () => {
    const small = await openWorld({ RATE_LIMIT: '3' });
    for (let i = 0; i < 3; i++) await small.visitor().get('/api/v1/listings').expect(200);
    const { headers, body } = await small.visitor().get('/api/v1/listings').expect(429);
    expect(body.code).toBe('too-many-requests');
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
  });
});

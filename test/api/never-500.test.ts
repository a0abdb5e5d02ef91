import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it } from 'vitest';
import { createHttpServer } from '../../server/platform/http/create-http-server.js';
import { routeSpecs } from '../../server/platform/http/route.js';
import { openWorld } from '../support/world.js';
import { openFuzzWorld } from '../verify/fuzz/fuzz-world.js';
import { fuzz } from '../verify/fuzz/fuzz.js';
import { printReport } from '../verify/fuzz/print-report.js';

const fuzzWorld = await openFuzzWorld();
const { world } = fuzzWorld;

describe('whatever it is sent', () => {
  it('answers in words and in time: a sample of `npm run verify:fuzz`', { timeout: 120_000 }, async () => {
    const server = createHttpServer(world.app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    afterAll(() => server.close());
    const { port } = server.address() as AddressInfo;

    const report = await fuzz(fuzzWorld, `http://127.0.0.1:${port}`, {
      runs: 800,
      seed: 1,
      seconds: 20,
      passes: 1,
      tries: 0,
    });

    if (report.findings.length > 0) console.log(printReport(report));
    expect(report.findings).toEqual([]);
    expect(report.endpoints).toBe(routeSpecs.length);
  });
});

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

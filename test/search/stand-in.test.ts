import { createServer, type RequestListener } from 'node:http';
import net, { type AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { circuitBreaker } from '../../server/search/circuit-breaker.js';
import { openSearchWorld } from './search-world.js';

/** What an ill Meilisearch looks like from here; `asked` counts how often it was tried. */
async function ill(kind: 'gone' | 'silent' | 'dripping' | 'broken' | 'empty') {
  let asked = 0;
  const sockets = new Set<net.Socket>();
  const answers: Record<'dripping' | 'broken' | 'empty', RequestListener> = {
    dripping: (_req, res) => {
      res.writeHead(200, { 'content-type': 'application/json' });
      const timer = setInterval(() => res.write(' '), 50);
      res.on('close', () => clearInterval(timer));
    },
    broken: (_req, res) => void res.writeHead(500).end('<h1>Bad gateway</h1>'),
    empty: (_req, res) =>
      void res.writeHead(404, { 'content-type': 'application/json' }).end('{"code":"index_not_found"}'),
  };
  const server = kind === 'silent' || kind === 'gone' ? net.createServer() : createServer(answers[kind]);
  server.on('connection', (socket: net.Socket) => {
    sockets.add(socket);
    if (kind === 'silent') asked += 1;
  });
  server.on('request', () => (asked += 1));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const stop = () => {
    sockets.forEach((socket) => socket.destroy());
    server.close();
  };
  if (kind === 'gone') stop();
  return { url: `http://127.0.0.1:${port}`, asked: () => asked, stop };
}

describe.each(['gone', 'silent', 'dripping', 'broken', 'empty'] as const)('a Meilisearch that is %s', (kind) => {
  let meili: Awaited<ReturnType<typeof ill>>;
  let world: Awaited<ReturnType<typeof openSearchWorld>>;
  let id: string;

  beforeAll(async () => {
    meili = await ill(kind);
    world = await openSearchWorld({ meiliUrl: meili.url });
    const listing = await world.listing({ title: 'Bamboo' });
    const { findDocuments } = await import('../../server/search/find-documents.js');
    await world.search.engines[0]!.put(await findDocuments(world.ctx(), [listing.id]));
    id = listing.id;
    await world.find('');
  });
  afterAll(() => meili.stop());

  const timed = async (text: string) => {
    const start = performance.now();
    const answer = await world.ask(text);
    return { answer, ms: performance.now() - start };
  };

  it('is stood in for by PostgreSQL, which says so, soon', async () => {
    expect(world.search).toMatchObject({ name: 'meilisearch', degraded: false });

    const { answer, ms } = await timed('bamboo');

    expect(answer).toMatchObject({ engine: 'postgres', degraded: true });
    expect(answer.found.map(({ listing }) => listing.id)).toEqual([id]);
    expect(ms).toBeLessThan(800);
    expect(world.search.degraded).toBe(true);
  });

  it('is not asked any more after five failures, and nobody waits for it', async () => {
    for (let i = 0; i < 4; i++) await world.ask('bamboo');
    const before = meili.asked();

    const { answer, ms } = await timed('bamboo');

    expect(answer).toMatchObject({ engine: 'postgres', degraded: true });
    expect(ms).toBeLessThan(250);
    expect(meili.asked()).toBe(before);
  });

  it('is not needed to browse', async () => {
    expect(await world.ask('')).toMatchObject({ engine: 'postgres', degraded: false });
  });
});

it('tries again after a rest, one request for all', () => {
  let now = 0;
  const breaker = circuitBreaker(() => now);
  for (let i = 0; i < 5; i++) breaker.failed();
  expect(breaker.admits()).toBe(false);

  now = 5_001;
  expect([breaker.admits(), breaker.admits()]).toEqual([true, false]);

  breaker.succeeded();
  expect([breaker.admits(), breaker.failing]).toEqual([true, false]);
});
